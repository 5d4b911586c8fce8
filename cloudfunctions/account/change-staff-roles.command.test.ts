import { AgencyId, CounterId, HallId } from 'shared/account/model';
import { changeStaffRoles, getMyStaffAccount, updateStaff } from 'shared/account/staff-contract';
import { StaffId, type StaffAssignment } from 'shared/account/staff-model';
import { toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { newId } from 'shared/server/ids';
import { anAgency } from 'tests/support/agencies';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aHallId, anAgencyId, anAssignment, aStaffMember, aStaffMemberWith } from 'tests/support/staff';
import { auditAbout, deedsOn } from 'tests/support/staff-audit';
import * as halls from './hall.repository';
import * as accounts from './staff-account.repository';

useLocalCloud();
// Races try again.
jest.setTimeout(30_000);
const db = () => openDatabase();
const editor: StaffAssignment[] = [{ role: 'editor', place: { level: 'county' } }];
const changing = (
  caller: object,
  staffId: StaffId,
  assignments: StaffAssignment[] = editor,
  { version = 1, requestKey = aRequestKey() } = {},
) => callAs(caller, changeStaffRoles, { staffId, assignments, version, requestKey });
const rolesOf = async (staffId: StaffId) =>
  (await accounts.findById(db(), staffId))?.assignments.map(({ role }) => role);

async function aHall(): Promise<{ hallId: HallId; counterId: CounterId }> {
  const [hallId, counterId] = [HallId.parse(newId('hl')), CounterId.parse(newId('ct'))];
  await halls.put(db(), {
    _id: hallId,
    name: `示例县便民服务中心 ${hallId}`,
    kind: 'town-center',
    address: '',
    telephones: [],
    officeHours: '',
    counters: [{ counterId, number: '1', name: '综合窗口' }],
    divisionId: null,
    sortOrder: 1,
    updatedAt: toInstant(Date.now()),
  });
  return { hallId, counterId };
}

test('a list of roles replaces what was, counts at the next call, and is logged with both', async () => {
  const [administrator, member] = [await aStaffMemberWith('administrator'), await aStaffMemberWith('replier')];
  const agencyId = await anAgency();
  const given: StaffAssignment[] = [...editor, { role: 'reviewer', place: { level: 'agency', agencyId } }];
  const { account } = dataOf(await changing(administrator.caller, member.staffId, given));
  expect(account).toMatchObject({ assignments: given, version: 2 });
  const mine = dataOf(await callAs(member.caller, getMyStaffAccount, {}));
  expect(mine.assignments.map(({ role }) => role)).toEqual(['editor', 'reviewer']);
  const [entry] = await auditAbout(member.staffId);
  expect(entry?.actor).toEqual({ kind: 'staff', staffId: administrator.staffId, onBehalfOf: null });
  expect(entry?.beforeDigest).not.toBe(entry?.afterDigest);
});

test('the same key twice changes once and answers the same', async () => {
  const [{ caller }, { staffId }] = [await aStaffMemberWith('administrator'), await aStaffMember()];
  const requestKey = aRequestKey();
  const first = dataOf(await changing(caller, staffId, editor, { requestKey }));
  expect(dataOf(await changing(caller, staffId, editor, { requestKey }))).toEqual(first);
  expect(await deedsOn(staffId)).toEqual(['staff change-staff-roles']);
});

test('thirty changes of one version at once are one', async () => {
  const [{ caller }, { staffId }] = [await aStaffMemberWith('administrator'), await aStaffMember()];
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => changing(caller, staffId)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const told = new Set(outcomes.filter(({ ok }) => !ok).map(codeOf));
  told.delete('changed-meanwhile');
  told.delete('conflict');
  expect([...told]).toEqual([]);
  expect((await accounts.findById(db(), staffId))?.version).toBe(2);
  expect(await deedsOn(staffId)).toEqual(['staff change-staff-roles']);
});

