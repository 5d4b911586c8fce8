import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudFailure } from '../failure';
import { isRecord } from '../store/ejson';
import { carriesKey, failureBody, isLoopback } from './admin';
import { readBody, sendJson } from './http';

/** What the person at this machine may ask of a running server; the token lies in the lock file. */
export interface OperatorDoor {
  token: string;
  fire(functionName: string, triggerName: string): Promise<unknown>;
  /** Answers the directory of a consistent copy, which the asker takes and removes. */
  snapshot(): Promise<string>;
  log(line: string): void;
}

const BODY_MAX_BYTES = 64 * 1024;

export async function serveOperator(
  door: OperatorDoor,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  try {
    if (!isLoopback(request) || request.headers.origin !== undefined || !carriesKey(request, door.token))
      throw new CloudFailure('DATABASE_PERMISSION_DENIED', 'the token of the lock file is needed');
    const body = readRecord(await readBody(request, BODY_MAX_BYTES, 'INVALID_PARAM'));
    sendJson(response, 200, JSON.stringify({ result: (await answer(door, path, body)) ?? null }));
  } catch (error) {
    sendJson(response, 400, JSON.stringify(failureBody(error, path, door.log)));
  }
}

function answer(door: OperatorDoor, path: string, body: Record<string, unknown>): Promise<unknown> {
  if (path === '/operator/fire') return door.fire(String(body['functionName']), String(body['triggerName']));
  if (path === '/operator/snapshot') return door.snapshot();
  throw new CloudFailure('NOT_FOUND', `${path} does not exist`);
}

function readRecord(body: Buffer): Record<string, unknown> {
  const parsed: unknown = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  return isRecord(parsed) ? parsed : {};
}
