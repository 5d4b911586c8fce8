import { endAbsence, getMyStaffAccount, listPossibleDelegates, saveAbsence } from 'shared/account/staff-contract';
import { StaffId } from 'shared/account/staff-model';
import type { RequestOf } from 'shared/kernel/endpoint';
import { addDays, localDateOf, toInstant } from 'shared/kernel/time';
import { newId } from 'shared/server/ids';
import { anAgency } from 'tests/support/agencies';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { anAssignment, aStaffMember, aStaffMemberWith } from 'tests/support/staff';
import { deedsOn } from 'tests/support/staff-audit';

useLocalCloud();
const today = localDateOf(toInstant(Date.now()));
const saving = (caller: object, changes: Partial<RequestOf<typeof saveAbsence>> = {}) =>
  callAs(caller, saveAbsence, {
    fromOn: today,
    untilOn: addDays(today, 4),
    delegateId: null,
    requestKey: aRequestKey(),
    ...changes,
  });
const rolesOf = async (caller: object) => {
  const { assignments } = dataOf(await callAs(caller, getMyStaffAccount, {}));
  return assignments.map(({ role, onBehalfOf }) => [role, onBehalfOf?.staffId ?? null]);
};

test('whoever is named takes over while it lasts, sees for whom, and no longer', async () => {
  const [absent, delegate] = [await aStaffMemberWith('replier'), await aStaffMemberWith('editor')];
  const { account } = dataOf(await saving(absent.caller, { delegateId: delegate.staffId }));
  expect(account).toMatchObject({
    absence: { fromOn: today, untilOn: addDays(today, 4), delegateId: delegate.staffId },
    version: 2,
  });
  expect(await rolesOf(delegate.caller)).toEqual([
    ['editor', null],
    ['replier', absent.staffId],
  ]);
  expect(dataOf(await callAs(absent.caller, getMyStaffAccount, {})).delegate?.staffId).toBe(delegate.staffId);
  expect(dataOf(await callAs(absent.caller, endAbsence, { requestKey: aRequestKey() })).account.absence).toBeNull();
  expect(await rolesOf(delegate.caller)).toEqual([['editor', null]]);
  expect(await deedsOn(absent.staffId)).toEqual(['staff save-absence', 'staff end-absence']);
});

test('a later one replaces the earlier one', async () => {
  const { caller } = await aStaffMember();
  dataOf(await saving(caller));
  const { account } = dataOf(await saving(caller, { untilOn: today }));
  expect([account.absence?.untilOn, account.version]).toEqual([today, 3]);
});

test('the same key twice is one', async () => {
  const { staffId, caller } = await aStaffMember();
  const [saveKey, endKey] = [aRequestKey(), aRequestKey()];
  const first = dataOf(await saving(caller, { requestKey: saveKey }));
  expect(dataOf(await saving(caller, { requestKey: saveKey }))).toEqual(first);
  const ended = dataOf(await callAs(caller, endAbsence, { requestKey: endKey }));
  expect(dataOf(await callAs(caller, endAbsence, { requestKey: endKey }))).toEqual(ended);
  expect(await deedsOn(staffId)).toEqual(['staff save-absence', 'staff end-absence']);
});

test('ending what there is not changes nothing', async () => {
  const { caller } = await aStaffMember();
  expect(dataOf(await callAs(caller, endAbsence, { requestKey: aRequestKey() })).account.version).toBe(1);
});

test.each([
  ['absence-ends-before-it-starts', { untilOn: addDays(today, -1) }],
  ['absence-over', { fromOn: addDays(today, -3), untilOn: addDays(today, -1) }],
  ['absence-too-long', { untilOn: addDays(today, 60) }],
  ['delegate-not-possible', { delegateId: StaffId.parse(newId('st')) }],
])('%s: nothing changes, nothing is logged', async (code, changes) => {
  const { staffId, caller } = await aStaffMember();
  expect(codeOf(await saving(caller, changes))).toBe(code);
  expect(dataOf(await callAs(caller, getMyStaffAccount, {})).account.absence).toBeNull();
  expect(await deedsOn(staffId)).toEqual([]);
});

test('nobody stands in for himself', async () => {
  const { staffId, caller } = await aStaffMember();
  expect(codeOf(await saving(caller, { delegateId: staffId }))).toBe('delegate-not-possible');
});

test('whoever is not signed in is away from nothing', async () => {
  expect(codeOf(await saving(nobody()))).toBe('unauthenticated');
  expect(codeOf(await callAs(nobody(), endAbsence, { requestKey: aRequestKey() }))).toBe('unauthenticated');
});

test('who may be asked: colleagues and holders of a role for the county, page by page, and each may be named', async () => {
  const agencyId = await anAgency();
  const { caller } = await aStaffMember({ agencyId });
  const colleagues = await Promise.all([1, 2, 3].map(() => aStaffMember({ agencyId })));
  const [forCounty, elsewhere] = [
    await aStaffMember({ assignments: [{ role: 'editor', place: { level: 'county' } }] }),
    await aStaffMemberWith('replier'),
  ];
  await aStaffMember({ agencyId, status: 'disabled' });
  await aStaffMember({ agencyId, assignments: [anAssignment('auditor')] });
  const listed: StaffId[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = dataOf(
      await callAs(caller, listPossibleDelegates, { pageSize: 2, ...(cursor !== undefined && { cursor }) }),
    );
    listed.push(...page.items.map(({ staffId }) => staffId));
    cursor = page.nextCursor;
  }
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toEqual(expect.arrayContaining([...colleagues, forCounty].map(({ staffId }) => staffId)));
  expect(listed).toHaveLength(4);
  expect(listed).not.toContain(elsewhere.staffId);
  for (const delegateId of listed) expect((await saving(caller, { delegateId })).ok).toBe(true);
});
