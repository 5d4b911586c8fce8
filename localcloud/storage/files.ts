import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { invalidParam } from '../failure';

export type CopyOutcome = { ok: true; fileId: string } | { ok: false; code: string };

/** Files behind cloud:// ids: bytes lie in the data directory under a digest of their path. */
export interface FilePlace {
  prepareUpload(path: string): { url: string; fileId: string; storageId: string; token: string };
  /** Null when there is no such file. */
  downloadUrl(fileId: string, maxAgeSeconds: number): string | null;
  remove(fileId: string): Promise<boolean>;
  copy(from: string, to: string, options: { overwrite: boolean; removeOriginal: boolean }): Promise<CopyOutcome>;
  /** The file on disk that a signed URL speaks of, or why not. */
  resolveSigned(method: 'PUT' | 'GET', url: URL): { file: string; path: string } | null;
}

const UPLOAD_SECONDS = 900;

export function createFilePlace(options: {
  dataDir: string;
  envId: string;
  baseUrl: () => string;
  now: () => number;
}): FilePlace {
  const directory = join(options.dataDir, 'files');
  mkdirSync(directory, { recursive: true });
  // Links end with the process: nobody keeps a link to a local file for longer.
  const secret = randomBytes(32);
  const idPrefix = `cloud://${options.envId}.local/`;

  const onDisk = (path: string): string => join(directory, createHash('sha256').update(path).digest('hex'));
  const pathOf = (fileId: string): string | null =>
    fileId.startsWith(idPrefix) ? fileId.slice(idPrefix.length) : null;
  const sign = (text: string): string => createHmac('sha256', secret).update(text).digest('hex');

  const signedUrl = (method: 'PUT' | 'GET', path: string, seconds: number): string => {
    const expires = Math.floor(options.now() / 1000) + seconds;
    const signature = sign(`${method} ${path} ${expires}`);
    return `${options.baseUrl()}/storage/${encodePath(path)}?expires=${expires}&sign=${signature}`;
  };

  return {
    prepareUpload: path => {
      assertCloudPath(path);
      const url = signedUrl('PUT', path, UPLOAD_SECONDS);
      // The SDK sends the storage id as a header, so it cannot be the path, which may be Chinese.
      return {
        url,
        fileId: idPrefix + path,
        storageId: basename(onDisk(path)),
        token: new URL(url).searchParams.get('sign') ?? '',
      };
    },
    downloadUrl: (fileId, maxAgeSeconds) => {
      const path = pathOf(fileId);
      if (path === null || !existsSync(onDisk(path))) return null;
      // The SDK applies encodeURI once more, so percent signs cannot be sent: the path travels as base64url.
      return signedUrl('GET', path, Math.max(1, Math.min(maxAgeSeconds, 7200)));
    },
    remove: async fileId => {
      const path = pathOf(fileId);
      if (path === null || !existsSync(onDisk(path))) return false;
      await rm(onDisk(path), { force: true });
      return true;
    },
    copy: async (from, to, { overwrite, removeOriginal }) => {
      assertCloudPath(from);
      assertCloudPath(to);
      if (!existsSync(onDisk(from))) return { ok: false, code: 'STORAGE_FILE_NONEXIST' };
      if (!overwrite && existsSync(onDisk(to))) return { ok: false, code: 'STORAGE_FILE_EXIST' };
      if (removeOriginal) await rename(onDisk(from), onDisk(to));
      else await copyFile(onDisk(from), onDisk(to));
      return { ok: true, fileId: idPrefix + to };
    },
    resolveSigned: (method, url) => {
      const path = decodePath(url.pathname.slice('/storage/'.length));
      const expires = Number(url.searchParams.get('expires'));
      const expected = Buffer.from(sign(`${method} ${path} ${expires}`));
      const given = Buffer.from(url.searchParams.get('sign') ?? '');
      const genuine = given.length === expected.length && timingSafeEqual(given, expected);
      return genuine && expires * 1000 >= options.now() ? { file: onDisk(path), path } : null;
    },
  };
}

function encodePath(path: string): string {
  return Buffer.from(path, 'utf8').toString('base64url');
}

function decodePath(text: string): string {
  return Buffer.from(text, 'base64url').toString('utf8');
}

function assertCloudPath(path: string): void {
  const parts = path.split('/');
  if (
    path.length > 800 ||
    parts.some(part => part === '' || part === '.' || part === '..') ||
    /[\u0000-\u001f\\]/.test(path)
  ) {
    throw invalidParam('the cloud path is not valid');
  }
}
