import { getStaff, listStaff } from 'shared/account/staff-contract';
import { StaffId } from 'shared/account/staff-model';
import type { RequestOf } from 'shared/kernel/endpoint';
import { toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { newId } from 'shared/server/ids';
import { anAgency } from 'tests/support/agencies';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { anAssignment, aStaffMember, aStaffMemberWith, type StaffMember } from 'tests/support/staff';
import * as bindings from './staff-binding.repository';

useLocalCloud();
let auditor: StaffMember;
beforeAll(async () => {
  auditor = await aStaffMemberWith('auditor');
});
const list = async (input: RequestOf<typeof listStaff> = {}) => dataOf(await callAs(auditor.caller, listStaff, input));
const idsOf = ({ items }: Awaited<ReturnType<typeof list>>) => items.map(({ staffId }) => staffId);

test('page by page everybody once, in the order of login names, with the whole count', async () => {
  const agencyId = await anAgency();
  const made = await Promise.all(Array.from({ length: 7 }, () => aStaffMember({ agencyId })));
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await list({ agencyId, pageSize: 3, ...(cursor !== undefined && { cursor }) });
    expect(page.totalCount).toBe(7);
    seen.push(...page.items.map(({ loginName }) => loginName));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(made.map(({ loginName }) => String(loginName)).sort());
});

test('narrowed by words, role and status together', async () => {
  const agencyId = await anAgency();
  const wanted = await aStaffMember({ agencyId, assignments: [anAssignment('editor')], status: 'disabled' });
  await aStaffMember({ agencyId, assignments: [anAssignment('editor')] });
  await aStaffMember({ agencyId, status: 'disabled' });
  expect(idsOf(await list({ agencyId, role: 'editor', status: 'disabled' }))).toEqual([wanted.staffId]);
  const words = wanted.loginName.slice(-8).toUpperCase();
  expect(idsOf(await list({ words }))).toEqual([wanted.staffId]);
  expect(idsOf(await list({ words: '没有这个人' }))).toEqual([]);
});

test('a cursor of somebody else’s making is refused', async () => {
  expect(codeOf(await callAs(auditor.caller, listStaff, { cursor: 'eyIkZ3QiOiIifQ' }))).toBe('invalid-request');
});

test('one account says whether it is locked and bound', async () => {
  const { staffId } = await aStaffMemberWith('replier');
  const one = async () => dataOf(await callAs(auditor.caller, getStaff, { staffId }));
  expect(await one()).toMatchObject({ account: { staffId }, locked: false, boundToWechat: false });
  const now = toInstant(Date.now());
  await bindings.put(openDatabase(), { _id: 'a hash', staffId, boundAt: now, usedAt: now });
  expect((await one()).boundToWechat).toBe(true);
});

test('whoever is not there is not found', async () => {
  expect(codeOf(await callAs(auditor.caller, getStaff, { staffId: StaffId.parse(newId('st')) }))).toBe('not-found');
});

test('only administrators and auditors look', async () => {
  const { staffId } = await aStaffMember();
  for (const caller of [nobody(), (await aStaffMemberWith('reviewer')).caller]) {
    const expected = codeOf(await callAs(caller, listStaff, {}));
    expect(['unauthenticated', 'forbidden']).toContain(expected);
    expect(codeOf(await callAs(caller, getStaff, { staffId }))).toBe(expected);
  }
  expect((await callAs((await aStaffMemberWith('administrator')).caller, listStaff, {})).ok).toBe(true);
});
