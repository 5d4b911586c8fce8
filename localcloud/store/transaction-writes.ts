import { requestFailed } from '../failure';
import type { CollectionEntry } from './catalogue';
import { encode } from './ejson';
import type { StoredDocument } from './ejson';
import { find } from './find';
import type { Found, Selection, View } from './find';
import { duplicateKey } from './index';
import { encodeKey } from './key';
import { documentKey, transactionGone } from './locks';
import type { Locks } from './locks';
import type { Transaction } from './transaction';
import { takeUniqueKeys } from './unique';
import { applyChange, decodeStored, equalFields, upserted } from './update';
import { newDocument } from './write';
import type { Modification, Modified } from './write';

export function viewOf(transaction: Transaction, entry: CollectionEntry, now: number): View {
  if (!transaction.snapshot) throw transactionGone();
  const overlay = transaction.overlays.get(entry.number);
  const view = { connection: transaction.snapshot, now, onScan: transaction.onScan };
  return overlay ? { ...view, overlay } : view;
}

export function findInTransaction(t: Transaction, entry: CollectionEntry, selection: Selection, now: number): Found[] {
  return find(viewOf(t, entry, now), entry, selection);
}

interface Buffered {
  before: StoredDocument | null;
  after: StoredDocument | null;
  body: string | null;
}

function checkUnique(
  locks: Locks,
  t: Transaction,
  entry: CollectionEntry,
  id: Buffer,
  { before, after }: Pick<Buffered, 'before' | 'after'>,
): void {
  if (!t.snapshot) throw transactionGone();
  const own = t.overlays.get(entry.number) ?? new Map<string, string | null>();
  const name = id.toString('latin1');
  const ownDocuments = [...own].flatMap(([other, body]) =>
    other === name || body === null ? [] : [decodeStored(body, 0)],
  );
  const hasWritten = (other: Buffer): boolean => own.has(other.toString('latin1'));
  const { snapshot, latest, owner } = t;
  takeUniqueKeys({ locks, owner, entry, id, snapshot, latest, hasWritten, ownDocuments }, before, after);
}

function buffer(locks: Locks, t: Transaction, entry: CollectionEntry, key: Buffer, change: Buffered): void {
  const name = documentKey(entry.number, key);
  const { before, after, body } = change;
  locks.take(name, t.owner);
  if (entry.indexes.some(({ unique }) => unique)) checkUnique(locks, t, entry, key, { before, after });
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
    buffer(locks, t, entry, key, { before: null, after: document, body: encode(document) });
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
    buffer(locks, t, entry, key, { before: null, after: document, body: encode(document) });
    return { updatedCount: 0, upsertId: id, body: encode(document) };
  }
  let updatedCount = 0;
  let body: string | null = null;
  for (const target of targets) {
    const before = decodeStored(target.body, now);
    const after = applyChange(target.body, change, now);
    body = after?.body ?? target.body;
    // Also a write that changes nothing takes the document: that is how a transaction guards what it only read.
    buffer(locks, t, entry, keyOf(before), { before, after: after?.document ?? before, body });
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
  for (const target of targets) {
    const before = decodeStored(target.body, now);
    buffer(locks, t, entry, keyOf(before), { before, after: null, body: null });
  }
  return targets.length;
}

function keyOf(document: StoredDocument): Buffer {
  const id = document['_id'];
  if (id === undefined) throw requestFailed('the stored document has no _id');
  return encodeKey(id);
}
