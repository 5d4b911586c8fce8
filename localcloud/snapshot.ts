import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { TOKEN_KEYS_FILE } from './gateway/token-keys';
import { DATABASE_FILE } from './store/integrity';
import type { Store } from './store/store';

const PREFIX = 'snapshot-';

/** A copy of everything in the data directory as it is at one moment, in a directory beside it. */
export async function takeSnapshot(dataDir: string, store: Pick<Store, 'copyTo'>): Promise<string> {
  const target = mkdtempSync(join(dataDir, PREFIX));
  mkdirSync(join(target, 'files'));
  copyFileSync(join(dataDir, TOKEN_KEYS_FILE), join(target, TOKEN_KEYS_FILE));
  // In one turn with the database's snapshot: no document of it speaks of a file that is missing here. Uploads replace
  // a file by another, so a link keeps the content of this moment.
  for (const name of readdirSync(join(dataDir, 'files'))) {
    if (/^[0-9a-f]{64}$/.test(name)) linkOrCopy(join(dataDir, 'files', name), join(target, 'files', name));
  }
  try {
    await store.copyTo(join(target, DATABASE_FILE));
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    throw error;
  }
  return target;
}

/** What a killed backup left behind. */
export function removeOldSnapshots(dataDir: string): void {
  for (const name of readdirSync(dataDir))
    if (name.startsWith(PREFIX)) rmSync(join(dataDir, name), { recursive: true, force: true });
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Some file systems know no links.
    copyFileSync(from, to);
  }
}
