import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { takeDataDirectory } from '../data-directory';
import { messageOf, StartRefused } from '../failure';
import { STORAGE_FORMAT } from '../store/catalogue';
import { DATABASE_FILE } from '../store/integrity';
import { DamagedArchive } from './archive';
import { countDocuments } from './manifest';
import type { Manifest } from './manifest';
import { unpack } from './unpack';

const LOCK_FILE = 'lock.json';

/** Checks the whole archive beside the data directory, and only then puts it in its place. */
export async function restore(file: string, dataDir: string, options: { fresh: boolean }): Promise<Manifest> {
  const path = resolve(dataDir);
  if (!existsSync(file)) throw new StartRefused(`没有备份文件 ${file}。`);
  const directory = takeDataDirectory(path, new Date().toISOString());
  const scratch = mkdtempSync(join(dirname(path), `.${basename(path)}-restore-`));
  try {
    assertReplaceable(path, options.fresh);
    const manifest = await unpackWhole(file, join(scratch, 'new'));
    replace(path, scratch);
    return manifest;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    directory.release();
  }
}

function contentsOf(path: string): string[] {
  return readdirSync(path).filter(name => name !== LOCK_FILE);
}

function assertReplaceable(path: string, fresh: boolean): void {
  const names = contentsOf(path);
  if (names.length === 0) return;
  if (!fresh) throw new StartRefused(`数据目录 ${path} 里已有内容，没有恢复；确定要替换就加上 --fresh。`);
  if (!names.includes(DATABASE_FILE))
    throw new StartRefused(`${path} 不像是数据目录，没有清空；请换一个 --data 目录。`);
}

async function unpackWhole(file: string, target: string): Promise<Manifest> {
  mkdirSync(join(target, 'files'), { recursive: true });
  try {
    const manifest = await unpack(file, target);
    if (manifest.storageFormat > STORAGE_FORMAT)
      throw new StartRefused(`备份是第 ${manifest.storageFormat} 版存储格式，请升级程序后再恢复。`);
    const { collections } = countDocuments(join(target, DATABASE_FILE));
    if (!hasSameCounts(collections, manifest.collections)) throw new DamagedArchive('the counts differ');
    return manifest;
  } catch (cause) {
    if (cause instanceof StartRefused) throw cause;
    throw new StartRefused(`备份文件 ${file} 已损坏或不完整，没有恢复任何内容（${messageOf(cause)}）。`, { cause });
  }
}

function hasSameCounts(a: Record<string, number>, b: Record<string, number>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every(name => a[name] === b[name]);
}

/** The old content is moved aside first and thrown away last; the database comes in last. */
function replace(path: string, scratch: string): void {
  const [old, fresh] = [join(scratch, 'old'), join(scratch, 'new')];
  mkdirSync(old);
  const moved: string[] = [];
  try {
    for (const name of contentsOf(path)) {
      renameSync(join(path, name), join(old, name));
      moved.push(name);
    }
    const names = readdirSync(fresh).filter(name => name !== DATABASE_FILE);
    for (const name of [...names, DATABASE_FILE]) renameSync(join(fresh, name), join(path, name));
  } catch (cause) {
    for (const name of contentsOf(path)) rmSync(join(path, name), { recursive: true, force: true });
    for (const name of moved) renameSync(join(old, name), join(path, name));
    throw new StartRefused(`恢复没有完成，原来的数据已放回（${messageOf(cause)}）。`, { cause });
  }
}
