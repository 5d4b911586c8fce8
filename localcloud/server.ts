import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { codeOf, messageOf, StartRefused } from './failure';
import { takeDataDirectory } from './data-directory';
import { createInvoker } from './functions/invoker';
import type { Invocation } from './functions/invoker';
import { createPool } from './functions/pool';
import { serveAdmin } from './gateway/admin';
import { createStaticFiles } from './gateway/static-files';
import { createTokens } from './gateway/tokens';
import { isWebApiPath, serveWebApi } from './gateway/web-api';
import { DEFAULT_ENV_ID, sdkEnvironmentFor } from './sdk-environment';
import { createFilePlace } from './storage/files';
import { serveFile } from './storage/serve';
import { readDeclarations } from './store/schema';
import { openStore } from './store/store';

export interface LocalCloudOptions {
  dataDir: string;
  /** 0: any free port. */
  port?: number;
  host?: string;
  /** dist/cloudfunctions */
  functionsDir?: string;
  /** dist/h5 */
  webDir?: string;
  envId?: string;
  allowedOrigins?: readonly string[];
  /** More variables for function workers; they see nothing else of this process's environment. */
  functionEnvironment?: Readonly<Record<string, string>>;
  workerCount?: number;
  now?: () => number;
  transactionLimitMs?: number;
  log?: (line: string) => void;
}

export interface LocalCloud {
  url: string;
  adminUrl: string;
  port: number;
  envId: string;
  sdkEnvironment: Record<string, string>;
  /** Calls as a mini-program user with this OPENID; rejects with the platform's code. */
  callFunctionAsWeChat(name: string, data: Record<string, unknown>, user: { openId: string }): Promise<unknown>;
  callFunctionAsTimer(name: string, triggerName: string): Promise<unknown>;
  /** The most recent ones, oldest first. */
  invocations: readonly Invocation[];
  sdkRequestCount(): number;
  close(): Promise<void>;
}

const WORKER_COUNT = 4;

export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { host = '127.0.0.1', envId = DEFAULT_ENV_ID, log = () => undefined, now = Date.now } = options;
  const declared = readDeclarations(options.functionsDir);
  const directory = takeDataDirectory(options.dataDir, new Date(now()).toISOString());
  const undo: (() => void | Promise<void>)[] = [() => directory.release()];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const store = openStore({ ...options, dataDir: directory.path, declared, log });
    undo.push(() => store.close());
    let url = '';
    let requestCount = 0;
    const files = createFilePlace({ dataDir: directory.path, envId, baseUrl: () => url, now });
    const pool = createPool({
      size: options.workerCount ?? WORKER_COUNT,
      environmentOf: name =>
        workerEnvironment(sdkEnvironmentFor(envId, `${url}/admin/${name}`), options.functionEnvironment),
      log,
    });
    undo.push(() => pool.close());
    const invoker = createInvoker({ functionsDir: options.functionsDir, envId, pool });
    const tokens = await createTokens({ dataDir: directory.path, envId, store });
    const statics = createStaticFiles(options.webDir);
    const origins = new Set<string>(options.allowedOrigins ?? []);
    const api = { tokens, invoker, isAllowedOrigin: (origin: string) => origins.has(origin), log };
    const admin = (nested: boolean) => ({
      store,
      files,
      invokeFunction: (name: string, event: unknown) =>
        invoker.invoke({ name, event, caller: { kind: 'server' }, nested }),
    });
    const [adminContext, workerContext] = [admin(false), admin(true)];

    const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const target = request.url ?? '/';
      const path = target.split('?', 1)[0] ?? '/';
      if (path === '/admin') {
        requestCount += 1;
        return serveAdmin(request, response, adminContext, log);
      }
      if (path.startsWith('/admin/')) {
        requestCount += 1;
        pool.countRequest(path.slice('/admin/'.length));
        return serveAdmin(request, response, workerContext, log);
      }
      if (path.startsWith('/storage/')) return serveFile(files, request, response, new URL(target, url));
      if (isWebApiPath(path)) return serveWebApi(api, request, response, path);
      return statics.serve(request, response, path);
    };
    const server = createServer((request, response) => {
      route(request, response).catch((error: unknown) => {
        log(`请求失败：${messageOf(error)}`);
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json; charset=utf-8' });
        response.end('{"code":"SYS_ERR","message":"internal error of the local CloudBase"}');
      });
    });
    // The SDK keeps connections; closing one just as it sends would look like a lost request.
    server.keepAliveTimeout = 60_000;
    const port = await listen(server, host, options.port ?? 0);
    undo.push(() => closeServer(server));
    url = `http://${host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
    const adminUrl = `${url}/admin`;
    for (const name of ['localhost', '127.0.0.1']) origins.add(`http://${name}:${port}`);
    directory.announce({ port, adminUrl });
    return {
      url,
      adminUrl,
      port,
      envId,
      sdkEnvironment: sdkEnvironmentFor(envId, adminUrl),
      callFunctionAsWeChat: async (name, data, { openId }) => {
        return JSON.parse(await invoker.invoke({ name, event: data, caller: { kind: 'wechat', openId } })) as unknown;
      },
      callFunctionAsTimer: async (name, triggerName) => {
        const event = { Type: 'Timer', TriggerName: triggerName, Time: new Date(now()).toISOString(), Message: '' };
        return JSON.parse(await invoker.invoke({ name, event, caller: { kind: 'timer' } })) as unknown;
      },
      invocations: invoker.invocations,
      sdkRequestCount: () => requestCount,
      close: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What a function sees: its platform, not the developer's shell. */
function workerEnvironment(
  sdk: Record<string, string>,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const kept = ['PATH', 'TZ', 'NODE_ENV'].flatMap(name => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...extra, ...sdk };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', cause => {
      const isBusy = codeOf(cause) === 'EADDRINUSE';
      const reason = isBusy
        ? `端口 ${port} 已被占用，请换一个端口。`
        : `无法在 ${host}:${port} 上监听（${messageOf(cause)}）。`;
      reject(new StartRefused(reason, { cause }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    // Idle keep-alive connections would hold the server open; requests in progress may finish.
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}
