import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPKCS8, SignJWT } from 'jose';
import { startLocalCloud } from '../server';
import { temporaryDirectory, useTestCloud, writeFunctions } from '../test-cloud';

const functionsDir = temporaryDirectory();
writeFunctions(functionsDir, {
  who: { main: 'async event => ({ event, uid: process.env.TCB_UUID, anonymous: process.env.TCB_ISANONYMOUS_USER })' },
  vouches: {
    main: `async event => {
      const app = require(${JSON.stringify(require.resolve('@cloudbase/node-sdk'))})
        .init({ env: 'local', credentials: JSON.parse(process.env.CUSTOM_LOGIN_KEY) });
      const { customUserId } = app.auth().getUserInfo();
      return event.uid ? app.auth().createTicket(event.uid) : { customUserId, loginType: process.env.LOGINTYPE };
    }`,
  },
  broken: { main: 'async () => { throw new TypeError("secret detail") }' },
});
let offsetMs = 0;
const cloud = useTestCloud({ functionsDir, now: () => Date.now() + offsetMs });
afterEach(() => {
  offsetMs = 0;
});

async function send(method: string, path: string, options: { token?: string; body?: unknown; origin?: string } = {}) {
  const { token, body, origin } = options;
  const response = await fetch(cloud().cloud.url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(origin === undefined ? {} : { origin }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
  };
}

async function signIn(): Promise<{ token: string; refreshToken: string; uid: string }> {
  const { body } = await send('POST', '/auth/v1/signin/anonymously', { body: {} });
  return {
    token: String(body?.['access_token']),
    refreshToken: String(body?.['refresh_token']),
    uid: String(body?.['sub']),
  };
}

test('a visitor signs in, calls a function as himself, and is known again', async () => {
  const { token, uid } = await signIn();
  const called = await send('POST', '/v1/functions/who', { token, body: { n: 1, userInfo: { openId: 'forged' } } });
  expect(called.status).toBe(200);
  expect(called.body).toEqual({ event: { n: 1, userInfo: { openId: 'forged' } }, uid, anonymous: 'true' });
  expect(called.headers.get('x-request-id')).toBeTruthy();
  expect((await send('GET', '/auth/v1/user/me', { token })).body).toMatchObject({ sub: uid });
});

test('two visitors are two people', async () => {
  expect((await signIn()).uid).not.toBe((await signIn()).uid);
});

test('a refresh token gives a new access token of the same person', async () => {
  const { refreshToken, uid } = await signIn();
  const { body } = await send('POST', '/auth/v1/token', {
    body: { grant_type: 'refresh_token', refresh_token: refreshToken },
  });
  expect(body).toMatchObject({ sub: uid, token_type: 'Bearer' });
  const wrong = await send('POST', '/auth/v1/token', {
    body: { grant_type: 'refresh_token', refresh_token: `${uid}.guess` },
  });
  expect([wrong.status, wrong.body?.['code']]).toEqual([401, 'INVALID_REFRESH_TOKEN']);
});

test('signing out ends both tokens', async () => {
  const { token, refreshToken } = await signIn();
  expect((await send('POST', '/auth/v1/user/signout', { token })).status).toBe(200);
  expect((await send('POST', '/v1/functions/who', { token, body: {} })).status).toBe(401);
  const refreshed = await send('POST', '/auth/v1/token', {
    body: { grant_type: 'refresh_token', refresh_token: refreshToken },
  });
  expect(refreshed.status).toBe(401);
});

test('a token is revoked by itself, and again without complaint', async () => {
  const { token } = await signIn();
  for (const body of [{ token }, { token }, { token: 'nonsense' }]) {
    expect((await send('POST', '/auth/v1/revoke', { body })).status).toBe(200);
  }
  expect((await send('GET', '/auth/v1/user/me', { token })).status).toBe(401);
  expect((await send('POST', '/auth/v1/revoke', { body: {} })).body).toMatchObject({ error: 'invalid_argument' });
});

test('missing, forged and expired tokens are refused with a code', async () => {
  const { token, uid } = await signIn();
  const [header, payload] = token.split('.');
  const keys = JSON.parse(readFileSync(join(cloud().dataDir, 'token-keys.json'), 'utf8')) as { private: string };
  const sign = async (issuer: string, expires: string): Promise<string> =>
    new SignJWT({ scope: 'anonymous' })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setAudience('local')
      .setSubject(uid)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(await importPKCS8(keys.private, 'RS256'));
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
  const cases: [string | undefined, string][] = [
    [undefined, 'ACCESS_TOKEN_INVALID'],
    ['nonsense', 'ACCESS_TOKEN_INVALID'],
    [`${header}.${payload}.AAAA`, 'ACCESS_TOKEN_INVALID'],
    [unsigned, 'ACCESS_TOKEN_INVALID'],
    [await sign('someone-else', '1h'), 'ACCESS_TOKEN_INVALID'],
    [await sign('local-cloudbase/local', '-1h'), 'ACCESS_TOKEN_EXPIRED'],
  ];
  for (const [forged, code] of cases) {
    const answer = await send('POST', '/v1/functions/who', { token: forged, body: {} });
    expect([answer.status, answer.body?.['code'], typeof answer.body?.['requestId']]).toEqual([401, code, 'string']);
  }
});

test('a body that is not an object of at most 1 MB is refused', async () => {
  const { token } = await signIn();
  for (const body of ['[1]', '"text"', '{broken', JSON.stringify({ text: 'x'.repeat(1024 * 1024) })]) {
    const answer = await send('POST', '/v1/functions/who', { token, body });
    expect([answer.status, answer.body?.['code']]).toEqual([400, 'FUNCTION_PARAM_INVALID']);
  }
});

test('unknown functions and addresses answer JSON', async () => {
  const { token } = await signIn();
  const absent = await send('POST', '/v1/functions/absent', { token, body: {} });
  expect([absent.status, absent.body?.['code']]).toEqual([404, 'FUNCTION_NOT_FOUND']);
  expect((await send('GET', '/v1/model/x', { token })).status).toBe(404);
  const broken = await send('POST', '/v1/functions/broken', { token, body: {} });
  expect([broken.status, broken.body?.['code']]).toEqual([500, 'FUNCTION_INVOCATION_FAILED']);
  expect(JSON.stringify(broken.body)).not.toMatch(/\bat .*index\.js/);
});

test('only its own pages may call from a browser', async () => {
  const own = cloud().cloud.url;
  const allowed = await send('OPTIONS', '/v1/functions/who', { origin: own });
  expect(allowed.headers.get('access-control-allow-origin')).toBe(own);
  const foreign = await send('POST', '/auth/v1/signin/anonymously', { origin: 'https://evil.example', body: {} });
  expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([403, null]);
});

test('a visitor stays signed in when the server starts again', async () => {
  const dataDir = temporaryDirectory();
  const first = await startLocalCloud({ dataDir });
  const body = await (await fetch(`${first.url}/auth/v1/signin/anonymously`, { method: 'POST' })).json();
  await first.close();
  const second = await startLocalCloud({ dataDir });
  const headers = { authorization: `Bearer ${(body as { access_token: string }).access_token}` };
  expect((await fetch(`${second.url}/auth/v1/user/me`, { headers })).status).toBe(200);
  await second.close();
});

const refreshWith = (refreshToken: string) =>
  send('POST', '/auth/v1/token', { body: { grant_type: 'refresh_token', refresh_token: refreshToken } });

test('each refresh gives a new refresh token; the old one serves a second tab for a minute only', async () => {
  const { refreshToken } = await signIn();
  const first = await refreshWith(refreshToken);
  const next = String(first.body?.['refresh_token']);
  expect(next).not.toBe(refreshToken);
  expect((await refreshWith(refreshToken)).body?.['refresh_token']).toBe(next);
  offsetMs = 61_000;
  expect((await refreshWith(refreshToken)).status).toBe(401);
  const third = await refreshWith(next);
  expect(third.status).toBe(200);
  const token = String(third.body?.['access_token']);
  expect((await send('POST', '/v1/functions/who', { token, body: {} })).status).toBe(200);
});

test('the sign-in says what went wrong in the words the browser SDK acts on', async () => {
  expect((await refreshWith('someone.guess')).body).toMatchObject({ error: 'invalid_grant' });
  expect((await send('GET', '/auth/v1/user/me', { token: 'x' })).body).toMatchObject({ error: 'unauthenticated' });
  const { body } = await send('POST', '/v1/functions/who', { token: 'x', body: {} });
  expect(Object.keys(body ?? {}).sort()).toEqual(['code', 'message', 'requestId']);
});

const ticketFor = (uid: string) =>
  cloud().cloud.callFunctionAsWeChat('vouches', { uid }, { openId: 'o1' }) as Promise<string>;

async function signInWith(ticket: string) {
  const { status, body } = await send('POST', '/auth/v1/signin/custom', { body: { provider_id: 'custom', ticket } });
  return { status, body, token: String(body?.['access_token']), uid: String(body?.['sub']) };
}

test('a ticket that a function made signs a person in, the same on every device', async () => {
  const [first, second] = [await signInWith(await ticketFor('clerk-7')), await signInWith(await ticketFor('clerk-7'))];
  expect(first.uid).toBe(second.uid);
  expect((await signInWith(await ticketFor('clerk-8'))).uid).not.toBe(first.uid);
  const { body } = await send('POST', '/v1/functions/vouches', { token: first.token, body: {} });
  expect(body).toEqual({ customUserId: 'clerk-7', loginType: 'CUSTOM' });
  expect((await send('GET', '/auth/v1/user/me', { token: first.token })).body).toMatchObject({
    sub: first.uid,
    is_anonymous: false,
    custom_user_id: 'clerk-7',
  });
  await send('POST', '/auth/v1/user/signout', { token: first.token });
  expect((await send('GET', '/auth/v1/user/me', { token: first.token })).status).toBe(401);
  expect((await send('GET', '/auth/v1/user/me', { token: second.token })).status).toBe(200);
});

test('a ticket that is old, changed or made up signs nobody in', async () => {
  const ticket = await ticketFor('clerk-7');
  const [keyId, token = ''] = ticket.split('/@@/');
  const [head, payload = '', signature] = token.split('.');
  const other = Buffer.from(String(Buffer.from(payload, 'base64url')).replace('clerk-7', 'clerk-1')).toString(
    'base64url',
  );
  const made = [`${keyId}/@@/${head}.${other}.${signature}`, `other/@@/${token}`, token, '', 'x/@@/y'];
  for (const forged of made) {
    const { status, body } = await signInWith(forged);
    expect([status, body?.['code']]).toEqual([401, 'INVALID_TICKET']);
  }
  offsetMs = 11 * 60_000;
  expect((await signInWith(ticket)).status).toBe(401);
});

test('the browser door to the database is shut', async () => {
  const { token } = await signIn();
  const body = { action: 'database.getDocument', collectionName: 'things', access_token: token };
  for (const [method, path] of [
    ['POST', '/web?env=local'],
    ['PUT', '/v1/database/instances/(default)/databases/(default)/collections/things/documents'],
  ] as const) {
    const answer = await send(method, path, { token, body });
    expect([answer.status, answer.body?.['code']]).toEqual([403, 'ACTION_FORBIDDEN']);
  }
});
