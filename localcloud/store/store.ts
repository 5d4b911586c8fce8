import { join } from 'node:path';
import { CloudFailure, requestFailed, StartRefused } from '../failure';
import { addCollection, createTables, readCatalogue, readMeta, STORAGE_FORMAT, writeMeta } from './catalogue';
import type { Catalogue, CollectionEntry } from './catalogue';
import { createCommitQueue } from './commit-queue';
import { isRecord } from './ejson';
import type { OnScan, View } from './find';
import { checkIntegrity, DATABASE_FILE, hasTable, noteCleanClose } from './integrity';
import { createLocks } from './locks';
import type { Locks } from './locks';
import { applyDeclarations, assertNotNewer, COLLECTIONS_MAX } from './schema';
import type { DeclaredCollection } from './schema';
import { openConnection } from './sqlite';
import type { Connection } from './sqlite';
import { createTransactions } from './transaction';
import type { Transactions } from './transaction';
import type { WriteContext } from './write';

export interface Store {
  collection(name: string): CollectionEntry;
  collectionOrNull(name: string): CollectionEntry | null;
  view(): View;
  /** Runs a write in the next group commit. */
  write<T>(run: (context: WriteContext) => T): Promise<T>;
  createCollection(name: string): Promise<void>;
  locks: Locks;
  transactions: Transactions;
  now(): number;
  meta: {
    get(key: string): string | undefined;
    set(key: string, value: string): Promise<void>;
    remove(key: string): Promise<void>;
  };
  /** What happened, in order: the most recent of each kind can be listed. */
  journal: {
    add(kind: string, body: string): Promise<void>;
    list(kind: string): string[];
  };
  /** Copies the data as it is at this moment into a file of its own, while writing goes on. */
  copyTo(file: string): Promise<void>;
  close(): void;
}

export interface StoreOptions {
  dataDir: string;
  declared: readonly DeclaredCollection[];
  now?: () => number;
  log?: (line: string) => void;
  transactionLimitMs?: number;
}

const TRANSACTION_LIMIT_MS = 30_000;
const MAIN_CACHE_KB = 32_000;
const SNAPSHOT_CACHE_KB = 500;
const IDLE_SNAPSHOTS_MAX = 4;
const JOURNAL_LISTED_MAX = 10_000;

/** How the line in the log begins that tells of a query without an index; tests fail by it. */
export const SCAN_NOTICE = '查询未使用索引';

export function openStore(options: StoreOptions): Store {
  const { now = Date.now, log = () => undefined } = options;
  const file = join(options.dataDir, DATABASE_FILE);
  checkIntegrity(file);
  const connection = openConnection(file, { cacheKb: MAIN_CACHE_KB });
  let catalogue: Catalogue;
  try {
    catalogue = prepare(connection, options.declared);
  } catch (error) {
    connection.close();
    throw error;
  }
  const locks = createLocks();
  const reload = (): void => {
    // The failed batch may have added a collection that now does not exist.
    catalogue = readCatalogue(connection);
  };
  const queue = createCommitQueue(connection, reload);
  const idle: Connection[] = [];

  const collectionOrNull = (name: string): CollectionEntry | null => catalogue.get(name) ?? null;
  const onScan: OnScan = (collection, scannedCount, condition) => {
    const fields = fieldsOf(condition).join('、') || '无';
    log(`${SCAN_NOTICE}：集合 ${collection} 扫描了 ${scannedCount} 条记录，条件：${fields}`);
  };
  const view = (): View => ({ connection, now: now(), onScan });
  const openSnapshot = (): Connection => {
    const snapshot = idle.pop() ?? openConnection(file, { readOnly: true, cacheKb: SNAPSHOT_CACHE_KB });
    snapshot.exec('BEGIN');
    // SQLite takes its snapshot at the first read, not at BEGIN.
    snapshot.get('SELECT 1 AS taken FROM meta LIMIT 1');
    return snapshot;
  };
  const giveBack = (snapshot: Connection): void => {
    snapshot.exec('ROLLBACK');
    if (idle.length < IDLE_SNAPSHOTS_MAX) idle.push(snapshot);
    else snapshot.close();
  };
  const transactions = createTransactions({
    connection,
    locks,
    now,
    submit: write => queue.submit(write),
    limitMs: options.transactionLimitMs ?? TRANSACTION_LIMIT_MS,
    onScan,
    openSnapshot,
    giveBack,
  });

  return {
    collectionOrNull,
    collection: name => {
      const entry = collectionOrNull(name);
      if (!entry) throw new CloudFailure('DATABASE_COLLECTION_NOT_EXIST', `collection ${name} does not exist`);
      return entry;
    },
    view,
    write: run => queue.submit(() => run({ connection, locks, view: view() })),
    createCollection: name =>
      queue.submit(() => {
        if (catalogue.size >= COLLECTIONS_MAX)
          throw requestFailed(`collection ${name}: there are ${COLLECTIONS_MAX} collections, no more are allowed`);
        addCollection(connection, catalogue, name);
      }),
    locks,
    transactions,
    now,
    meta: {
      get: key => readMeta(connection, key),
      set: (key, value) => queue.submit(() => writeMeta(connection, key, value)),
      remove: key => queue.submit(() => connection.run('DELETE FROM meta WHERE key = ?', key)),
    },
    journal: {
      add: (kind, body) =>
        queue.submit(() => connection.run('INSERT INTO journal (kind, body) VALUES (?, ?)', kind, body)),
      list: kind => {
        const sql = 'SELECT body FROM journal WHERE kind = ? ORDER BY number DESC LIMIT ?';
        return [...connection.iterate(sql, kind, JOURNAL_LISTED_MAX)].map(row => String(row['body'])).reverse();
      },
    },
    copyTo: async target => {
      const snapshot = openSnapshot();
      try {
        await snapshot.copyTo(target);
      } finally {
        giveBack(snapshot);
      }
    },
    close: () => {
      transactions.close();
      queue.close();
      for (const snapshot of idle) snapshot.close();
      // So that the one file is the whole of the data, for whoever copies it.
      connection.get('PRAGMA wal_checkpoint(TRUNCATE)');
      connection.close();
      noteCleanClose(file);
    },
  };
}

/** The names only: what was asked for may be about a person. */
function fieldsOf(condition: unknown): string[] {
  if (!isRecord(condition)) return [];
  return Object.entries(condition).flatMap(([key, value]) =>
    key.startsWith('$') && Array.isArray(value) ? value.flatMap(fieldsOf) : [key],
  );
}

function prepare(connection: Connection, declared: readonly DeclaredCollection[]): Catalogue {
  const format = hasTable(connection, 'meta') ? Number(readMeta(connection, 'storageFormat') ?? 0) : 0;
  if (format > STORAGE_FORMAT) {
    throw new StartRefused(
      `数据目录是第 ${format} 版存储格式，而本程序只认识到第 ${STORAGE_FORMAT} 版；请升级程序后再启动。`,
    );
  }
  if (format > 0) assertNotNewer(readCatalogue(connection), declared);
  connection.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; BEGIN IMMEDIATE',
  );
  try {
    createTables(connection);
    writeMeta(connection, 'storageFormat', String(STORAGE_FORMAT));
    const catalogue = readCatalogue(connection);
    applyDeclarations(connection, catalogue, declared);
    connection.exec('COMMIT');
    return catalogue;
  } catch (error) {
    connection.exec('ROLLBACK');
    throw error;
  }
}
