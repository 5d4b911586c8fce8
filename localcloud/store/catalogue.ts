import type { Connection } from './sqlite';

export interface IndexField {
  path: string;
  descending: boolean;
}

export interface StoredIndex {
  number: number;
  name: string;
  fields: IndexField[];
  unique: boolean;
  /** Some document has an array under one of the fields, so one document may have several keys. */
  multikey: boolean;
}

export interface CollectionEntry {
  number: number;
  name: string;
  /** SQL name of the table of its documents. */
  table: string;
  schemaVersion: number;
  indexes: StoredIndex[];
}

export type Catalogue = Map<string, CollectionEntry>;

export const STORAGE_FORMAT = 1;

export function createTables(connection: Connection): void {
  connection.exec(`
    CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS collections (number INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL,
      schemaVersion INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS indexes (number INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL,
      name TEXT NOT NULL, definition TEXT NOT NULL, multikey INTEGER NOT NULL, UNIQUE (collection, name));
    CREATE TABLE IF NOT EXISTS ix (number INTEGER NOT NULL, key BLOB NOT NULL, id BLOB NOT NULL, row INTEGER NOT NULL,
      PRIMARY KEY (number, key, id)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS journal (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL);
  `);
}

export function readCatalogue(connection: Connection): Catalogue {
  const catalogue: Catalogue = new Map();
  for (const row of connection.iterate('SELECT number, name, schemaVersion FROM collections')) {
    const number = Number(row['number']);
    const name = String(row['name']);
    const schemaVersion = Number(row['schemaVersion']);
    catalogue.set(name, { number, name, table: tableName(number), schemaVersion, indexes: [] });
  }
  const byNumber = new Map([...catalogue.values()].map(entry => [entry.number, entry]));
  for (const row of connection.iterate('SELECT number, collection, name, definition, multikey FROM indexes')) {
    const definition = JSON.parse(String(row['definition'])) as Pick<StoredIndex, 'fields' | 'unique'>; // written below
    byNumber.get(Number(row['collection']))?.indexes.push({
      number: Number(row['number']),
      name: String(row['name']),
      ...definition,
      multikey: row['multikey'] === 1,
    });
  }
  return catalogue;
}

export function addCollection(connection: Connection, catalogue: Catalogue, name: string): CollectionEntry {
  const known = catalogue.get(name);
  if (known) return known;
  const number = connection.insert('INSERT INTO collections (name, schemaVersion) VALUES (?, 0)', name);
  const entry: CollectionEntry = { number, name, table: tableName(number), schemaVersion: 0, indexes: [] };
  connection.exec(
    `CREATE TABLE ${entry.table} (row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB UNIQUE NOT NULL, body TEXT NOT NULL)`,
  );
  catalogue.set(name, entry);
  return entry;
}

export function addIndex(
  connection: Connection,
  entry: CollectionEntry,
  definition: Pick<StoredIndex, 'name' | 'fields' | 'unique'>,
): StoredIndex {
  const { name, fields, unique } = definition;
  const sql = 'INSERT INTO indexes (collection, name, definition, multikey) VALUES (?, ?, ?, 0)';
  const number = connection.insert(sql, entry.number, name, JSON.stringify({ fields, unique }));
  const index: StoredIndex = { number, name, fields, unique, multikey: false };
  entry.indexes.push(index);
  return index;
}

export function dropIndex(connection: Connection, entry: CollectionEntry, index: StoredIndex): void {
  connection.run('DELETE FROM ix WHERE number = ?', index.number);
  connection.run('DELETE FROM indexes WHERE number = ?', index.number);
  entry.indexes = entry.indexes.filter(other => other !== index);
}

export function setSchemaVersion(connection: Connection, entry: CollectionEntry, version: number): void {
  connection.run('UPDATE collections SET schemaVersion = ? WHERE number = ?', version, entry.number);
  entry.schemaVersion = version;
}

export function readMeta(connection: Connection, key: string): string | undefined {
  const row = connection.get('SELECT value FROM meta WHERE key = ?', key);
  return row === undefined ? undefined : String(row['value']);
}

export function writeMeta(connection: Connection, key: string, value: string): void {
  connection.run(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    value,
  );
}

function tableName(number: number): string {
  return `documents_${number}`;
}
