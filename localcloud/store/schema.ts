import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '../failure';
import { addCollection, addIndex, dropIndex, setSchemaVersion } from './catalogue';
import type { Catalogue, CollectionEntry, IndexField, StoredIndex } from './catalogue';
import { isRecord } from './ejson';
import { updateIndexes } from './index';
import { decodeStored } from './update';
import type { Connection } from './sqlite';

export interface DeclaredIndex {
  name: string;
  fields: IndexField[];
  unique: boolean;
}

export interface DeclaredCollection {
  name: string;
  schemaVersion: number;
  indexes: DeclaredIndex[];
}

/** Of the platform: collections in an environment, indexes of a collection. */
export const COLLECTIONS_MAX = 100;
const INDEXES_MAX = 20;

/** Reads `collections.json` of every built function. */
export function readDeclarations(functionsDir: string | undefined): DeclaredCollection[] {
  if (functionsDir === undefined || !existsSync(functionsDir)) return [];
  return readdirSync(functionsDir, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(functionsDir, entry.name, 'collections.json'))
    .filter(file => existsSync(file))
    .flatMap(readDeclaration);
}

function readDeclaration(file: string): DeclaredCollection[] {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(parsed)) throw new StartRefused(`集合声明文件 ${file} 不是数组，请重新构建云函数。`);
  return parsed.map((item: unknown) => {
    if (!isRecord(item) || typeof item['name'] !== 'string' || typeof item['schemaVersion'] !== 'number') {
      throw new StartRefused(`集合声明文件 ${file} 缺少 name 或 schemaVersion，请重新构建云函数。`);
    }
    const indexes = Array.isArray(item['indexes']) ? item['indexes'] : [];
    if (indexes.length > INDEXES_MAX) {
      throw new StartRefused(
        `集合 ${item['name']} 声明了 ${indexes.length} 个索引，一个集合最多 ${INDEXES_MAX} 个（${file}）。`,
      );
    }
    return {
      name: item['name'],
      schemaVersion: item['schemaVersion'],
      indexes: indexes.map(index => readIndex(index, file)),
    };
  });
}

function readIndex(value: unknown, file: string): DeclaredIndex {
  const fields = isRecord(value) && Array.isArray(value['fields']) ? value['fields'].map(String) : [];
  const name = isRecord(value) ? value['name'] : undefined;
  if (typeof name !== 'string' || fields.length === 0 || fields.some(field => /(^|\.)\d+(\.|$)/.test(field))) {
    throw new StartRefused(`集合声明文件 ${file} 里有无法使用的索引，请检查 name 与 fields。`);
  }
  return { name, fields: fields.map(readField), unique: isRecord(value) && value['unique'] === true };
}

function readField(field: string): IndexField {
  return field.startsWith('-') ? { path: field.slice(1), descending: true } : { path: field, descending: false };
}

/** Refuses data written by a newer program: reading it with older code would damage it. */
export function assertNotNewer(catalogue: Catalogue, declared: readonly DeclaredCollection[]): void {
  for (const { name, schemaVersion } of declared) {
    const stored = catalogue.get(name)?.schemaVersion ?? 0;
    if (stored > schemaVersion) {
      throw new StartRefused(
        `数据目录里的集合 ${name} 是第 ${stored} 版结构，而本程序只认识到第 ${schemaVersion} 版；请升级程序后再启动。`,
      );
    }
  }
}

/** Makes collections and indexes as declared; runs inside one SQLite transaction. */
export function applyDeclarations(
  connection: Connection,
  catalogue: Catalogue,
  declared: readonly DeclaredCollection[],
): void {
  const total = new Set([...catalogue.keys(), ...declared.map(({ name }) => name)]).size;
  if (total > COLLECTIONS_MAX)
    throw new StartRefused(`数据目录加上声明的集合共有 ${total} 个，一个环境最多 ${COLLECTIONS_MAX} 个。`);
  for (const declaration of declared) {
    const entry = addCollection(connection, catalogue, declaration.name);
    if (entry.schemaVersion !== declaration.schemaVersion)
      setSchemaVersion(connection, entry, declaration.schemaVersion);
    const stale = entry.indexes.filter(index => !declaration.indexes.some(wanted => isSame(index, wanted)));
    for (const index of stale) dropIndex(connection, entry, index);
    const missing = declaration.indexes.filter(wanted => !entry.indexes.some(index => isSame(index, wanted)));
    backfill(
      connection,
      entry,
      missing.map(wanted => addIndex(connection, entry, wanted)),
    );
  }
}

function isSame(stored: StoredIndex, wanted: DeclaredIndex): boolean {
  return (
    stored.name === wanted.name &&
    stored.unique === wanted.unique &&
    JSON.stringify(stored.fields) === JSON.stringify(wanted.fields)
  );
}

function backfill(connection: Connection, entry: CollectionEntry, indexes: StoredIndex[]): void {
  if (indexes.length === 0) return;
  const added = { ...entry, indexes };
  for (const row of connection.iterate(`SELECT row, id, body FROM ${entry.table}`)) {
    const id = row['id'];
    if (!(id instanceof Uint8Array)) continue;
    const document = decodeStored(String(row['body']), 0);
    updateIndexes(connection, added, { row: Number(row['row']), id: Buffer.from(id) }, null, document);
  }
}
