import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { temporaryDirectory, useTestCloud } from '../test-cloud';

const root = temporaryDirectory();
const webDir = join(root, 'h5');
mkdirSync(join(webDir, 'js'), { recursive: true });
writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>户晓</title>');
writeFileSync(join(webDir, 'js', 'app.1f3a9c2b.js'), `// ${'x'.repeat(5000)}`);
writeFileSync(join(webDir, '.hidden'), 'x');
writeFileSync(join(root, 'secret.txt'), 'secret');
symlinkSync(join(root, 'secret.txt'), join(webDir, 'link.txt'));
const cloud = useTestCloud({ webDir });

/** Sends the path exactly as written; fetch would tidy it up first. */
function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, unknown>; size: number }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: cloud().cloud.port, path, headers }, response => {
      let size = 0;
      response.on('data', (chunk: Buffer) => (size += chunk.length));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, size }));
    });
    sent.on('error', reject).end();
  });
}

test('the page is always asked for again and carries the security headers', async () => {
  const { status, headers } = await get('/');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
    'referrer-policy': expect.any(String),
  });
});

test('files named by their content are kept for ever and travel packed', async () => {
  const packed = await get('/js/app.1f3a9c2b.js', { 'accept-encoding': 'gzip' });
  expect(packed.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(packed.size).toBeLessThan(500);
  const again = await get('/js/app.1f3a9c2b.js', { 'if-none-match': String(packed.headers['etag']) });
  expect([again.status, again.size]).toEqual([304, 0]);
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/link.txt',
  '/.hidden',
  '/js',
  '/%00',
  '/%zz',
  '/absent.js',
  '/..%5csecret.txt',
])('%s finds nothing', async path => {
  expect((await get(path)).status).toBe(404);
});
