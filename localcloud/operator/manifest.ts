import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TOKEN_KEYS_FILE } from '../gateway/token-keys';
import { readCatalogue, readMeta } from '../store/catalogue';
import { isRecord } from '../store/ejson';
import { DATABASE_FILE } from '../store/integrity';
import { openConnection } from '../store/sqlite';

export interface ManifestFile {
  name: string;
  size: number;
  sha256: string;
}

/** What an archive holds; it is its first entry. */
export interface Manifest {
  format: 1;
  createdAt: string;
  storageFormat: number;
  /** Documents by collection. */
  collections: Record<string, number>;
  files: ManifestFile[];
}

export const MANIFEST_FILE = 'manifest.json';

export async function describeSnapshot(directory: string, createdAt: string): Promise<Manifest> {
  const names = [
    DATABASE_FILE,
    TOKEN_KEYS_FILE,
    ...readdirSync(join(directory, 'files'))
      .sort()
      .map(name => `files/${name}`),
  ];
  const files: ManifestFile[] = [];
  for (const name of names) {
    const path = join(directory, name);
    files.push({ name, size: statSync(path).size, sha256: await sha256Of(path) });
  }
  return { format: 1, createdAt, ...countDocuments(join(directory, DATABASE_FILE)), files };
}

/** Of a copy that nobody else has open. Reads every page on the way: throws when the file is not whole. */
export function countDocuments(file: string): Pick<Manifest, 'collections' | 'storageFormat'> {
  const connection = openConnection(file, { readOnly: true, cacheKb: 500 });
  try {
    const verdict = Object.values(connection.get('PRAGMA quick_check(1)') ?? {})[0];
    if (verdict !== 'ok') throw new Error(String(verdict));
    const collections: Record<string, number> = {};
    for (const { name, table } of readCatalogue(connection).values())
      collections[name] = Number(connection.get(`SELECT COUNT(*) AS total FROM ${table}`)?.['total']);
    return { collections, storageFormat: Number(readMeta(connection, 'storageFormat')) };
  } finally {
    connection.close();
    // Left behind by reading; a copy has nothing in them.
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
  }
}

/** Null when it is not one of ours, or names a file that could lie anywhere else. */
export function readManifest(text: string): Manifest | null {
  const value = parse(text);
  if (!isRecord(value) || value['format'] !== 1 || !isRecord(value['collections']) || !Array.isArray(value['files']))
    return null;
  const files = value['files'].flatMap((item: unknown) => {
    if (!isRecord(item)) return [];
    return [{ name: String(item['name']), size: Number(item['size']), sha256: String(item['sha256']) }];
  });
  const isOurs = ({ name }: ManifestFile): boolean =>
    name === DATABASE_FILE || name === TOKEN_KEYS_FILE || /^files\/[0-9a-f]{64}$/.test(name);
  if (!files.every(isOurs) || !files.some(({ name }) => name === DATABASE_FILE)) return null;
  const counts = Object.entries(value['collections']).map(([name, count]) => [name, Number(count)] as const);
  return {
    format: 1,
    createdAt: String(value['createdAt']),
    storageFormat: Number(value['storageFormat']),
    collections: Object.fromEntries(counts),
    files,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer); // no encoding is set
  return hash.digest('hex');
}
