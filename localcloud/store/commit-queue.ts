import type { Connection } from './sqlite';

/** Thrown by a write that met a document another transaction holds: it runs again when that has ended. */
export class Held extends Error {
  readonly until: Promise<void>;

  constructor(until: Promise<void>) {
    super('held by a transaction');
    this.until = until;
  }
}

interface PendingWrite {
  apply(): void;
  committed(): void;
  failed(error: unknown): void;
}

export interface CommitQueue {
  /** Runs `write` inside the next commit and answers when that commit is on disk. */
  submit<T>(write: () => T): Promise<T>;
  /** Commits what is waiting and takes no more. */
  close(): void;
}

const GATHER_MS = 2;
const REMEMBERED_BATCHES = 4;

/**
 * Group commit: all writes that arrived since the last turn share one SQLite transaction and one fsync. Each has its
 * own savepoint, so that one failing write leaves the others alone.
 */
export function createCommitQueue(connection: Connection, onFailedCommit: () => void): CommitQueue {
  let pending: PendingWrite[] = [];
  let scheduled = false;
  let closed = false;

  const recentSizes: number[] = [];
  let waiting: NodeJS.Timeout | undefined;

  const enqueue = (write: PendingWrite): void => {
    if (closed) return write.failed(new Error('the local CloudBase is closing'));
    pending.push(write);
    if (scheduled) return;
    scheduled = true;
    setImmediate(consider);
  };

  const consider = (): void => {
    scheduled = false;
    // Those who were answered together come back together: one commit for all is worth a short wait.
    if (pending.length >= Math.max(1, ...recentSizes)) return flush();
    waiting ??= setTimeout(flush, GATHER_MS);
  };

  const flush = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    const batch = pending;
    pending = [];
    if (batch.length === 0) return;
    if (recentSizes.push(batch.length) > REMEMBERED_BATCHES) recentSizes.shift();
    const applied: PendingWrite[] = [];
    try {
      connection.exec('BEGIN IMMEDIATE');
      for (const write of batch) if (applyOne(connection, write)) applied.push(write);
      connection.exec('COMMIT');
    } catch (error) {
      rollBack(connection);
      onFailedCommit();
      for (const write of batch) write.failed(error);
      return;
    }
    for (const write of applied) write.committed();
  };

  return {
    submit: <T>(write: () => T) =>
      new Promise<T>((resolve, reject) => {
        let result: { value: T } | undefined;
        const pendingWrite: PendingWrite = {
          apply: () => void (result = { value: write() }),
          committed: () => (result ? resolve(result.value) : undefined),
          failed: error => {
            if (error instanceof Held) void error.until.then(() => enqueue(pendingWrite));
            else reject(error instanceof Error ? error : new Error(String(error)));
          },
        };
        enqueue(pendingWrite);
      }),
    close: () => {
      flush();
      closed = true;
    },
  };
}

function applyOne(connection: Connection, write: PendingWrite): boolean {
  connection.exec('SAVEPOINT one');
  try {
    write.apply();
    connection.exec('RELEASE one');
    return true;
  } catch (error) {
    connection.exec('ROLLBACK TO one');
    connection.exec('RELEASE one');
    write.failed(error);
    return false;
  }
}

function rollBack(connection: Connection): void {
  try {
    connection.exec('ROLLBACK');
  } catch {
    // The failure that brought us here may already have ended the transaction.
  }
}
