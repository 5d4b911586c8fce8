/** One administrator always remains, whatever two of them do at the same moment. */
import { changeStaffRoles, setStaffStatus } from 'shared/account/staff-contract';
import { isActiveAdministrator } from 'shared/account/staff-administration.rules';
import type { StaffId } from 'shared/account/staff-model';
import { toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { anIdentity, aRequestKey } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMemberWith, type StaffMember } from 'tests/support/staff';
import { administratorIds } from './administrators';
import { handleChangeStaffRoles } from './change-staff-roles.command';
import * as accounts from './staff-account.repository';

useLocalCloud();
// Races try again.
jest.setTimeout(30_000);
const db = () => openDatabase();

/** Nobody else's administrators: those of the test before lose the office. */
async function theOnlyAdministrators(count: number): Promise<StaffMember[]> {
  for (const staffId of await administratorIds(db())) {
    const account = await accounts.findById(db(), staffId);
    if (account) await accounts.put(db(), { ...account, assignments: [] });
  }
  return Promise.all(Array.from({ length: count }, () => aStaffMemberWith('administrator')));
}

const dismissing = (by: StaffMember, staffId: StaffId) =>
  callAs(by.caller, changeStaffRoles, { staffId, assignments: [], version: 1, requestKey: aRequestKey() });
const disabling = (by: StaffMember, staffId: StaffId) =>
  callAs(by.caller, setStaffStatus, { staffId, status: 'disabled', version: 1, requestKey: aRequestKey() });

async function pair(): Promise<[StaffMember, StaffMember]> {
  const [one, other] = await theOnlyAdministrators(2);
  if (!one || !other) throw new Error('two were asked for');
  return [one, other];
}

test.each([
  ['dismiss', dismissing, dismissing],
  ['disable', disabling, disabling],
  ['dismiss and disable', dismissing, disabling],
])('two who %s each other at the same moment: one remains', async (_what, first, second) => {
  for (let round = 0; round < 5; round++) {
    const [one, other] = await pair();
    const outcomes = await Promise.all([first(one, other.staffId), second(other, one.staffId)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const [told = ''] = outcomes.filter(({ ok }) => !ok).map(codeOf);
    expect(['last-administrator', 'conflict', 'forbidden', 'unauthenticated']).toContain(told);
    expect(await administratorIds(db())).toHaveLength(1);
  }
});

test('five in a ring who dismiss the next one: never nobody', async () => {
  for (let round = 0; round < 2; round++) {
    const ring = await theOnlyAdministrators(5);
    await Promise.all(
      ring.map((member, at) => dismissing(member, ring[(at + 1) % ring.length]?.staffId ?? member.staffId)),
    );
    expect((await administratorIds(db())).length).toBeGreaterThanOrEqual(1);
  }
});

/** As a call arrives whose caller lost the office after the entry let him in. */
const dismissingLate = (by: StaffMember, staffId: StaffId) =>
  handleChangeStaffRoles(
    { staffId, assignments: [], version: 1, requestKey: aRequestKey() },
    {
      now: toInstant(Date.now()),
      db: db(),
      requestId: 'test',
      caller: { kind: 'staff', staffId: by.staffId, assignments: [], identity: anIdentity },
    },
  );

test('whoever lost the office on the way dismisses nobody, and is told the last one stays', async () => {
  const [one, other] = await pair();
  dataOf(await dismissing(one, other.staffId));
  await expect(dismissingLate(other, one.staffId)).rejects.toMatchObject({ code: 'last-administrator' });
  await aStaffMemberWith('administrator');
  await expect(dismissingLate(other, one.staffId)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await administratorIds(db())).toHaveLength(2);
});

test('one of two dismisses the other; after that nobody is left who could', async () => {
  const [one, other] = await pair();
  expect((await dismissing(one, other.staffId)).ok).toBe(true);
  expect(codeOf(await dismissing(other, one.staffId))).toBe('forbidden');
  const left = await accounts.findById(db(), one.staffId);
  expect(left && isActiveAdministrator(left)).toBe(true);
});
