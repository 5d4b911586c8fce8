import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentTypeOf, isCompressible } from './content-type';

interface CachedFile {
  build: string;
  plain: Buffer;
  packed: Buffer | null;
  etag: string;
}

export interface StaticFiles {
  serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
}

const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'self'; base-uri 'self'; form-action 'self'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** Names that carry a digest of their content, such as app.1f3a9c2b.js or chunk/12-0ab4cdef.css. */
const HASHED_NAME = /[.-][0-9a-f]{8,}\.[a-z0-9]+$/i;

const CACHE_MAX_BYTES = 64 * 1024 * 1024;

export function createStaticFiles(webDir: string | undefined): StaticFiles {
  const cache = new Map<string, CachedFile>();
  let cachedBytes = 0;

  const load = async (file: string): Promise<CachedFile | null> => {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const build = `${found.mtimeMs}:${found.size}`;
    const known = cache.get(file);
    if (known?.build === build) return known;
    const plain = await readFile(file);
    const packed = isCompressible(contentTypeOf(file)) && plain.length > 1024 ? gzipSync(plain) : null;
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    const fresh: CachedFile = { build, plain, packed, etag };
    cachedBytes +=
      plain.length + (packed?.length ?? 0) - (known ? known.plain.length + (known.packed?.length ?? 0) : 0);
    if (cachedBytes > CACHE_MAX_BYTES) {
      cache.clear();
      cachedBytes = plain.length + (packed?.length ?? 0);
    }
    cache.set(file, fresh);
    return fresh;
  };

  return {
    serve: async (request, response, path) => {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return plainText(response, 405, '不支持这种请求方法。');
      const root = webDir === undefined ? null : await realpath(webDir).catch(() => null);
      if (root === null) return plainText(response, 404, '还没有构建网页版。');
      const file = await locate(root, path);
      const content = file === null ? null : await load(file);
      if (file === null || content === null) return plainText(response, 404, '没有这个页面。');
      send(request, response, file, content);
    },
  };
}

/** The file a path means, or null if there is none or it lies outside the site. */
async function locate(root: string, path: string): Promise<string | null> {
  const decoded = decode(path);
  if (
    decoded === null ||
    /[\0\\]/.test(decoded) ||
    decoded.split('/').some(part => part === '..' || part.startsWith('.'))
  )
    return null;
  const wanted = resolve(join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  // Links are followed first: what counts is where the file really lies.
  const real = await realpath(wanted).catch(() => null);
  return real !== null && real.startsWith(root + sep) ? real : null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function send(request: IncomingMessage, response: ServerResponse, file: string, content: CachedFile): void {
  const headers: Record<string, string> = {
    ...SECURITY_HEADERS,
    'content-type': contentTypeOf(file),
    'cache-control': HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: content.etag,
    vary: 'accept-encoding',
  };
  if (request.headers['if-none-match'] === content.etag) return void response.writeHead(304, headers).end();
  const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? content.packed : null;
  if (packed) headers['content-encoding'] = 'gzip';
  const body = packed ?? content.plain;
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function plainText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(text);
}
