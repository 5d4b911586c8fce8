import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionsOf } from './functions';

/** Writes what a build would declare of collections and indexes, without building the functions. */
export function declareCollections(dataDir: string): string {
  const functionsDir = join(dataDir, 'declared');
  for (const [name, collections] of Object.entries(collectionsOf)) {
    mkdirSync(join(functionsDir, name), { recursive: true });
    writeFileSync(join(functionsDir, name, 'collections.json'), JSON.stringify(collections));
  }
  return functionsDir;
}
