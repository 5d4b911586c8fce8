import { randomBytes } from 'node:crypto';
import { codeOf } from '../failure';
import type { CollectionEntry } from './catalogue';
import { documentKey, transactionGone } from './locks';
import type { OnScan } from './find';
import type { LockOwner, Locks } from './locks';
import type { Connection } from './sqlite';
import { decodeStored } from './update';
import { dropUniqueKeys } from './unique';
import { deleteRow, insertRow, updateRow } from './write';

interface BufferedWrite {
  entry: CollectionEntry;
  key: Buffer;
  body: string | null;
}

export interface Transaction {
  id: string;
  owner: LockOwner;
  snapshot: Connection | null;
  /** What is committed now. */
  latest: Connection;
  writes: Map<string, BufferedWrite>;
  overlays: Map<number, Map<string, string | null>>;
  finish(): void;
  timer: NodeJS.Timeout;
  onScan: OnScan;
}

export interface TransactionHost {
  connection: Connection;
  locks: Locks;
  now(): number;
  openSnapshot(): Connection;
  giveBack(snapshot: Connection): void;
  submit<T>(write: () => T): Promise<T>;
  limitMs: number;
  onScan: OnScan;
}

export interface Transactions {
  start(): string;
  /** Runs one operation; a conflict ends the transaction, because the SDK starts a new one without ending it. */
  use<T>(id: string, operate: (transaction: Transaction) => T): T;
  commit(id: string): Promise<void>;
  abort(id: string): void;
  close(): void;
}

export function createTransactions(host: TransactionHost): Transactions {
  const live = new Map<string, Transaction>();

  const end = (transaction: Transaction): void => {
    live.delete(transaction.id);
    clearTimeout(transaction.timer);
    host.locks.release(transaction.owner);
    if (transaction.snapshot) {
      host.locks.end();
      host.giveBack(transaction.snapshot);
    }
    transaction.finish();
  };

  const get = (id: string): Transaction => {
    const transaction = live.get(id);
    if (!transaction) throw transactionGone();
    return transaction;
  };

  return {
    start: () => {
      const id = randomBytes(16).toString('hex');
      let finish = (): void => undefined;
      const ended = new Promise<void>(resolve => (finish = resolve));
      const timer = setTimeout(() => end(transaction), host.limitMs);
      timer.unref();
      const owner = { ended, snapshotSequence: 0 };
      const transaction: Transaction = {
        id,
        owner,
        snapshot: null,
        latest: host.connection,
        writes: new Map(),
        overlays: new Map(),
        finish,
        timer,
        onScan: host.onScan,
      };
      live.set(id, transaction);
      return id;
    },
    use: (id, operate) => {
      const transaction = get(id);
      if (!transaction.snapshot) {
        transaction.snapshot = host.openSnapshot();
        transaction.owner.snapshotSequence = host.locks.begin();
      }
      try {
        return operate(transaction);
      } catch (error) {
        if (codeOf(error) === 'DATABASE_TRANSACTION_CONFLICT') end(transaction);
        throw error;
      }
    },
    commit: async id => {
      const transaction = get(id);
      // From here on it takes no more operations and cannot run out of time.
      live.delete(id);
      clearTimeout(transaction.timer);
      try {
        if (transaction.writes.size > 0) await host.submit(() => applyWrites(host, transaction));
      } finally {
        end(transaction);
      }
    },
    abort: id => end(get(id)),
    close: () => {
      for (const transaction of [...live.values()]) end(transaction);
    },
  };
}

function applyWrites(host: TransactionHost, transaction: Transaction): void {
  const { connection, now } = host;
  const writes = [...transaction.writes.values()].map(write => {
    const row = connection.get(`SELECT row, body FROM ${write.entry.table} WHERE id = ?`, write.key);
    const before = row && decodeStored(String(row['body']), now());
    return {
      ...write,
      at: row && before ? { row: Number(row['row']), id: write.key, before } : null,
      document: write.body === null ? null : decodeStored(write.body, now()),
    };
  });
  if (writes.length > 1)
    for (const { entry, at, document } of writes) if (at) dropUniqueKeys(connection, entry, at, document);
  for (const { entry, key, body, at, document } of writes) {
    if (document === null || body === null) {
      if (at) deleteRow(connection, entry, at);
    } else if (at) updateRow(connection, entry, at, { document, body });
    else insertRow(connection, entry, key, document);
    host.locks.wrote(documentKey(entry.number, key));
  }
  // The locks go with the commit, in the same turn: a plain write behind it in the queue sees its result.
  host.locks.release(transaction.owner);
}
