import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type Cloudbase from '@cloudbase/js-sdk';
import { JSDOM, VirtualConsole } from 'jsdom';
import { temporaryDirectory, useTestCloud, writeFunctions } from '../test-cloud';

/** The platform's own browser SDK, its browser build unmodified, on a page of ours and against the real door. */

const functionsDir = temporaryDirectory();
writeFunctions(functionsDir, {
  who: { main: 'async event => ({ event, uid: process.env.TCB_UUID, loginType: process.env.LOGINTYPE })' },
  vouches: {
    main: `async event => require(${JSON.stringify(require.resolve('@cloudbase/node-sdk'))})
      .init({ env: 'local', credentials: JSON.parse(process.env.CUSTOM_LOGIN_KEY) })
      .auth().createTicket(event.uid)`,
  },
});
const cloud = useTestCloud({ functionsDir });

// Node is offered another build; the one for browsers lies beside it.
const build = join(dirname(require.resolve('@cloudbase/js-sdk')), 'index.cjs.js');
const code = readFileSync(build, 'utf8');
const pages: JSDOM[] = [];
afterEach(() => {
  cloud().cloud.moveClock(0);
  for (const page of pages.splice(0)) page.window.close();
});

/** A new browser: its own storage, and requests that carry the origin of its page. */
function openPage(origin = cloud().cloud.url) {
  // What the SDK advises on its console at each refusal is not shown.
  const virtualConsole = new VirtualConsole();
  const page = new JSDOM('', { url: `${origin}/`, runScripts: 'outside-only', virtualConsole });
  pages.push(page);
  const { window } = page;
  // jsdom has no fetch; a browser's adds the origin by itself.
  window['fetch'] = (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.set('origin', window.origin);
    return fetch(url, { ...init, headers });
  };
  const loaded = { exports: {} };
  // A CommonJS module, evaluated with the globals of the page: the text is a function of three parameters.
  const load = window.eval(`(function (module, exports, require) {${code}\n})`) as (...given: unknown[]) => void;
  load(loaded, loaded.exports, createRequire(build));
  const sdk = loaded.exports as typeof Cloudbase; // what the package says it exports
  const app = sdk.init({ env: 'local' });
  app.registerHost(cloud().cloud.url.replace('http://', ''), 'http');
  return { app, auth: app.auth() };
}

async function signedInPage() {
  const page = openPage();
  const { data, error } = await page.auth.signInAnonymously({});
  expect(error).toBeNull();
  return { ...page, uid: data.user?.id };
}

const sessionOf = async ({ auth }: Pick<ReturnType<typeof openPage>, 'auth'>) => (await auth.getSession()).data.session;

test('a visitor signs in, is known as anonymous and calls a function as himself', async () => {
  const { app, auth, uid } = await signedInPage();
  expect((await auth.getUser()).data.user).toMatchObject({ id: uid, is_anonymous: true });
  const { result } = await app.callFunction({ name: 'who', data: { n: 1 } });
  expect(result).toEqual({ event: { n: 1 }, uid, loginType: 'ANONYMOUS' });
});

test('a refresh gives new tokens of the same person', async () => {
  const { app, auth, uid } = await signedInPage();
  const before = await sessionOf({ auth });
  expect((await auth.refreshSession()).error).toBeNull();
  const after = await sessionOf({ auth });
  expect(after?.access_token).not.toBe(before?.access_token);
  expect(after?.refresh_token).not.toBe(before?.refresh_token);
  expect((await app.callFunction({ name: 'who' })).result).toMatchObject({ uid });
});

test('at a token that has expired the SDK refreshes and asks again by itself', async () => {
  const { app, auth, uid } = await signedInPage();
  const before = await sessionOf({ auth });
  cloud().cloud.moveClock(3 * 3_600_000);
  expect((await app.callFunction({ name: 'who' })).result).toMatchObject({ uid });
  expect((await sessionOf({ auth }))?.access_token).not.toBe(before?.access_token);
});

test('signing out ends the session here and at the server', async () => {
  const { app, auth } = await signedInPage();
  const session = await sessionOf({ auth });
  expect(await auth.signOut()).toMatchObject({ error: null });
  expect(await sessionOf({ auth })).toBeNull();
  await expect(app.callFunction({ name: 'who' })).rejects.toMatchObject({ error: 'unauthenticated' });
  const headers = { authorization: `Bearer ${session?.access_token}` };
  expect((await fetch(`${cloud().cloud.url}/auth/v1/user/me`, { headers })).status).toBe(401);
});

const ticketFor = (uid: string) =>
  cloud().cloud.callFunctionAsWeChat('vouches', { uid }, { openId: 'o1' }) as Promise<string>;

test('a ticket that a function made signs a person in, on two devices the same', async () => {
  const uids = [];
  for (const { app, auth } of [openPage(), openPage()]) {
    expect(await auth.signInWithCustomTicket(() => ticketFor('clerk-7'))).toMatchObject({ error: null });
    const { result } = await app.callFunction({ name: 'who' });
    expect(result).toMatchObject({ loginType: 'CUSTOM' });
    expect((await auth.getUser()).data.user).toMatchObject({ id: result.uid, is_anonymous: false });
    uids.push(result.uid);
  }
  expect(uids[0]).toBe(uids[1]);
});

test('a ticket that is made up signs nobody in', async () => {
  const { auth } = openPage();
  const answer = await auth.signInWithCustomTicket(() => Promise.resolve('x/@@/y'));
  expect(answer).toMatchObject({ error: { message: expect.stringContaining('ticket') } });
  expect(await sessionOf({ auth })).toBeNull();
});

test('a database call is refused in so many words', async () => {
  const { app } = await signedInPage();
  const attempt = app.database().collection('policies').get();
  await expect(attempt).rejects.toMatchObject({
    code: 'ACTION_FORBIDDEN',
    message: 'end users cannot reach the database; call a function',
  });
});

test('a page of another origin cannot sign in', async () => {
  const { auth } = openPage('http://elsewhere.example');
  const { error } = await auth.signInAnonymously({});
  expect(error).toMatchObject({ status: 'permission_denied' });
});
