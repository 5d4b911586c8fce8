import * as z from 'zod/mini';
import { defineEndpoint } from 'shared/kernel/endpoint';
import { phone, resetPhone } from 'tests/support/taro';
import type { call as Call } from './call';
import type { watchIdle as WatchIdle } from './idle';
import type * as SignIn from './staff-sign-in';
import type * as StaffSession from './staff-session';

/** Which build this is, is settled when the modules load. */
let call: typeof Call;
let session: typeof StaffSession;
let signIn: typeof SignIn;
let watchIdle: typeof WatchIdle;

beforeAll(async () => {
  process.env.TARO_ENV = 'h5';
  ({ call } = await import('./call'));
  session = await import('./staff-session');
  signIn = await import('./staff-sign-in');
  ({ watchIdle } = await import('./idle'));
});

const nobody = z.strictObject({});
const ofStaff = defineEndpoint({
  name: 'desk/look',
  access: { staff: 'any' },
  request: nobody,
  response: z.object({}),
  refusals: [],
});
const ofEveryone = defineEndpoint({ ...ofStaff, name: 'desk/knock', access: 'public' });

const HOUR_S = 3600;
const tokens = (name: string) => ({ access_token: name, refresh_token: `${name}-again`, expires_in: 2 * HOUR_S });
const good = { ok: true, data: {} };
const key = 'huxiao:staff-session';

let asked: { path: string; bearer: string | undefined }[];
let answer: (path: string, bearer: string | undefined) => { status: number; body: unknown };
const staffCalls = () => asked.filter(({ path }) => path === '/v1/functions/desk').map(({ bearer }) => bearer);
const endings: (string | undefined)[] = [];

beforeEach(async () => {
  resetPhone();
  asked = [];
  endings.length = 0;
  global.fetch = ((url: string, init: RequestInit) => {
    const path = url.replace(/^https?:\/\/[^/]+/, '');
    const bearer = (init.headers as Record<string, string>)['authorization']?.replace('Bearer ', '');
    asked.push({ path, bearer });
    const { status, body } = answer(path, bearer);
    return Promise.resolve({ ok: status < 300, status, json: () => Promise.resolve(body) });
  }) as unknown as typeof fetch;
  answer = path => ({ status: 200, body: path.startsWith('/auth') ? tokens('staff') : good });
});
const listen = () => session.staffSessionEnd.subscribe(() => endings.push(session.staffSessionEnd.get()?.how));

test('a call for staff goes out as the one signed in, any other as the visitor', async () => {
  expect(await signIn.enterWithTicket('t')).toBe('entered');
  answer = path => ({ status: 200, body: path.startsWith('/auth') ? tokens('visitor') : good });
  await call(ofStaff, {});
  await call(ofEveryone, {});
  expect(staffCalls()).toEqual(['staff', 'visitor']);
});

test('without a session nothing is sent: a visitor is not tried in its place', async () => {
  const stop = listen();
  expect(await call(ofStaff, {})).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
  stop();
  expect(asked).toEqual([]);
  expect(endings).toEqual(['over']);
});

test('a token no longer taken is refreshed once, and the call repeated', async () => {
  await signIn.enterWithTicket('t');
  answer = (path, bearer) => {
    if (path === '/auth/v1/token') return { status: 200, body: tokens('newer') };
    return bearer === 'newer' ? { status: 200, body: good } : { status: 401, body: { requestId: 'r' } };
  };
  expect(await call(ofStaff, {})).toEqual(good);
  expect(staffCalls()).toEqual(['staff', 'newer']);
});

test('a session the back end no longer knows is taken off the device, and said', async () => {
  await signIn.enterWithTicket('t');
  answer = () => ({ status: 200, body: { ok: false, error: { code: 'unauthenticated', requestId: 'r' } } });
  const stop = listen();
  await call(ofStaff, {});
  stop();
  expect(phone.stored.has(key)).toBe(false);
  expect(endings).toEqual(['over']);
});

test('a door that only stumbles ends nothing', async () => {
  await signIn.enterWithTicket('t');
  answer = path => (path.startsWith('/auth') ? { status: 503, body: {} } : { status: 401, body: { requestId: 'r' } });
  jest.useFakeTimers();
  const outcome = call(ofStaff, {});
  await jest.advanceTimersByTimeAsync(10_000);
  jest.useRealTimers();
  expect(await outcome).toMatchObject({ error: { code: 'unavailable' } });
  expect(phone.stored.has(key)).toBe(true);
});

test('leaving tells the door and forgets the tokens, also where the door cannot be reached', async () => {
  await signIn.enterWithTicket('t');
  await signIn.leaveDoor();
  expect(asked.at(-1)).toEqual({ path: '/auth/v1/user/signout', bearer: 'staff' });
  expect(phone.stored.has(key)).toBe(false);
  await signIn.enterWithTicket('t');
  global.fetch = () => Promise.reject(new TypeError('failed'));
  await signIn.leaveDoor();
  expect(phone.stored.has(key)).toBe(false);
});

test('a ticket the door does not take lets nobody in', async () => {
  answer = () => ({ status: 400, body: {} });
  expect(await signIn.enterWithTicket('t')).toBe('unavailable');
  expect(phone.stored.has(key)).toBe(false);
});

describe('half an hour without anybody', () => {
  const LIMIT_MS = 30 * 60_000;
  let idle: jest.Mock;
  let stop: () => void;
  beforeEach(async () => {
    await signIn.enterWithTicket('t');
    jest.useFakeTimers();
    idle = jest.fn();
    stop = watchIdle(LIMIT_MS, idle);
    window.dispatchEvent(new Event('keydown'));
  });
  afterEach(() => {
    stop();
    jest.useRealTimers();
  });

  test('is told once, and not before', () => {
    jest.advanceTimersByTime(LIMIT_MS - 60_000);
    expect(idle).not.toHaveBeenCalled();
    jest.advanceTimersByTime(3 * 60_000);
    expect(idle).toHaveBeenCalledTimes(1);
  });

  test('begins again with every touch', () => {
    jest.advanceTimersByTime(LIMIT_MS - 60_000);
    window.dispatchEvent(new Event('pointerdown'));
    jest.advanceTimersByTime(LIMIT_MS - 60_000);
    expect(idle).not.toHaveBeenCalled();
  });

  test('counts while the machine slept: the first touch afterwards ends it', () => {
    jest.setSystemTime(Date.now() + LIMIT_MS + 1);
    window.dispatchEvent(new Event('pointerdown'));
    expect(idle).toHaveBeenCalledTimes(1);
  });

  test('says nothing about the next session', () => {
    const ofBefore = phone.stored.get('huxiao:staff-session-last-input');
    jest.setSystemTime(Date.now() + 2 * LIMIT_MS);
    session.keepStaffSession({ accessToken: 'b', refreshToken: 'c', expiresAtMs: Date.now() + 1 });
    expect(ofBefore).toBeDefined();
    jest.advanceTimersByTime(60_000);
    expect(idle).not.toHaveBeenCalled();
  });
});
