import { getMyStaffAccount, getStaff, resetStaffPassword, signInStaff } from 'shared/account/staff-contract';
import { StaffId } from 'shared/account/staff-model';
import { openDatabase } from 'shared/server/database';
import { newId } from 'shared/server/ids';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aPassword, aStaffMember, aStaffMemberWith } from 'tests/support/staff';
import { deedsOn } from 'tests/support/staff-audit';
import * as sessions from './staff-session.repository';

useLocalCloud();
// A password's hash takes a third of a second by design, and races try again.
jest.setTimeout(30_000);
const resetting = (caller: object, staffId: StaffId, requestKey = aRequestKey()) =>
  callAs(caller, resetStaffPassword, { staffId, requestKey });
const signIn = (loginName: string, password: string) => callAs(nobody(), signInStaff, { loginName, password });

test('a new one-time password: unlocked, signed out everywhere, the old one is none', async () => {
  const [{ caller }, member] = [await aStaffMemberWith('administrator'), await aStaffMember()];
  const { staffId, loginName } = member;
  for (let tries = 0; tries < 5; tries++) await signIn(loginName, 'wrong');
  expect(codeOf(await signIn(loginName, aPassword))).toBe('locked');
  expect(dataOf(await callAs(caller, getStaff, { staffId })).locked).toBe(true);
  const { account, initialPassword } = dataOf(await resetting(caller, staffId));
  expect(account.staffId).toBe(staffId);
  expect(dataOf(await callAs(caller, getStaff, { staffId })).locked).toBe(false);
  expect(codeOf(await callAs(member.caller, getMyStaffAccount, {}))).toBe('unauthenticated');
  expect(codeOf(await signIn(loginName, aPassword))).toBe('wrong-name-or-password');
  expect(dataOf(await signIn(loginName, initialPassword ?? '')).mustChangePassword).toBe(true);
  expect(await deedsOn(staffId)).toEqual(['job sign-in-staff', 'staff reset-staff-password', 'staff sign-in-staff']);
});

test('the same key twice resets once, and shows the password once', async () => {
  const [{ caller }, { staffId, loginName }] = [await aStaffMemberWith('administrator'), await aStaffMember()];
  const requestKey = aRequestKey();
  const first = dataOf(await resetting(caller, staffId, requestKey));
  expect(dataOf(await resetting(caller, staffId, requestKey))).toEqual({
    account: first.account,
    initialPassword: null,
  });
  expect((await signIn(loginName, first.initialPassword ?? '')).ok).toBe(true);
  expect((await deedsOn(staffId)).filter(deed => deed === 'staff reset-staff-password')).toHaveLength(1);
});

test('signing in with the old password at the same moment leaves no session of it', async () => {
  for (let round = 0; round < 3; round++) {
    const [{ caller }, { staffId, loginName }] = [await aStaffMemberWith('administrator'), await aStaffMember()];
    const [reset] = await Promise.all([resetting(caller, staffId), signIn(loginName, aPassword)]);
    expect(reset.ok).toBe(true);
    expect(await sessions.findByStaff(openDatabase(), staffId)).toEqual([]);
  }
});

test('one’s own, whoever is not there, whoever may not', async () => {
  const [administrator, { staffId }] = [await aStaffMemberWith('administrator'), await aStaffMember()];
  expect(codeOf(await resetting(administrator.caller, administrator.staffId))).toBe('own-account');
  expect(codeOf(await resetting(administrator.caller, StaffId.parse(newId('st'))))).toBe('not-found');
  expect(codeOf(await resetting((await aStaffMemberWith('auditor')).caller, staffId))).toBe('forbidden');
  expect(codeOf(await resetting(nobody(), staffId))).toBe('unauthenticated');
  expect(await deedsOn(staffId)).toEqual([]);
});
