import { randomBytes } from 'node:crypto';
import { codeOf, requestFailed } from '../failure';
import type { CollectionEntry } from './catalogue';
import { encode } from './ejson';
import { find } from './find';
import type { Found, Selection, View } from './find';
import { duplicateKey } from './index';
import { encodeKey } from './key';
import { documentKey, transactionGone } from './locks';
import type { LockOwner, Locks } from './locks';
import type { Connection } from './sqlite';
import { applyChange, decodeStored, equalFields, upserted } from './update';
import { deleteRow, insertRow, newDocument, updateRow } from './write';
import type { Modification, Modified } from './write';

interface BufferedWrite {
  entry: CollectionEntry;
  key: Buffer;
  body: string | null;
}

export interface Transaction {
  id: string;
  owner: LockOwner;
  snapshot: Connection | null;
  writes: Map<string, BufferedWrite>;
  overlays: Map<number, Map<string, string | null>>;
  finish(): void;
  timer: NodeJS.Timeout;
}

export interface TransactionHost {
  connection: Connection;
  locks: Locks;
  now(): number;
  openSnapshot(): Connection;
  giveBack(snapshot: Connection): void;
  submit<T>(write: () => T): Promise<T>;
  limitMs: number;
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
        writes: new Map(),
        overlays: new Map(),
        finish,
        timer,
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
  for (const { entry, key, body } of transaction.writes.values()) {
    const current = host.connection.get(`SELECT row, body FROM ${entry.table} WHERE id = ?`, key);
    if (current) {
      const at = { row: Number(current['row']), id: key, before: decodeStored(String(current['body']), host.now()) };
      if (body === null) deleteRow(host.connection, entry, at);
      else updateRow(host.connection, entry, at, { document: decodeStored(body, host.now()), body });
    } else if (body !== null) insertRow(host.connection, entry, key, decodeStored(body, host.now()));
    host.locks.wrote(documentKey(entry.number, key));
  }
  // The locks go with the commit, in the same turn: a plain write behind it in the queue sees its result.
  host.locks.release(transaction.owner);
}

export function viewOf(transaction: Transaction, entry: CollectionEntry, now: number): View {
  if (!transaction.snapshot) throw transactionGone();
  const overlay = transaction.overlays.get(entry.number);
  return overlay ? { connection: transaction.snapshot, now, overlay } : { connection: transaction.snapshot, now };
}

export function findInTransaction(t: Transaction, entry: CollectionEntry, selection: Selection, now: number): Found[] {
  return find(viewOf(t, entry, now), entry, selection);
}

function buffer(locks: Locks, t: Transaction, entry: CollectionEntry, key: Buffer, body: string | null): void {
  const name = documentKey(entry.number, key);
  locks.take(name, t.owner);
  t.writes.set(name, { entry, key, body });
  const overlay = t.overlays.get(entry.number) ?? new Map<string, string | null>();
  overlay.set(key.toString('latin1'), body);
  t.overlays.set(entry.number, overlay);
}

export function insertInTransaction(
  locks: Locks,
  t: Transaction,
  entry: CollectionEntry,
  documents: unknown[],
  now: number,
): (string | number)[] {
  return documents.map(data => {
    const { document, id, key } = newDocument(data);
    if (find(viewOf(t, entry, now), entry, { condition: { _id: id } }).length > 0)
      throw duplicateKey(entry.name, '_id_');
    buffer(locks, t, entry, key, encode(document));
    return id;
  });
}

export function modifyInTransaction(
  locks: Locks,
  t: Transaction,
  entry: CollectionEntry,
  modification: Modification,
  now: number,
): Modified {
  const { condition, change, multi, upsert } = modification;
  const targets = find(viewOf(t, entry, now), entry, { condition, limit: multi ? Infinity : 1 });
  if (targets.length === 0 && upsert) {
    const { document, id, key } = newDocument(upserted(equalFields(condition), change));
    buffer(locks, t, entry, key, encode(document));
    return { updatedCount: 0, upsertId: id, body: encode(document) };
  }
  let updatedCount = 0;
  let body: string | null = null;
  for (const target of targets) {
    const key = keyOf(target.body, now);
    const after = applyChange(target.body, change, now);
    body = after?.body ?? target.body;
    // Also a write that changes nothing takes the document: that is how a transaction guards what it only read.
    buffer(locks, t, entry, key, body);
    if (after) updatedCount += 1;
  }
  return { updatedCount, upsertId: null, body };
}

export function removeInTransaction(
  locks: Locks,
  t: Transaction,
  entry: CollectionEntry,
  condition: unknown,
  multi: boolean,
  now: number,
): number {
  const targets = find(viewOf(t, entry, now), entry, { condition, limit: multi ? Infinity : 1 });
  for (const target of targets) buffer(locks, t, entry, keyOf(target.body, now), null);
  return targets.length;
}

function keyOf(body: string, now: number): Buffer {
  const id = decodeStored(body, now)['_id'];
  if (id === undefined) throw requestFailed('the stored document has no _id');
  return encodeKey(id);
}
