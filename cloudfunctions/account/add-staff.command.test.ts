import { AgencyId } from 'shared/account/model';
import { addStaff, changePassword, getMyStaffAccount, getStaff, signInStaff } from 'shared/account/staff-contract';
import type { RequestOf } from 'shared/kernel/endpoint';
import { anAgency } from 'tests/support/agencies';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, webStaff } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMemberWith } from 'tests/support/staff';
import { deedsOn } from 'tests/support/staff-audit';

useLocalCloud();
// A password's hash takes a third of a second by design, and races try again.
jest.setTimeout(30_000);
let names = 0;
const aLoginName = () => `added-${++names}`;
const add = async (caller: object, changes: Partial<RequestOf<typeof addStaff>> = {}) =>
  callAs(caller, addStaff, {
    loginName: aLoginName(),
    displayName: '窗口0101',
    agencyId: await anAgency(),
    requestKey: aRequestKey(),
    ...changes,
  });

test('whoever is added signs in with the one-time password, may do nothing yet, and chooses one', async () => {
  const { caller } = await aStaffMemberWith('administrator');
  const loginName = aLoginName();
  const { account, initialPassword } = dataOf(await add(caller, { loginName }));
  expect(account).toMatchObject({ loginName, displayName: '窗口0101', status: 'active', assignments: [], version: 1 });
  expect(initialPassword).toMatch(/^([2-9A-Za-z]{4}-){3}[2-9A-Za-z]{4}$/);
  const password = initialPassword ?? '';
  expect(dataOf(await callAs(nobody(), signInStaff, { loginName, password })).mustChangePassword).toBe(true);
  const own = webStaff(account.staffId);
  const newPassword = '河边的柳树年年绿又高';
  dataOf(await callAs(own, changePassword, { currentPassword: password, newPassword, requestKey: aRequestKey() }));
  expect(dataOf(await callAs(own, getMyStaffAccount, {})).mustChangePassword).toBe(false);
  expect((await deedsOn(account.staffId))[0]).toBe('staff add-staff');
});

test('the same key twice adds one, and shows the password once', async () => {
  const { caller } = await aStaffMemberWith('administrator');
  const input = { loginName: aLoginName(), agencyId: await anAgency(), requestKey: aRequestKey() };
  const first = dataOf(await add(caller, input));
  expect(dataOf(await add(caller, input))).toEqual({ account: first.account, initialPassword: null });
  expect(await deedsOn(first.account.staffId)).toEqual(['staff add-staff']);
});

test('a login name is of one', async () => {
  const { caller } = await aStaffMemberWith('administrator');
  const loginName = aLoginName();
  dataOf(await add(caller, { loginName }));
  expect(codeOf(await add(caller, { loginName }))).toBe('login-name-taken');
});

test('of ten who take one name at once, one gets it and the others are told', async () => {
  const { caller } = await aStaffMemberWith('administrator');
  const [loginName, agencyId] = [aLoginName(), await anAgency()];
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => add(caller, { loginName, agencyId })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const told = outcomes.filter(({ ok }) => !ok).map(codeOf);
  expect(told.filter(code => code !== 'login-name-taken' && code !== 'conflict')).toEqual([]);
});

test('one key sent twice at once adds one', async () => {
  const { caller } = await aStaffMemberWith('administrator');
  const input = { loginName: aLoginName(), agencyId: await anAgency(), requestKey: aRequestKey() };
  const made = (await Promise.all([add(caller, input), add(caller, input)])).map(dataOf);
  expect(new Set(made.map(({ account }) => account.staffId)).size).toBe(1);
  expect(made.filter(({ initialPassword }) => initialPassword !== null)).toHaveLength(1);
});

test('an agency must be there', async () => {
  const { caller } = await aStaffMemberWith('administrator');
  const agencyId = AgencyId.parse('ag_00000000000000000000');
  expect(codeOf(await add(caller, { agencyId }))).toBe('agency-unknown');
});

test('only administrators add', async () => {
  for (const role of ['auditor', 'reviewer', 'hall-manager'] as const)
    expect(codeOf(await add((await aStaffMemberWith(role)).caller))).toBe('forbidden');
  expect(codeOf(await add(nobody()))).toBe('unauthenticated');
});

test('what is answered of an account holds no password', async () => {
  const { caller } = await aStaffMemberWith('administrator');
  const { account } = dataOf(await add(caller));
  const seen = JSON.stringify(await callAs(caller, getStaff, { staffId: account.staffId }));
  for (const secret of ['password', 'salt', 'key"']) expect(seen).not.toContain(secret);
});
