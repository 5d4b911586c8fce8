import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudFailure } from '../failure';
import type { Invoker } from '../functions/invoker';
import { isRecord } from '../store/ejson';
import { failureBody } from './admin';
import { readBody, sendJson } from './http';
import type { Tokens } from './tokens';

export interface WebApi {
  tokens: Tokens;
  invoker: Invoker;
  isAllowedOrigin(origin: string): boolean;
  log(line: string): void;
}

const BODY_MAX_BYTES = 1024 * 1024;

const STATUS: Readonly<Record<string, number>> = {
  ACCESS_TOKEN_EXPIRED: 401,
  ACCESS_TOKEN_INVALID: 401,
  INVALID_REFRESH_TOKEN: 401,
  INVALID_TICKET: 401,
  ACTION_FORBIDDEN: 403,
  EXCEED_AUTHORITY: 403,
  FUNCTION_NOT_FOUND: 404,
  NOT_FOUND: 404,
  FUNCTION_PARAM_INVALID: 400,
  INVALID_PARAM: 400,
  FUNCTION_TIME_LIMIT_EXCEEDED: 504,
};

/** The browser SDK reads these at the sign-in; at `invalid_grant` it forgets the visitor. */
const OAUTH: Readonly<Record<string, string>> = {
  ACCESS_TOKEN_EXPIRED: 'unauthenticated',
  ACCESS_TOKEN_INVALID: 'unauthenticated',
  INVALID_REFRESH_TOKEN: 'invalid_grant',
  EXCEED_AUTHORITY: 'permission_denied',
  NOT_FOUND: 'not_found',
  SYS_ERR: 'internal',
};

export function isWebApiPath(path: string): boolean {
  return path.startsWith('/auth/v1/') || path.startsWith('/v1/');
}

/** The browser's door: sign-in and function calls. Answers are JSON whatever happens. */
export async function serveWebApi(
  api: WebApi,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const requestId = randomUUID();
  const headers = { 'x-request-id': requestId, 'cache-control': 'no-store', ...crossOrigin(api, request) };
  if (request.method === 'OPTIONS') return void response.writeHead(204, headers).end();
  try {
    assertOrigin(api, request);
    sendJson(response, 200, await answer(api, request, path, requestId), headers);
  } catch (error) {
    const { code, message } = failureBody(error, requestId, api.log);
    const oauth = path.startsWith('/auth/v1/')
      ? { error: OAUTH[code] ?? 'invalid_argument', error_description: message }
      : {};
    sendJson(response, STATUS[code] ?? 500, JSON.stringify({ code, message, requestId, ...oauth }), headers);
  }
}

/** The database door of the browser SDK: residents reach documents through functions only. */
export async function refuseDatabase(api: WebApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const requestId = randomUUID();
  const headers = { 'x-request-id': requestId, 'cache-control': 'no-store', ...crossOrigin(api, request) };
  const { code, message } = databaseIsShut();
  request.resume();
  sendJson(response, 403, JSON.stringify({ code, message, requestId }), headers);
}

function databaseIsShut(): CloudFailure {
  return new CloudFailure('ACTION_FORBIDDEN', 'end users cannot reach the database; call a function');
}

async function answer(api: WebApi, request: IncomingMessage, path: string, requestId: string): Promise<string> {
  const route = `${request.method ?? ''} ${path}`;
  switch (route) {
    case 'POST /auth/v1/signin/anonymously':
      await readEvent(request);
      return JSON.stringify(await api.tokens.signInAnonymously());
    case 'POST /auth/v1/signin/custom':
      return JSON.stringify(await api.tokens.signInWithTicket((await readEvent(request))['ticket']));
    case 'POST /auth/v1/token':
      return JSON.stringify(await refresh(api, await readEvent(request)));
    case 'GET /auth/v1/user/me': {
      const user = await userOf(api, request);
      return JSON.stringify({
        sub: user.uid,
        user_id: user.uid,
        // By this name the browser SDK knows an anonymous visitor.
        ...(user.isAnonymous ? { name: 'anonymous' } : {}),
        is_anonymous: user.isAnonymous,
        ...(user.customUserId === null ? {} : { custom_user_id: user.customUserId }),
        groups: [],
      });
    }
    case 'POST /auth/v1/user/signout':
      await api.tokens.revoke((await userOf(api, request)).session);
      return '{}';
    case 'POST /auth/v1/revoke':
      await revokeToken(api, await readEvent(request));
      return '{}';
  }
  if (path.startsWith('/v1/database/')) throw databaseIsShut();
  const name = /^POST \/v1\/functions\/([^/]+)$/.exec(route)?.[1];
  if (name === undefined) throw new CloudFailure('NOT_FOUND', `${path} is not supported by the local CloudBase`);
  const { uid, isAnonymous, customUserId } = await userOf(api, request);
  const event = await readEvent(request);
  const caller = { kind: 'web', uid, isAnonymous, customUserId } as const;
  return api.invoker.invoke({ name, event, caller, requestId, sourceIp: sourceIp(request) });
}

function refresh(api: WebApi, body: Record<string, unknown>): ReturnType<Tokens['refresh']> {
  if (body['grant_type'] !== 'refresh_token')
    throw new CloudFailure('INVALID_PARAM', 'grant_type must be refresh_token');
  return api.tokens.refresh(body['refresh_token']);
}

/** The browser SDK signs out with the token in the body. One that is over already needs no ending (RFC 7009). */
async function revokeToken(api: WebApi, body: Record<string, unknown>): Promise<void> {
  const { token } = body;
  if (typeof token !== 'string') throw new CloudFailure('INVALID_PARAM', 'a token is needed');
  const user = await api.tokens.verify(token).catch(() => null);
  if (user) await api.tokens.revoke(user.session);
}

function userOf(api: WebApi, request: IncomingMessage): ReturnType<Tokens['verify']> {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new CloudFailure('ACCESS_TOKEN_INVALID', 'an access token is needed');
  return api.tokens.verify(token);
}

async function readEvent(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await readBody(request, BODY_MAX_BYTES, 'FUNCTION_PARAM_INVALID');
  if (body.length === 0) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    parsed = null;
  }
  if (!isRecord(parsed)) throw new CloudFailure('FUNCTION_PARAM_INVALID', 'the body must be a JSON object');
  return parsed;
}

function assertOrigin(api: WebApi, request: IncomingMessage): void {
  const { origin } = request.headers;
  if (origin !== undefined && !api.isAllowedOrigin(origin)) {
    throw new CloudFailure('EXCEED_AUTHORITY', 'this origin may not call the local CloudBase');
  }
}

function crossOrigin(api: WebApi, request: IncomingMessage): Record<string, string> {
  const { origin } = request.headers;
  if (origin === undefined || !api.isAllowedOrigin(origin)) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': String(
      request.headers['access-control-request-headers'] ?? 'authorization, content-type',
    ),
    'access-control-expose-headers': 'x-request-id',
    'access-control-max-age': '600',
  };
}

function sourceIp(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
}
