import { randomBytes } from 'node:crypto';
import { requestFailed } from '../failure';
import type { CollectionEntry } from './catalogue';
import { assertStorable, encode, isRecord } from './ejson';
import type { StoredDocument } from './ejson';
import { find } from './find';
import type { Found, View } from './find';
import { duplicateKey, updateIndexes } from './index';
import { encodeKey } from './key';
import { documentKey } from './locks';
import type { Locks } from './locks';
import type { Connection } from './sqlite';
import { applyChange, decodeStored, equalFields, upserted } from './update';
import type { Change } from './update';
import { assertUniqueFree } from './unique';

/** Everything a write outside transactions needs; it runs inside the commit queue. */
export interface WriteContext {
  connection: Connection;
  locks: Locks;
  view: View;
}

export function newDocument(data: unknown): { document: StoredDocument; id: string | number; key: Buffer } {
  if (!isRecord(data)) throw requestFailed('a document must be an object');
  assertStorable(data);
  const given = data['_id'];
  if (given !== undefined && given !== null && typeof given !== 'string' && typeof given !== 'number') {
    throw requestFailed('_id must be a string or a number');
  }
  const id = given ?? randomBytes(16).toString('hex');
  return { document: { ...data, _id: id }, id, key: encodeKey(id) };
}

export function insertRow(connection: Connection, entry: CollectionEntry, key: Buffer, document: StoredDocument): void {
  if (connection.get(`SELECT 1 AS taken FROM ${entry.table} WHERE id = ?`, key)) throw duplicateKey(entry.name, '_id_');
  const row = connection.insert(`INSERT INTO ${entry.table} (id, body) VALUES (?, ?)`, key, encode(document));
  updateIndexes(connection, entry, { id: key, row }, null, document);
}

export function updateRow(
  connection: Connection,
  entry: CollectionEntry,
  at: { row: number; id: Buffer; before: StoredDocument },
  after: { document: StoredDocument; body: string },
): void {
  connection.run(`UPDATE ${entry.table} SET body = ? WHERE row = ?`, after.body, at.row);
  updateIndexes(connection, entry, at, at.before, after.document);
}

export function deleteRow(
  connection: Connection,
  entry: CollectionEntry,
  at: { row: number; id: Buffer; before: StoredDocument },
): void {
  connection.run(`DELETE FROM ${entry.table} WHERE row = ?`, at.row);
  updateIndexes(connection, entry, at, at.before, null);
}

export function insert(context: WriteContext, entry: CollectionEntry, documents: unknown[]): (string | number)[] {
  return documents.map(data => {
    const { document, id, key } = newDocument(data);
    const lock = documentKey(entry.number, key);
    context.locks.assertFree(lock);
    assertUniqueFree(context.locks, entry, document);
    insertRow(context.connection, entry, key, document);
    context.locks.wrote(lock);
    return id;
  });
}

export interface Modification {
  condition: unknown;
  change: Change;
  multi: boolean;
  upsert: boolean;
}

export interface Modified {
  updatedCount: number;
  upsertId: unknown;
  body: string | null;
}

export function modify(context: WriteContext, entry: CollectionEntry, modification: Modification): Modified {
  const { condition, change, multi, upsert } = modification;
  const targets = findTargets(context, entry, condition, multi);
  if (targets.length === 0 && upsert) {
    const { document, id, key } = newDocument(upserted(equalFields(condition), change));
    context.locks.assertFree(documentKey(entry.number, key));
    assertUniqueFree(context.locks, entry, document);
    insertRow(context.connection, entry, key, document);
    context.locks.wrote(documentKey(entry.number, key));
    return { updatedCount: 0, upsertId: id, body: encode(document) };
  }
  let updatedCount = 0;
  let body: string | null = null;
  for (const target of targets) {
    const current = bodyOf(context, entry, target);
    const before = decodeStored(current, context.view.now);
    const id = encodeKey(before['_id']);
    const lock = documentKey(entry.number, id);
    context.locks.assertFree(lock);
    const after = applyChange(current, change, context.view.now);
    body = after?.body ?? current;
    if (after === null) continue;
    assertUniqueFree(context.locks, entry, after.document);
    updateRow(context.connection, entry, { row: target.row, id, before }, after);
    context.locks.wrote(lock);
    updatedCount += 1;
  }
  return { updatedCount, upsertId: null, body };
}

export function remove(context: WriteContext, entry: CollectionEntry, condition: unknown, multi: boolean): number {
  const targets = findTargets(context, entry, condition, multi);
  for (const target of targets) {
    const before = decodeStored(bodyOf(context, entry, target), context.view.now);
    const id = encodeKey(before['_id']);
    const lock = documentKey(entry.number, id);
    context.locks.assertFree(lock);
    deleteRow(context.connection, entry, { row: target.row, id, before });
    context.locks.wrote(lock);
  }
  return targets.length;
}

interface Target {
  row: number;
  body: string | null;
}

/** Beyond this many only the row numbers are kept, and the bodies are read again one by one. */
const BODIES_MAX = 500;

function findTargets(context: WriteContext, entry: CollectionEntry, condition: unknown, multi: boolean): Target[] {
  const found = find(context.view, entry, { condition, limit: multi ? Infinity : 1 });
  return found.flatMap((item: Found, i) =>
    item.row === null ? [] : [{ row: item.row, body: i < BODIES_MAX ? item.body : null }],
  );
}

function bodyOf(context: WriteContext, entry: CollectionEntry, target: Target): string {
  if (target.body !== null) return target.body;
  return String(context.connection.get(`SELECT body FROM ${entry.table} WHERE row = ?`, target.row)?.['body'] ?? '{}');
}
