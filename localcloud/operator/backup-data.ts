import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { messageOf, StartRefused } from '../failure';
import { writeArchive } from './archive';
import { describeSnapshot, MANIFEST_FILE } from './manifest';
import type { Manifest } from './manifest';
import { askOperator } from './session';
import { unpack } from './unpack';
import { DATABASE_FILE } from '../store/integrity';

/** Writes one archive of the whole data directory; a server that runs on it goes on working meanwhile. */
export async function backUp(file: string, dataDir: string): Promise<Manifest> {
  const target = resolve(file);
  if (!existsSync(join(dataDir, DATABASE_FILE)))
    throw new StartRefused(`数据目录 ${dataDir} 里没有数据，没有可备份的内容。`);
  if (!existsSync(dirname(target))) throw new StartRefused(`目录 ${dirname(target)} 不存在，备份没有开始。`);
  if (existsSync(target) && !statSync(target).isFile()) throw new StartRefused(`${target} 不是文件，备份没有开始。`);
  const snapshot = String(await askOperator(dataDir, {}, 'snapshot'));
  const partial = `${target}.partial`;
  try {
    const manifest = await describeSnapshot(snapshot, new Date().toISOString());
    await writeArchive(partial, [
      { name: MANIFEST_FILE, content: Buffer.from(JSON.stringify(manifest, null, 2)) },
      ...manifest.files.map(({ name }) => ({ name, content: { file: join(snapshot, name) } })),
    ]);
    // Read back before it counts as a backup.
    await unpack(partial, null);
    renameSync(partial, target);
    return manifest;
  } catch (cause) {
    throw cause instanceof StartRefused ? cause : new StartRefused(`备份没有完成：${messageOf(cause)}。`, { cause });
  } finally {
    rmSync(partial, { force: true });
    rmSync(snapshot, { recursive: true, force: true });
  }
}
