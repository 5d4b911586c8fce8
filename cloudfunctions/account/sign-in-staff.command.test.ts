import { getMyStaffAccount, signInStaff, signOutStaff } from 'shared/account/staff-contract';
import { LoginName } from 'shared/account/staff-model';
import { addMs, toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, webStaff } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aPassword, aStaffMember, aStaffMemberWith } from 'tests/support/staff';
import { auditAbout, deedsOn } from 'tests/support/staff-audit';
import { LOCKED_MS } from './attempts.repository';
import { isOutdated } from './password-hash';
import { handleSignInStaff } from './sign-in-staff.command';
import * as accounts from './staff-account.repository';
import * as credentials from './staff-credential.repository';
import * as sessions from './staff-session.repository';

useLocalCloud();
// A password's hash takes a third of a second by design, and races try again.
jest.setTimeout(30_000);
const db = () => openDatabase();
const signIn = (loginName: string, password = aPassword) => callAs(nobody(), signInStaff, { loginName, password });
const sessionOf = async (staffId: Parameters<typeof webStaff>[0]) => (await sessions.findByStaff(db(), staffId))[0];

test('name and password open a session and answer a ticket of the platform for this account', async () => {
  const { staffId, loginName } = await aStaffMemberWith('editor');
  await sessions.removeByStaff(db(), staffId);
  expect(codeOf(await callAs(webStaff(staffId), getMyStaffAccount, {}))).toBe('unauthenticated');
  const { ticket, ...rest } = dataOf(await signIn(loginName));
  expect(rest).toEqual({ staffId, mustChangePassword: false });
  const [, claims = ''] = ticket.split('/@@/')[1]?.split('.') ?? [];
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ uid: staffId });
  const { account } = dataOf(await callAs(webStaff(staffId), getMyStaffAccount, {}));
  expect(account.loginName).toBe(loginName);
  expect(await deedsOn(staffId)).toEqual(['staff sign-in-staff']);
});

test('whoever was given the password is told to choose one', async () => {
  const { loginName } = await aStaffMember({ mustChangePassword: true });
  expect(dataOf(await signIn(loginName)).mustChangePassword).toBe(true);
});

test('signing in again begins a new session in place of the old one', async () => {
  const long = addMs(toInstant(Date.now()), -11 * 60 * 60 * 1000);
  const { staffId, loginName } = await aStaffMember({ now: long });
  dataOf(await signIn(loginName));
  expect(await sessions.findByStaff(db(), staffId)).toHaveLength(1);
  expect((await sessionOf(staffId))?.startedAt.slice(0, 13)).toBe(toInstant(Date.now()).slice(0, 13));
});

test('a hash made with weaker numbers is made anew, and still holds', async () => {
  const { staffId, loginName } = await aStaffMember();
  const hash = async () => (await credentials.findById(db(), staffId))?.password;
  const before = await hash();
  dataOf(await signIn(loginName));
  const after = await hash();
  expect([before && isOutdated(before), after && isOutdated(after)]).toEqual([true, false]);
  dataOf(await signIn(loginName));
  expect(await hash()).toEqual(after);
});

test('the fifth wrong password locks, also for the right one; the log says so once', async () => {
  const { staffId, loginName } = await aStaffMember();
  for (let tries = 0; tries < 5; tries++)
    expect(codeOf(await signIn(loginName, 'wrong'))).toBe('wrong-name-or-password');
  const locked = await signIn(loginName);
  const until = locked.ok ? '' : String(locked.error.detail?.['until']);
  expect(codeOf(locked)).toBe('locked');
  expect(Math.abs(Date.parse(until) - Date.now() - LOCKED_MS)).toBeLessThan(60_000);
  expect(codeOf(await signIn(loginName))).toBe('locked');
  expect(await deedsOn(staffId)).toEqual(['job sign-in-staff']);
});

test('a name that does not exist answers and locks like one that does', async () => {
  for (let tries = 0; tries < 5; tries++)
    expect(codeOf(await signIn('nobody-here', 'wrong'))).toBe('wrong-name-or-password');
  const locked = await signIn('nobody-here', 'wrong');
  expect(locked.ok ? null : Object.keys(locked.error.detail ?? {})).toEqual(['until']);
  expect(codeOf(locked)).toBe('locked');
});

test('thirty wrong ones at once are five, locked once', async () => {
  const { staffId, loginName } = await aStaffMember();
  const codes = (await Promise.all(Array.from({ length: 30 }, () => signIn(loginName, 'wrong')))).map(codeOf);
  expect(codes.filter(code => code === 'wrong-name-or-password')).toHaveLength(5);
  expect(codes.filter(code => code === 'locked')).toHaveLength(25);
  expect(await deedsOn(staffId)).toEqual(['job sign-in-staff']);
});

test('four wrong ones are forgotten after a right one', async () => {
  const { loginName } = await aStaffMember();
  for (let round = 0; round < 2; round++) {
    for (let tries = 0; tries < 4; tries++)
      expect(codeOf(await signIn(loginName, 'wrong'))).toBe('wrong-name-or-password');
    expect((await signIn(loginName)).ok).toBe(true);
  }
});

test('a disabled account says so to the right password only, and opens nothing', async () => {
  const { staffId, loginName } = await aStaffMember({ status: 'disabled' });
  await sessions.removeByStaff(db(), staffId);
  expect(codeOf(await signIn(loginName, 'wrong'))).toBe('wrong-name-or-password');
  expect(codeOf(await signIn(loginName))).toBe('account-disabled');
  expect(await sessionOf(staffId)).toBeUndefined();
  expect(await auditAbout(staffId)).toEqual([]);
});

test('a password changed while it was being compared opens nothing', async () => {
  const { staffId, loginName } = await aStaffMember();
  const startedAt = (await sessionOf(staffId))?.startedAt;
  const now = addMs(toInstant(Date.now()), 5000);
  const signingIn = handleSignInStaff(
    { loginName: LoginName.parse(loginName), password: aPassword },
    { now, db: db(), requestId: 'test', caller: { kind: 'anyone' } },
  );
  const credential = await credentials.findById(db(), staffId);
  if (!credential) throw new Error('no credential');
  // The new hash takes long enough for this to come in between.
  await credentials.put(db(), {
    ...credential,
    password: { ...credential.password, key: Buffer.alloc(32).toString('base64') },
  });
  await expect(signingIn).rejects.toMatchObject({ code: 'wrong-name-or-password' });
  expect((await sessionOf(staffId))?.startedAt).toBe(startedAt);
});

test('signing out ends the session; asking again finds nobody signed in and is not logged again', async () => {
  const { staffId, caller } = await aStaffMember();
  const requestKey = aRequestKey();
  expect(dataOf(await callAs(caller, signOutStaff, { requestKey }))).toEqual({ staffId });
  expect(codeOf(await callAs(caller, signOutStaff, { requestKey }))).toBe('unauthenticated');
  expect(codeOf(await callAs(caller, getMyStaffAccount, {}))).toBe('unauthenticated');
  expect(await deedsOn(staffId)).toEqual(['staff sign-out-staff']);
  expect(await accounts.findById(db(), staffId)).not.toBeNull();
});

test('nobody signs out whoever is not signed in', async () => {
  expect(codeOf(await callAs(nobody(), signOutStaff, { requestKey: aRequestKey() }))).toBe('unauthenticated');
});
