import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { contentTypeOf } from '../gateway/content-type';
import type { FilePlace } from './files';

/** The object-store half of the protocol: PUT and GET under signed addresses; failures are XML as there. */
export async function serveFile(
  files: FilePlace,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { method } = request;
  if (method === 'PUT') return receive(files, request, response, url);
  if (method !== 'GET' && method !== 'HEAD') return failure(response, 405, 'MethodNotAllowed');
  const place = files.resolveSigned('GET', url);
  if (!place) return failure(response, 403, 'AccessDenied');
  const found = await stat(place.file).catch(() => null);
  if (!found) return failure(response, 404, 'NoSuchKey');
  response.writeHead(200, {
    'content-type': contentTypeOf(place.path),
    'content-length': found.size,
    'cache-control': 'private, max-age=60',
    // An uploaded page must never run in the origin of this site.
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    'x-content-type-options': 'nosniff',
  });
  if (method === 'HEAD') return void response.end();
  await pipeline(createReadStream(place.file), response);
}

async function receive(files: FilePlace, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const place = files.resolveSigned('PUT', url);
  if (!place) return failure(response, 403, 'SignatureDoesNotMatch');
  const partial = `${place.file}.${randomBytes(6).toString('hex')}`;
  try {
    await pipeline(request, createWriteStream(partial, { flush: true }));
    await rename(partial, place.file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  response.writeHead(200).end();
}

function failure(response: ServerResponse, status: number, code: string): void {
  const fields = `<Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId>`;
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version='1.0' encoding='utf-8' ?>\n<Error>${fields}</Error>`);
}
