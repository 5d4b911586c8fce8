import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface AppPages {
  staffPage: string | null;
  boardPage: string | null;
}

/** Which of the pages for a second screen the built app really has; read from it, so nothing is promised ahead. */
export async function findAppPages(webDir: string | undefined): Promise<AppPages> {
  const program = webDir === undefined ? '' : await readFile(join(webDir, 'js', 'app.js'), 'utf8').catch(() => '');
  const pages = new Set(
    [...program.matchAll(/"([a-z-]+(?:\/[a-z-]+)*\/pages\/[a-z-]+\/index)"/g)].map(([, path]) => path),
  );
  const pageLike = (pattern: RegExp): string | null => [...pages].find(path => path && pattern.test(path)) ?? null;
  return {
    staffPage: pageLike(/^staff\/pages\/home\/index$/),
    boardPage: pageLike(/\/(hall-)?board\/index$/),
  };
}
