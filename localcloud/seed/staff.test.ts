import { getMyStaffAccount, listStaff, signInStaff } from 'shared/account/staff-contract';
import { StaffRole } from 'shared/kernel/access';
import { roleTexts } from 'shared/account/staff-texts';
import { callAs, dataOf } from 'tests/support/call-function';
import { nobody, webStaff } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { seedAgencies } from './account';
import { DEMO_STAFF, DEMO_STAFF_PASSWORD } from './demo-identities';
import { seedStaff } from './staff';

useLocalCloud();
let first: Awaited<ReturnType<typeof seedStaff>>;
beforeAll(async () => {
  await seedAgencies();
  first = await seedStaff();
});

const signIn = async (loginName: string) =>
  dataOf(await callAs(nobody(), signInStaff, { loginName, password: DEMO_STAFF_PASSWORD }));
const roles = new Set<string>();

test.each(DEMO_STAFF)('$loginName signs in with the demo’s password and holds the post it says', async demo => {
  const { staffId, mustChangePassword } = await signIn(demo.loginName);
  expect(mustChangePassword).toBe(false);
  const { account, assignments } = dataOf(await callAs(webStaff(staffId), getMyStaffAccount, {}));
  expect(account.displayName).toBe(demo.displayName);
  expect(assignments.map(({ role }) => roleTexts[role])).toEqual([demo.post]);
  for (const { role } of assignments) roles.add(role);
});

test('every role there is can be tried', () => {
  expect([...roles].sort()).toEqual([...StaffRole.options].sort());
});

test('starting again changes nothing', async () => {
  expect(first.addedCount).toBe(DEMO_STAFF.length);
  const { staffId } = await signIn('admin0001');
  const list = async () => dataOf(await callAs(webStaff(staffId), listStaff, { pageSize: 50 })).items;
  const before = await list();
  expect(await seedStaff()).toEqual({ addedCount: 0 });
  expect(await list()).toEqual(before);
});
