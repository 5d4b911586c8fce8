import { getMyStaffAccount, setStaffStatus, signInStaff } from 'shared/account/staff-contract';
import { StaffId } from 'shared/account/staff-model';
import { newId } from 'shared/server/ids';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aPassword, aStaffMember, aStaffMemberWith } from 'tests/support/staff';
import { deedsOn } from 'tests/support/staff-audit';

useLocalCloud();
const setting = (
  caller: object,
  staffId: StaffId,
  status: 'active' | 'disabled',
  version = 1,
  requestKey = aRequestKey(),
) => callAs(caller, setStaffStatus, { staffId, status, version, requestKey });

test('disabled, the account is out at once and stays out; enabled, it signs in anew', async () => {
  const [{ caller }, member] = [await aStaffMemberWith('administrator'), await aStaffMember()];
  const { staffId, loginName } = member;
  expect(dataOf(await setting(caller, staffId, 'disabled')).account).toMatchObject({ status: 'disabled', version: 2 });
  expect(codeOf(await callAs(member.caller, getMyStaffAccount, {}))).toBe('unauthenticated');
  const signIn = () => callAs(nobody(), signInStaff, { loginName, password: aPassword });
  expect(codeOf(await signIn())).toBe('account-disabled');
  dataOf(await setting(caller, staffId, 'active', 2));
  expect(codeOf(await callAs(member.caller, getMyStaffAccount, {}))).toBe('unauthenticated');
  expect((await signIn()).ok).toBe(true);
  expect(await deedsOn(staffId)).toEqual(['staff set-staff-status', 'staff set-staff-status', 'staff sign-in-staff']);
});

test('the same key twice changes once', async () => {
  const [{ caller }, { staffId }] = [await aStaffMemberWith('administrator'), await aStaffMember()];
  const requestKey = aRequestKey();
  const first = dataOf(await setting(caller, staffId, 'disabled', 1, requestKey));
  expect(dataOf(await setting(caller, staffId, 'disabled', 1, requestKey))).toEqual(first);
  expect(await deedsOn(staffId)).toEqual(['staff set-staff-status']);
});

test('one’s own account, a version that is no more, whoever is not there, whoever may not', async () => {
  const [administrator, { staffId }] = [await aStaffMemberWith('administrator'), await aStaffMember()];
  const { caller } = administrator;
  expect(codeOf(await setting(caller, administrator.staffId, 'disabled'))).toBe('own-account');
  expect(codeOf(await setting(caller, staffId, 'disabled', 7))).toBe('changed-meanwhile');
  expect(codeOf(await setting(caller, StaffId.parse(newId('st')), 'disabled'))).toBe('not-found');
  expect(codeOf(await setting((await aStaffMemberWith('auditor')).caller, staffId, 'disabled'))).toBe('forbidden');
  expect(codeOf(await setting(nobody(), staffId, 'disabled'))).toBe('unauthenticated');
  expect(await deedsOn(staffId)).toEqual([]);
});
