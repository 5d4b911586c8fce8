import { changePassword, getMyStaffAccount, signInStaff } from 'shared/account/staff-contract';
import { toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aPassword, anAssignment, aStaffMember } from 'tests/support/staff';
import { deedsOn } from 'tests/support/staff-audit';
import * as bindings from './staff-binding.repository';
import * as sessions from './staff-session.repository';

useLocalCloud();
// A password's hash takes a third of a second by design, and races try again.
jest.setTimeout(30_000);
const newPassword = '河边的柳树年年绿又高';
const changing = (
  caller: object,
  changes: { currentPassword?: string; newPassword?: string; requestKey?: string } = {},
) => callAs(caller, changePassword, { currentPassword: aPassword, newPassword, requestKey: aRequestKey(), ...changes });
const signIn = (loginName: string, password: string) => callAs(nobody(), signInStaff, { loginName, password });

test('the new password signs in, the old one does not, and what was to be chosen is chosen', async () => {
  const { staffId, loginName, caller } = await aStaffMember({
    assignments: [anAssignment('editor')],
    mustChangePassword: true,
  });
  expect(dataOf(await callAs(caller, getMyStaffAccount, {})).assignments).toEqual([]);
  const { changedAt } = dataOf(await changing(caller));
  const mine = dataOf(await callAs(caller, getMyStaffAccount, {}));
  expect([mine.mustChangePassword, mine.passwordChangedAt]).toEqual([false, changedAt]);
  expect(mine.assignments.map(({ role }) => role)).toEqual(['editor']);
  expect(codeOf(await signIn(loginName, aPassword))).toBe('wrong-name-or-password');
  expect((await signIn(loginName, newPassword)).ok).toBe(true);
  expect(await deedsOn(staffId)).toEqual(['staff change-password', 'staff sign-in-staff']);
});

test('it ends every other session, not the one it was changed in', async () => {
  const { staffId, caller } = await aStaffMember();
  const now = toInstant(Date.now());
  const phone = wechatCaller('password-phone');
  const _id = sessions.wechatSessionId('password-phone');
  await bindings.put(openDatabase(), { _id, staffId, boundAt: now, usedAt: now });
  await sessions.put(openDatabase(), { _id, staffId, provider: 'wechat', startedAt: now, lastSeenAt: now });
  dataOf(await changing(caller));
  expect(codeOf(await callAs(phone, getMyStaffAccount, {}))).toBe('unauthenticated');
  expect((await callAs(caller, getMyStaffAccount, {})).ok).toBe(true);
});

test('the same key twice answers as it did, although the old password is wrong by then', async () => {
  const { staffId, caller } = await aStaffMember();
  const requestKey = aRequestKey();
  const first = dataOf(await changing(caller, { requestKey }));
  expect(dataOf(await changing(caller, { requestKey }))).toEqual(first);
  expect(await deedsOn(staffId)).toEqual(['staff change-password']);
});

test.each([
  ['wrong-password', { currentPassword: 'wrong' }],
  ['password-too-short', { newPassword: 'short' }],
  ['password-too-common', { newPassword: 'Password@2026' }],
  ['password-unchanged', { newPassword: aPassword }],
])('%s: nothing changes, nothing is logged', async (code, changes) => {
  const { staffId, loginName, caller } = await aStaffMember();
  expect(codeOf(await changing(caller, changes))).toBe(code);
  expect((await signIn(loginName, aPassword)).ok).toBe(true);
  expect(await deedsOn(staffId)).toEqual(['staff sign-in-staff']);
});

test('one’s own login name makes no password', async () => {
  const { loginName, caller } = await aStaffMember();
  expect(codeOf(await changing(caller, { newPassword: `${loginName}-2026` }))).toBe('password-too-common');
});

test('five wrong ones lock it, also for the right one; a password that may not be chosen is not a wrong one', async () => {
  const { caller } = await aStaffMember();
  for (let tries = 0; tries < 6; tries++)
    expect(codeOf(await changing(caller, { newPassword: 'short' }))).toBe('password-too-short');
  for (let tries = 0; tries < 5; tries++)
    expect(codeOf(await changing(caller, { currentPassword: 'wrong' }))).toBe('wrong-password');
  const locked = await changing(caller);
  expect(codeOf(locked)).toBe('locked');
  expect(locked.ok ? null : Object.keys(locked.error.detail ?? {})).toEqual(['until']);
});

test('of two changes at the same moment one holds', async () => {
  const { loginName, caller } = await aStaffMember();
  const chosen = ['the first of two new ones', 'the second of two new ones'];
  const outcomes = await Promise.all(chosen.map(one => changing(caller, { newPassword: one })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const holding = await Promise.all(chosen.map(async one => (await signIn(loginName, one)).ok));
  expect(holding).toEqual(outcomes.map(({ ok }) => ok));
});

test('whoever is not signed in changes nothing', async () => {
  expect(codeOf(await changing(nobody()))).toBe('unauthenticated');
  expect(codeOf(await changing(wechatCaller('password-resident')))).toBe('unauthenticated');
});
