import { listPolicyDrafts } from 'shared/policy/publishing-contract';
import { callAs, dataOf } from 'tests/support/call-function';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMember } from 'tests/support/staff';
import { seedAgencies } from './account';
import { seedPolicyDrafts } from './publishing';
import { seedStaff } from './staff';

useLocalCloud();

test('one draft is being written and one waits for review; starting again changes nothing', async () => {
  await seedAgencies();
  await seedStaff();
  expect(await seedPolicyDrafts()).toEqual({ addedCount: 2 });
  const { caller } = await aStaffMember({ assignments: [{ role: 'reviewer', place: { level: 'county' } }] });
  const { items } = dataOf(await callAs(caller, listPolicyDrafts, {}));
  expect(items.map(({ status }) => status).sort()).toEqual(['drafting', 'in-review']);
  expect(items.every(({ documentNumber }) => documentNumber !== null)).toBe(true);
  expect(await seedPolicyDrafts()).toEqual({ addedCount: 0 });
  expect(dataOf(await callAs(caller, listPolicyDrafts, {})).items).toEqual(items);
}, 60_000);
