/** Bundles the page of the workbench into dist/workbench: its program, its style with the app's tokens, its frame. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { compile } from 'sass';

const source = join(__dirname, 'page');

export async function buildPage(output: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  await build({
    entryPoints: [join(source, 'main.tsx')],
    outfile: join(output, 'page.js'),
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const { css } = compile(join(source, 'styles', 'page.scss'), { style: 'compressed' });
  writeFileSync(join(output, 'page.css'), css);
  cpSync(join(source, 'index.html'), join(output, 'index.html'));
}

if (require.main === module) void buildPage(join(__dirname, '..', '..', 'dist', 'workbench'));
