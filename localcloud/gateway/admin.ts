import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudFailure, messageOf } from '../failure';
import { actionNamed } from '../protocol/dispatch';
import type { ActionContext } from '../protocol/request';
import { isRecord } from '../store/ejson';
import { readBody, sendJson } from './http';
import { readMultipart } from './multipart';

const BODY_MAX_BYTES = 6 * 1024 * 1024;

/** The door of the server SDK: one flat JSON object in, one envelope out, always with status 200. */
export async function serveAdmin(
  request: IncomingMessage,
  response: ServerResponse,
  context: ActionContext,
  { key, log }: { key: string | undefined; log: (line: string) => void },
): Promise<void> {
  const requestId = randomUUID();
  try {
    assertServerCaller(request, key);
    const body = await readBody(request, BODY_MAX_BYTES, 'EXCEED_REQUEST_SIZE_LIMIT');
    const params = readParams(request.headers['content-type'], body);
    const { raw, ...result } = await actionNamed(params['action'])(params, context);
    if (raw) {
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': raw.length });
      response.end(raw);
    } else sendJson(response, 200, JSON.stringify({ requestId, ...result, data: result.data ?? {} }));
  } catch (error) {
    sendJson(response, 200, JSON.stringify({ requestId, ...failureBody(error, requestId, log) }));
  }
}

/** The code and message of a refusal; of anything else only that it happened, the rest goes to the log. */
export function failureBody(
  error: unknown,
  requestId: string,
  log: (line: string) => void,
): { code: string; message: string } {
  if (error instanceof CloudFailure) return { code: error.code, message: error.message };
  log(`内部错误 ${requestId}：${error instanceof Error ? (error.stack ?? error.message) : messageOf(error)}`);
  return { code: 'SYS_ERR', message: 'internal error of the local CloudBase' };
}

/**
 * This door has every right, so it is never for a page in a browser. Without a key it is for programs on this machine,
 * with any credentials; a server that others can reach has a key, and everyone must show it.
 */
function assertServerCaller(request: IncomingMessage, key: string | undefined): void {
  if (request.headers.origin !== undefined || request.headers['sec-fetch-mode'] !== undefined)
    throw new CloudFailure('DATABASE_PERMISSION_DENIED', 'the administrative interface answers no browser');
  if (key === undefined && !isLoopback(request))
    throw new CloudFailure('DATABASE_PERMISSION_DENIED', 'the administrative interface answers local programs only');
  if (key !== undefined && !carriesKey(request, key))
    throw new CloudFailure('SIGN_PARAM_INVALID', 'the key of this local CloudBase is needed');
}

export function isLoopback(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? '';
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
}

/** As CLOUDBASE_APIKEY sends it, or as the secret id of the SDK's credentials. */
export function carriesKey(request: IncomingMessage, key: string): boolean {
  const text = request.headers.authorization ?? '';
  const given = /^Bearer (\S+)$/.exec(text)?.[1] ?? /\bCredential=([^/,\s]+)\//.exec(text)?.[1] ?? '';
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(key));
}

function readParams(contentType: string | undefined, body: Buffer): Record<string, unknown> {
  const parts = readMultipart(contentType, body);
  if (parts) {
    // Only the payload is bytes; the rest are words.
    return Object.fromEntries([...parts].map(([name, part]) => [name, name === 'requestData' ? part : String(part)]));
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw new CloudFailure('INVALID_PARAM', 'the request is not a JSON object');
  }
  if (!isRecord(parsed)) throw new CloudFailure('INVALID_PARAM', 'the request is not a JSON object');
  return parsed;
}
