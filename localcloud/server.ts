import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { messageOf } from './failure';
import { takeDataDirectory } from './data-directory';
import { readFunctionConfigs } from './functions/config';
import type { Caller } from './functions/identity';
import { createInvoker } from './functions/invoker';
import type { Invocation } from './functions/invoker';
import { createPool } from './functions/pool';
import type { Job } from './functions/pool';
import { createTimers } from './functions/timers';
import type { Timers } from './functions/timers';
import { workerEnvironment } from './functions/worker-environment';
import { serveAdmin } from './gateway/admin';
import { serveOperator } from './gateway/operator';
import { createStaticFiles } from './gateway/static-files';
import { createTokens } from './gateway/tokens';
import type { SignedIn } from './gateway/tokens';
import { isWebApiPath, refuseDatabase, serveWebApi } from './gateway/web-api';
import { createIdentityService, SIMULATED_PATH } from './identity-service/service';
import type { IdentityService } from './identity-service/service';
import { closeServer, isLoopbackHost, listen } from './listen';
import type { ActionContext } from './protocol/request';
import { DEFAULT_ENV_ID, sdkEnvironmentFor } from './sdk-environment';
import { removeOldSnapshots, takeSnapshot } from './snapshot';
import { createFilePlace } from './storage/files';
import { serveFile } from './storage/serve';
import { readDeclarations } from './store/schema';
import { openStore } from './store/store';
import type { Store } from './store/store';
import { createWorkbench, isWorkbenchPath } from './workbench/door';
import { createWeChat } from './wechat/open-api';
import type { WeChat } from './wechat/open-api';

export interface LocalCloudOptions {
  dataDir: string;
  /** 0: any free port. */
  port?: number;
  host?: string;
  /** What SDK programs must show; on another host than loopback there is always one. */
  key?: string;
  /** dist/cloudfunctions */
  functionsDir?: string;
  /** dist/h5 */
  webDir?: string;
  envId?: string;
  allowedOrigins?: readonly string[];
  /** More variables for function workers; they see nothing else of this process's environment. */
  functionEnvironment?: Readonly<Record<string, string>>;
  workerCount?: number;
  /** Development only: the page at /workbench and what it may ask; without it neither exists. */
  workbench?: boolean;
  /** Timers run by the clock; without it only when they are fired. */
  runTimers?: boolean;
  now?: () => number;
  transactionLimitMs?: number;
  log?: (line: string) => void;
}

export interface LocalCloud {
  url: string;
  adminUrl: string;
  port: number;
  envId: string;
  /** Null: any credentials will do. */
  key: string | null;
  sdkEnvironment: Record<string, string>;
  /** What functions find in their environment besides: keys that a county sets in its console. */
  functionSecrets: Readonly<Record<string, string>>;
  /** 模拟的身份核验服务: what it answers next, and what it was asked. */
  identityService: IdentityService;
  /** Calls as a mini-program user with this OPENID; rejects with the platform's code. */
  callFunctionAsWeChat(name: string, data: Record<string, unknown>, user: { openId: string }): Promise<unknown>;
  /** Calls as a signed-in user of the web build. */
  callFunctionAsWeb(name: string, data: Record<string, unknown>, user: { uid: string }): Promise<unknown>;
  /** The tokens of a web user with this uid, as the web build keeps them. */
  signInAs(uid: string): Promise<SignedIn>;
  callFunctionAsTimer(name: string, triggerName: string): Promise<unknown>;
  /** The most recent ones, oldest first. */
  invocations: readonly Invocation[];
  timers: Pick<Timers, 'list' | 'fire'>;
  wechat: WeChat;
  /** How far the clock of the server and of its functions is ahead of the machine's. */
  clockOffsetMs(): number;
  moveClock(offsetMs: number): void;
  sdkRequestCount(): number;
  close(): Promise<void>;
}

const WORKER_COUNT = 4;

/** 消息模板 of the local CloudBase; a county sets its own, `SUBSCRIBE_TEMPLATES`. */
const LOCAL_TEMPLATES = {
  policy: { templateId: 'local-policy', fields: { title: 'thing1', note: 'thing2' } },
  change: { templateId: 'local-change', fields: { title: 'thing1', note: 'thing2' } },
  answer: { templateId: 'local-answer', fields: { title: 'thing1', note: 'thing2' } },
} as const;

