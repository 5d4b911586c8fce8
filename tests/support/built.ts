import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(__dirname, '../../dist');

/** The proof that a build is there and finished. */
const LANDMARKS = { weapp: 'app.json', h5: 'index.html', cloudfunctions: 'policy/index.js' } as const;

/** The folder of something built; says how to build it where it is missing. */
export function built(what: keyof typeof LANDMARKS): string {
  const folder = join(dist, what);
  if (!existsSync(join(folder, LANDMARKS[what]))) {
    throw new Error(`dist/${what} is not built yet: run \`npm run build\` first.`);
  }
  return folder;
}

/** Where what the tests saw is put: screenshots, and what they measured. */
export function screenPath(fileName: string): string {
  const folder = join(dist, 'screens');
  mkdirSync(folder, { recursive: true });
  return join(folder, fileName);
}

export const screenshotPath = (name: string): string => screenPath(`${name}.png`);
