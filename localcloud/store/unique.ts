import type { CollectionEntry, StoredIndex } from './catalogue';
import type { StoredDocument } from './ejson';
import { duplicateKey, indexKeys } from './index';
import { transactionConflict } from './locks';
import type { DocumentKey, LockOwner, Locks } from './locks';
import type { Connection } from './sqlite';

/** A value of a unique index is held like a document: the first transaction that writes it has it. */
function lockName(index: StoredIndex, key: Buffer): DocumentKey {
  return `unique ${index.number}:${key.toString('latin1')}`;
}

function* uniqueKeys(entry: CollectionEntry, document: StoredDocument | null): Generator<[StoredIndex, Buffer]> {
  if (document === null) return;
  for (const index of entry.indexes) {
    if (index.unique) for (const key of indexKeys(index, document).keys) yield [index, key];
  }
}

/** For a plain write: throws Held while a transaction holds a value that the document is about to have. */
export function assertUniqueFree(locks: Locks, entry: CollectionEntry, after: StoredDocument): void {
  for (const [index, key] of uniqueKeys(entry, after)) locks.assertFree(lockName(index, key));
}

/** Before a commit writes anything: values may change hands between its documents, in any order. */
export function dropUniqueKeys(
  connection: Connection,
  entry: CollectionEntry,
  at: { id: Buffer; before: StoredDocument },
  after: StoredDocument | null,
): void {
  const kept = [...uniqueKeys(entry, after)];
  for (const [index, key] of uniqueKeys(entry, at.before)) {
    if (kept.some(([other, value]) => other === index && value.equals(key))) continue;
    connection.run('DELETE FROM ix WHERE number = ? AND key = ? AND id = ?', index.number, key, at.id);
  }
}

export interface UniqueCheck {
  locks: Locks;
  owner: LockOwner;
  entry: CollectionEntry;
  id: Buffer;
  /** What the transaction saw when it began, and what is committed now. */
  snapshot: Connection;
  latest: Connection;
  /** Has the transaction itself written this document? */
  hasWritten(id: Buffer): boolean;
  /** As the transaction has left the documents it wrote, without this one. */
  ownDocuments: Iterable<StoredDocument>;
}

/**
 * Inside a transaction, at the write: a value that the snapshot shows as taken is a duplicate; one that was taken since,
 * or that another transaction is about to take, is a conflict, after which the SDK tries again and sees the duplicate.
 */
export function takeUniqueKeys(check: UniqueCheck, before: StoredDocument | null, after: StoredDocument | null): void {
  const { locks, owner, entry } = check;
  for (const [index, key] of uniqueKeys(entry, after)) {
    if (isTaken(check, check.snapshot, index, key) || isTakenByOwnWrite(check, index, key))
      throw duplicateKey(entry.name, index.name);
    if (isTaken(check, check.latest, index, key)) throw transactionConflict();
  }
  // What is given up is held too: whoever took it now would clash with it if this transaction is undone.
  for (const document of [before, after])
    for (const [index, key] of uniqueKeys(entry, document)) locks.take(lockName(index, key), owner);
}

/** By a document that the transaction has not itself changed. */
function isTaken(check: UniqueCheck, connection: Connection, index: StoredIndex, key: Buffer): boolean {
  const sql = 'SELECT id FROM ix WHERE number = ? AND key = ? AND id <> ?';
  for (const row of connection.iterate(sql, index.number, key, check.id)) {
    if (row['id'] instanceof Uint8Array && !check.hasWritten(Buffer.from(row['id']))) return true;
  }
  return false;
}

function isTakenByOwnWrite(check: UniqueCheck, index: StoredIndex, key: Buffer): boolean {
  for (const other of check.ownDocuments)
    if (indexKeys(index, other).keys.some(value => value.equals(key))) return true;
  return false;
}