export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { host = '127.0.0.1', envId = DEFAULT_ENV_ID, log = () => undefined, functionsDir } = options;
  const key = options.key ?? (isLoopbackHost(host) ? undefined : randomBytes(24).toString('base64url'));
  let clockOffsetMs = 0;
  const now = (): number => (options.now ?? Date.now)() + clockOffsetMs;
  const declared = readDeclarations(functionsDir);
  const configs = readFunctionConfigs(functionsDir);
  const directory = takeDataDirectory(options.dataDir, new Date(now()).toISOString());
  const undo: (() => void | Promise<void>)[] = [() => directory.release()];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const store = openStore({ ...options, now, dataDir: directory.path, declared, log });
    undo.push(() => store.close());
    removeOldSnapshots(directory.path);
    let [url, publicUrl, requestCount] = ['', '', 0];
    const files = createFilePlace({ dataDir: directory.path, envId, baseUrl: () => publicUrl, now });
    const tokens = await createTokens({ dataDir: directory.path, envId, store });
    const identityService = createIdentityService({ now });
    const functionSecrets: Record<string, string> = {
      CUSTOM_LOGIN_KEY: JSON.stringify(tokens.customLoginCredentials),
      ID_NUMBER_KEY: await keptSecret(store, 'id-number-key'),
      OPENID_KEY: await keptSecret(store, 'openid-key'),
      SUBSCRIBE_TEMPLATES: JSON.stringify(LOCAL_TEMPLATES),
    };
    const pool = createPool({
      size: options.workerCount ?? WORKER_COUNT,
      environmentOf: name =>
        workerEnvironment(
          functionSecrets,
          options.functionEnvironment ?? {},
          sdkEnvironmentFor(envId, `${url}/admin/${name}`, key),
        ),
      log,
    });
    undo.push(() => pool.close());
    const invoker = createInvoker({ functionsDir, envId, pool, now });
    const invokeAs = async (caller: Caller, name: string, event: Record<string, unknown>): Promise<unknown> =>
      JSON.parse(await invoker.invoke({ name, event, caller })) as unknown;
    const invokeAsTimer = (name: string, event: Record<string, unknown>): Promise<unknown> =>
      invokeAs({ kind: 'timer' }, name, event);
    const timers = createTimers({ configs, store, invoke: invokeAsTimer, log });
    undo.push(() => timers.close());
    const wechat = createWeChat(store);
    const statics = createStaticFiles(options.webDir);
    const origins = new Set<string>(options.allowedOrigins ?? []);
    const api = { tokens, invoker, isAllowedOrigin: (origin: string) => origins.has(origin), log };
    const operator = {
      token: randomBytes(24).toString('base64url'),
      fire: timers.fire,
      snapshot: () => takeSnapshot(directory.path, store),
      log,
    };
    const actionContext = (job: Job | null, nested: boolean): ActionContext => ({
      store,
      files,
      wechat,
      functionCaller: job && { functionName: job.functionName, openApi: configs.get(job.functionName)?.openApi ?? [] },
      invokeFunction: (name, event) =>
        invoker.invoke({ name, event, caller: { kind: 'server', source: job?.identity['TCB_SOURCE'] }, nested }),
    });

    const moveClock = (offsetMs: number): void => {
      clockOffsetMs = offsetMs;
      pool.moveClock(offsetMs);
      timers.reconsider();
    };
    const { invocations } = invoker;
    const { signInAs } = tokens;
    const watched = { store, invocations, timers, wechat, signInAs, clockOffsetMs: () => clockOffsetMs, moveClock };
    const workbench = options.workbench ? createWorkbench({ ...watched, webDir: options.webDir, log }) : null;

    const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const target = request.url ?? '/';
      const path = target.split('?', 1)[0] ?? '/';
      if (path === '/admin' || path.startsWith('/admin/')) {
        requestCount += 1;
        const worker = path.slice('/admin/'.length);
        const job = worker === '' ? null : pool.countRequest(worker);
        return serveAdmin(request, response, actionContext(job, worker !== ''), { key, log });
      }
      if (path.startsWith('/operator/')) return serveOperator(operator, request, response, path);
      if (path.startsWith('/storage/')) return serveFile(files, request, response, new URL(target, url));
      if (path === SIMULATED_PATH) return identityService.serve(request, response);
      if (path === '/web') return refuseDatabase(api, request, response);
      if (workbench && isWorkbenchPath(path)) return workbench.serve(request, response, new URL(target, url));
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
    const listening = await listen(server, host, options.port ?? 0);
    undo.push(() => closeServer(server));
    ({ url, publicUrl } = listening);
    Object.assign(functionSecrets, identityService.secretsAt(url));
    const adminUrl = `${url}/admin`;
    for (const origin of listening.origins) origins.add(origin);
    directory.announce({ port: listening.port, adminUrl, token: operator.token, key: key ?? null });
    if (options.runTimers) await timers.start();
    return {
      url,
      adminUrl,
      port: listening.port,
      envId,
      key: key ?? null,
      sdkEnvironment: sdkEnvironmentFor(envId, adminUrl, key),
      functionSecrets,
      identityService,
      callFunctionAsWeChat: (name, data, { openId }) => invokeAs({ kind: 'wechat', openId }, name, data),
      callFunctionAsWeb: (name, data, { uid }) => invokeAs({ kind: 'web', uid, isAnonymous: false }, name, data),
      signInAs,
      callFunctionAsTimer: (name, triggerName) => {
        const event = { Type: 'Timer', TriggerName: triggerName, Time: new Date(now()).toISOString(), Message: '' };
        return invokeAsTimer(name, event);
      },
      invocations,
      timers,
      wechat,
      clockOffsetMs: () => clockOffsetMs,
      moveClock,
      sdkRequestCount: () => requestCount,
      close: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A key of this data directory, made once. */
async function keptSecret(store: Store, name: string): Promise<string> {
  const kept = store.meta.get(name);
  if (kept !== undefined) return kept;
  const made = randomBytes(32).toString('base64url');
  await store.meta.set(name, made);
  return made;
}
