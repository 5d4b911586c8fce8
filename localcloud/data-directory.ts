import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeOf, messageOf, StartRefused } from './failure';
import { isRecord } from './store/ejson';

/** What a running server leaves for others who want the same data. */
export interface RunningServer {
  pid: number;
  port: number;
  adminUrl: string;
  startedAt: string;
  /** Opens the operator's door; whoever can read this file may use it. */
  token: string;
  /** What the server demands of SDK programs, if anything. */
  key: string | null;
}

export interface DataDirectory {
  path: string;
  /** Completes the lock once the port is known. */
  announce(running: Pick<RunningServer, 'port' | 'adminUrl' | 'token' | 'key'>): void;
  release(): void;
}

const LOCK_FILE = 'lock.json';

/** Takes the directory for this process; only one server may write to it. */
export function takeDataDirectory(directory: string, startedAt: string): DataDirectory {
  const path = resolve(directory);
  makeDirectory(path);
  const lockFile = join(path, LOCK_FILE);
  const lock: RunningServer = { pid: process.pid, port: 0, adminUrl: '', startedAt, token: '', key: null };
  if (!createExclusively(lockFile, lock)) {
    const holder = readLock(lockFile);
    if (holder && isAlive(holder.pid)) throw inUse(path, holder);
    // Its process is gone: it was killed and could not tidy up.
    rmSync(lockFile, { force: true });
    if (!createExclusively(lockFile, lock)) throw inUse(path, readLock(lockFile));
  }
  return {
    path,
    announce: running => writeFileSync(lockFile, JSON.stringify({ ...lock, ...running })),
    release: () => {
      if (readLock(lockFile)?.pid === process.pid) rmSync(lockFile, { force: true });
    },
  };
}

/** The server that uses this directory now, if there is one. */
export function findRunningServer(directory: string): RunningServer | null {
  const running = readLock(join(resolve(directory), LOCK_FILE));
  return running && running.port > 0 && isAlive(running.pid) ? running : null;
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    throw new StartRefused(`无法创建或使用数据目录 ${path}（${messageOf(cause)}），请换一个可写的目录。`, { cause });
  }
}

function createExclusively(file: string, lock: RunningServer): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, JSON.stringify(lock));
    closeSync(handle);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw new StartRefused(`无法写入数据目录的锁文件 ${file}（${messageOf(cause)}），请检查目录权限。`, { cause });
  }
}

function readLock(file: string): RunningServer | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isRecord(parsed)) return null;
    const { pid, port, adminUrl, startedAt, token, key } = parsed;
    if (typeof pid !== 'number' || typeof port !== 'number') return null;
    return {
      pid,
      port,
      adminUrl: String(adminUrl),
      startedAt: String(startedAt),
      token: typeof token === 'string' ? token : '',
      key: typeof key === 'string' ? key : null,
    };
  } catch {
    // Missing, or cut short by a crash while it was written: nobody holds it.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Someone else's process is alive too.
    return codeOf(error) === 'EPERM';
  }
}

function inUse(path: string, holder: RunningServer | null): StartRefused {
  const who = holder ? `进程 ${holder.pid}${holder.port > 0 ? `，端口 ${holder.port}` : ''}` : '另一个进程';
  return new StartRefused(`数据目录 ${path} 正在被使用（${who}），请先停止它，或换一个数据目录。`);
}
