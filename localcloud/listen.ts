import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { codeOf, messageOf, StartRefused } from './failure';

export interface Listening {
  port: number;
  /** For programs on this machine. */
  url: string;
  /** For others: the same, unless the server listens on all addresses. */
  publicUrl: string;
  /** The origins of its own pages. */
  origins: readonly string[];
}

export async function listen(server: Server, host: string, wantedPort: number): Promise<Listening> {
  const port = await bind(server, host, wantedPort);
  const at = (name: string): string => `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const own = isEverywhere ? '127.0.0.1' : host;
  const others = isLoopbackHost(host) ? [] : isEverywhere ? ownAddresses() : [host];
  return {
    port,
    url: at(own),
    publicUrl: at(others[0] ?? own),
    origins: ['localhost', '127.0.0.1', ...others].map(at),
  };
}

export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
}

function bind(server: Server, host: string, port: number): Promise<number> {
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

export function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    // Idle keep-alive connections would hold the server open; requests in progress may finish.
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}
