import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { messageOf, StartRefused } from '../failure';
import { openConnection } from './sqlite';
import type { Connection } from './sqlite';

export const DATABASE_FILE = 'localcloud.sqlite';

const READER_CACHE_KB = 500;

/**
 * Looks at an existing file through a connection that cannot write: a damaged one is left as it is and refused. Every
 * page is read, so that damage in the middle is found now and not by a resident; only a file that nobody has touched
 * since it was closed in order is taken at its word.
 */
export function checkIntegrity(file: string): void {
  const untouched = existsSync(file) && isAsClosed(file);
  rmSync(noteFile(file), { force: true });
  if (!existsSync(file) || untouched) return;
  if (!looksLikeSqlite(file)) throw damaged(file);
  let reader: Connection | undefined;
  try {
    reader = openConnection(file, { readOnly: true, cacheKb: READER_CACHE_KB });
    reader.get('SELECT COUNT(*) AS total FROM sqlite_master');
    if (hasTable(reader, 'ix')) assertIntact(reader, file);
  } catch (error) {
    throw error instanceof StartRefused ? error : damaged(file, error);
  } finally {
    reader?.close();
  }
}

export function hasTable(connection: Connection, name: string): boolean {
  return connection.get("SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = ?", name) !== undefined;
}

/** Remembers how the file looked when it was closed. */
export function noteCleanClose(file: string): void {
  // Somebody may have thrown the data away meanwhile; then there is nothing to remember.
  if (existsSync(file)) writeFileSync(noteFile(file), marks(file));
}

function isAsClosed(file: string): boolean {
  const note = noteFile(file);
  // Something in the log beside the file means that somebody wrote after the close.
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  return existsSync(note) && (log?.size ?? 0) === 0 && readFileSync(note, 'utf8') === marks(file);
}

function marks(file: string): string {
  const { size, mtimeNs, ino } = statSync(file, { bigint: true });
  return `${size} ${mtimeNs} ${ino}`;
}

function noteFile(file: string): string {
  return `${file}.closed`;
}

function looksLikeSqlite(file: string): boolean {
  const handle = openSync(file, 'r');
  const header = Buffer.alloc(16);
  const read = readSync(handle, header, 0, 16, 0);
  closeSync(handle);
  return read === 0 || header.toString('latin1') === 'SQLite format 3\0';
}

function assertIntact(connection: Connection, file: string): void {
  const result = connection.get('PRAGMA quick_check(1)');
  const verdict = String(Object.values(result ?? {})[0] ?? '');
  if (verdict !== 'ok') throw damaged(file, new Error(verdict));
}

function damaged(file: string, cause?: unknown): StartRefused {
  return new StartRefused(
    `数据文件 ${file} 已损坏，无法打开；文件未被改动，请先另存一份，再从备份恢复或换一个空的数据目录启动。`,
    cause === undefined ? undefined : { cause: messageOf(cause) },
  );
}
