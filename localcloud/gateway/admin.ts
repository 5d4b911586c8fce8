import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudFailure, messageOf } from '../failure';
import { actionNamed } from '../protocol/dispatch';
import type { ActionContext } from '../protocol/request';
import { isRecord } from '../store/ejson';
import { readBody, sendJson } from './http';

const BODY_MAX_BYTES = 6 * 1024 * 1024;

/** The door of the server SDK: one flat JSON object in, one envelope out, always with status 200. */
export async function serveAdmin(
  request: IncomingMessage,
  response: ServerResponse,
  context: ActionContext,
  log: (line: string) => void,
): Promise<void> {
  const requestId = randomUUID();
  try {
    assertServerCaller(request);
    const body = await readBody(request, BODY_MAX_BYTES, 'EXCEED_REQUEST_SIZE_LIMIT');
    const params = readParams(body);
    const result = await actionNamed(params['action'])(params, context);
    sendJson(response, 200, JSON.stringify({ requestId, ...result, data: result.data ?? {} }));
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

/** This door has every right, so it is for programs on this machine: never for a page in a browser. */
function assertServerCaller(request: IncomingMessage): void {
  const address = request.socket.remoteAddress ?? '';
  const isLoopback = address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
  if (!isLoopback || request.headers.origin !== undefined || request.headers['sec-fetch-mode'] !== undefined) {
    throw new CloudFailure('DATABASE_PERMISSION_DENIED', 'the administrative interface answers local programs only');
  }
}

function readParams(body: Buffer): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw new CloudFailure(
      'INVALID_PARAM',
      'the request is not a JSON object; multipart actions (wx.*) are not supported',
    );
  }
  if (!isRecord(parsed)) throw new CloudFailure('INVALID_PARAM', 'the request is not a JSON object');
  return parsed;
}
