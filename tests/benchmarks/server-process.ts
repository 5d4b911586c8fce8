import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server in a process of its own, so that it shares no event loop with the client that measures it. */
export interface ServerProcess {
  url: string;
  stop(): Promise<void>;
}

export async function startProcess(name: string, args: readonly string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = async (): Promise<void> => {
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    // Read to the end: a server whose output nobody takes stops when the pipe is full.
    child.stdout.on('data', chunk => {
      text += String(chunk);
      const found = /http:\/\/[\d.:]+/.exec(text)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`${name} did not start: ${text}`)));
  });
  return { url, stop };
}

/** The local CloudBase on an empty data directory that goes with it. */
export async function startLocalCloudProcess(): Promise<ServerProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'localcloud-bench-'));
  const root = join(__dirname, '..', '..');
  const functions = ['--functions', join(root, 'dist', 'cloudfunctions')];
  const cli = ['--import', 'tsx', join(root, 'localcloud', 'cli.ts'), '--port', '0', '--data', dataDir];
  const server = await startProcess('local CloudBase', [...cli, ...functions]);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