test.each<[string, StaffAssignment[]]>([
  ['role-not-at-this-level', [{ role: 'administrator', place: { level: 'agency', agencyId: anAgencyId } }]],
  ['assignment-twice', [...editor, ...editor]],
  ['auditor-holds-nothing-else', [...editor, anAssignment('auditor')]],
  ['place-unknown', [{ role: 'replier', place: { level: 'agency', agencyId: AgencyId.parse(newId('ag')) } }]],
  ['place-unknown', [{ role: 'hall-clerk', place: { level: 'hall', hallId: aHallId, counterIds: [] } }]],
])('%s: nothing changes, nothing is logged', async (code, assignments) => {
  const [{ caller }, { staffId }] = [await aStaffMemberWith('administrator'), await aStaffMemberWith('editor')];
  expect(codeOf(await changing(caller, staffId, assignments))).toBe(code);
  expect(await rolesOf(staffId)).toEqual(['editor']);
  expect(await auditAbout(staffId)).toEqual([]);
});

test('a clerk’s counters are those of the hall', async () => {
  const [{ caller }, { staffId }] = [await aStaffMemberWith('administrator'), await aStaffMember()];
  const { hallId, counterId } = await aHall();
  const clerk = (counterIds: CounterId[]): StaffAssignment[] => [
    { role: 'hall-clerk', place: { level: 'hall', hallId, counterIds } },
  ];
  const other = CounterId.parse(newId('ct'));
  expect(codeOf(await changing(caller, staffId, clerk([counterId, other])))).toBe('place-unknown');
  expect((await changing(caller, staffId, clerk([counterId]))).ok).toBe(true);
});

test('one’s own roles, a version that is no more, and whoever is not there', async () => {
  const [administrator, { staffId }] = [await aStaffMemberWith('administrator'), await aStaffMember()];
  const { caller } = administrator;
  expect(codeOf(await changing(caller, administrator.staffId))).toBe('own-roles');
  expect(codeOf(await changing(caller, staffId, editor, { version: 2 }))).toBe('changed-meanwhile');
  expect(codeOf(await changing(caller, StaffId.parse(newId('st'))))).toBe('not-found');
});

test('only administrators change roles', async () => {
  const { staffId } = await aStaffMember();
  for (const role of ['auditor', 'reply-reviewer', 'hall-manager'] as const)
    expect(codeOf(await changing((await aStaffMemberWith(role)).caller, staffId))).toBe('forbidden');
  expect(codeOf(await changing(nobody(), staffId))).toBe('unauthenticated');
});

describe('agency and display name', () => {
  const updating = async (caller: object, staffId: StaffId, { version = 1, requestKey = aRequestKey() } = {}) =>
    callAs(caller, updateStaff, {
      staffId,
      displayName: ' 经办0232 ',
      agencyId: await anAgency(),
      version,
      requestKey,
    });

  test('agency and name are changed, roles stay', async () => {
    const [{ caller }, { staffId }] = [await aStaffMemberWith('administrator'), await aStaffMemberWith('replier')];
    const { account } = dataOf(await updating(caller, staffId));
    expect(account).toMatchObject({ displayName: '经办0232', version: 2 });
    expect(account.assignments.map(({ role }) => role)).toEqual(['replier']);
    expect(await deedsOn(staffId)).toEqual(['staff update-staff']);
    expect(codeOf(await updating(caller, staffId))).toBe('changed-meanwhile');
  });

  test('the same key twice changes once', async () => {
    const [{ caller }, { staffId }] = [await aStaffMemberWith('administrator'), await aStaffMember()];
    const input = {
      staffId,
      displayName: '经办0232',
      agencyId: await anAgency(),
      version: 1,
      requestKey: aRequestKey(),
    };
    const first = dataOf(await callAs(caller, updateStaff, input));
    expect(dataOf(await callAs(caller, updateStaff, input))).toEqual(first);
    expect(await deedsOn(staffId)).toEqual(['staff update-staff']);
  });

  test('an agency that is not there, somebody who is not there, somebody who may not', async () => {
    const [{ caller }, { staffId }] = [await aStaffMemberWith('administrator'), await aStaffMember()];
    const agencyId = AgencyId.parse(newId('ag'));
    const input = { staffId, displayName: '经办', agencyId, version: 1, requestKey: aRequestKey() };
    expect(codeOf(await callAs(caller, updateStaff, input))).toBe('agency-unknown');
    expect(codeOf(await updating(caller, StaffId.parse(newId('st'))))).toBe('not-found');
    expect(codeOf(await updating((await aStaffMemberWith('auditor')).caller, staffId))).toBe('forbidden');
  });
});
