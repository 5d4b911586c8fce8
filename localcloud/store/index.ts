import { requestFailed } from '../failure';
import type { StoredDocument } from './ejson';
import { encodeKey, invert, valuesAt } from './key';
import type { CollectionEntry, StoredIndex } from './catalogue';
import type { Connection } from './sqlite';

/** The index keys of one document: one, or one per array element. */
export function indexKeys(index: StoredIndex, document: StoredDocument): { keys: Buffer[]; multikey: boolean } {
  let multikey = false;
  let keys: Buffer[] = [];
  for (const { path, descending } of index.fields) {
    const { values, throughArray } = valuesAt(document, path);
    if (throughArray && multikey) throw requestFailed(`cannot index parallel arrays in index ${index.name}`);
    multikey ||= throughArray;
    const parts = values.map(value => (descending ? invert(encodeKey(value)) : encodeKey(value)));
    if (keys.length === 0) keys = parts;
    else keys = keys.flatMap(key => parts.map(part => Buffer.concat([key, part])));
  }
  return { keys: multikey ? distinct(keys) : keys, multikey };
}

function distinct(keys: Buffer[]): Buffer[] {
  return [...new Map(keys.map(key => [key.toString('latin1'), key])).values()];
}

export interface IndexedRow {
  id: Buffer;
  row: number;
}

/** Brings the index rows of one document from `before` to `after`; either may be absent. */
export function updateIndexes(
  connection: Connection,
  entry: CollectionEntry,
  at: IndexedRow,
  before: StoredDocument | null,
  after: StoredDocument | null,
): void {
  for (const index of entry.indexes) {
    const old = before === null ? [] : indexKeys(index, before).keys;
    const fresh = after === null ? { keys: [], multikey: false } : indexKeys(index, after);
    const added = fresh.keys.filter(key => !old.some(other => other.equals(key)));
    const removed = old.filter(key => !fresh.keys.some(other => other.equals(key)));
    for (const key of removed) {
      connection.run('DELETE FROM ix WHERE number = ? AND key = ? AND id = ?', index.number, key, at.id);
    }
    for (const key of added) addKey(connection, entry, index, key, at);
    if (fresh.multikey && !index.multikey) {
      index.multikey = true;
      connection.run('UPDATE indexes SET multikey = 1 WHERE number = ?', index.number);
    }
  }
}

function addKey(connection: Connection, entry: CollectionEntry, index: StoredIndex, key: Buffer, at: IndexedRow): void {
  if (index.unique) assertFree(connection, entry, index, key, at.id);
  connection.run('INSERT INTO ix (number, key, id, row) VALUES (?, ?, ?, ?)', index.number, key, at.id, at.row);
}

export function assertFree(
  connection: Connection,
  entry: CollectionEntry,
  index: StoredIndex,
  key: Buffer,
  id: Buffer,
): void {
  const sql = 'SELECT 1 AS taken FROM ix WHERE number = ? AND key = ? AND id <> ? LIMIT 1';
  if (connection.get(sql, index.number, key, id)) throw duplicateKey(entry.name, index.name);
}

export function duplicateKey(collection: string, index: string): Error {
  return requestFailed(`E11000 duplicate key error collection: ${collection} index: ${index} dup key`);
}
