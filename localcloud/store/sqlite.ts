import { backup, DatabaseSync } from '@photostructure/sqlite';
import type { StatementSyncInstance } from '@photostructure/sqlite';

/** The only file that names the SQLite package; it follows node:sqlite, which can replace it here. */
export type SqlValue = string | number | null | Uint8Array;
export type Row = Record<string, SqlValue>;

export interface Connection {
  exec(sql: string): void;
  run(sql: string, ...values: SqlValue[]): void;
  /** Returns the rowid, for tables that hand out their own numbers. */
  insert(sql: string, ...values: SqlValue[]): number;
  get(sql: string, ...values: SqlValue[]): Row | undefined;
  iterate(sql: string, ...values: SqlValue[]): IterableIterator<Row>;
  /** Copies what this connection sees, in the background: inside a transaction that is its snapshot. */
  copyTo(file: string): Promise<void>;
  close(): void;
}

/** Pages at a time; between two the event loop takes its turn. */
const COPIED_PAGES = 2000;

export function openConnection(file: string, options: { readOnly?: boolean; cacheKb: number }): Connection {
  const database = new DatabaseSync(file, { readOnly: options.readOnly ?? false, timeout: 5000 });
  const prepared = new Map<string, StatementSyncInstance>();
  const statement = (sql: string): StatementSyncInstance => {
    const known = prepared.get(sql);
    if (known) return known;
    const fresh = database.prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  };
  // A statement being read cannot be started again, so each reader takes one of its own and gives it back.
  const idle = new Map<string, StatementSyncInstance[]>();
  function* iterate(sql: string, values: SqlValue[]): Generator<Row> {
    const pool = idle.get(sql) ?? [];
    idle.set(sql, pool);
    const reading = pool.pop() ?? database.prepare(sql);
    try {
      yield* reading.iterate(...values) as IterableIterator<Row>; // the package types rows as any
    } finally {
      pool.push(reading);
    }
  }
  database.exec(`PRAGMA cache_size = -${options.cacheKb}`);
  return {
    exec: sql => database.exec(sql),
    run: (sql, ...values) => void statement(sql).run(...values),
    insert: (sql, ...values) => Number(statement(sql).run(...values).lastInsertRowid),
    get: (sql, ...values) => statement(sql).get(...values) as Row | undefined, // the package types rows as any
    iterate: (sql, ...values) => iterate(sql, values),
    copyTo: async file => void (await backup(database, file, { rate: COPIED_PAGES })),
    close: () => database.close(),
  };
}
