import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { listAuditEntries } from 'shared/account/audit-contract';
import { PersonId } from 'shared/account/model';
import { StaffId } from 'shared/account/staff-model';
import type { RequestOf } from 'shared/kernel/endpoint';
import { toInstant } from 'shared/kernel/time';
import { anAuditEntry, sealAll } from 'tests/support/audit';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMember, aStaffMemberWith, type StaffMember } from 'tests/support/staff';

useLocalCloud();
let auditor: StaffMember;
const list = async (input: RequestOf<typeof listAuditEntries> = {}) =>
  dataOf(await callAs(auditor.caller, listAuditEntries, input));
const idsOf = ({ items }: Awaited<ReturnType<typeof list>>) => items.map(({ auditEntryId }) => auditEntryId);
const at = (text: string) => toInstant(Date.parse(text));
const by = (staffId: StaffId, onBehalfOf: StaffId | null = null) => ({ kind: 'staff', staffId, onBehalfOf }) as const;

beforeAll(async () => {
  auditor = await aStaffMemberWith('auditor');
});

test('newest first, page by page, also where many are of the same moment', async () => {
  const subject = { kind: 'staff', id: 'st_0000000000000000page' };
  const written = [];
  for (const second of [1, 2, 2, 2, 2, 2, 3]) {
    written.push(await anAuditEntry({ subject }, at(`2026-03-01T00:00:0${second}Z`)));
  }
  const all = idsOf(await list({ subjectId: subject.id }));
  expect(all).toHaveLength(7);
  expect([all[0], all[6]]).toEqual([written[6], written[0]]);
  const paged = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await list({ subjectId: subject.id, pageSize: 2, ...(cursor !== undefined && { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(2);
    paged.push(...idsOf(page));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all);
});

test('by who, what and to what, each alone and together', async () => {
  const [one, other] = [await aStaffMember(), await aStaffMember()];
  const subject = { kind: 'staff', id: other.staffId };
  const first = await anAuditEntry({ actor: by(one.staffId), action: 'account/add-staff', subject });
  const second = await anAuditEntry({ actor: by(one.staffId), action: 'account/update-staff', subject });
  const third = await anAuditEntry({ actor: by(other.staffId), action: 'account/add-staff', subject });
  expect(idsOf(await list({ staffId: one.staffId })).sort()).toEqual([first, second].sort());
  expect(idsOf(await list({ subjectId: other.staffId })).sort()).toEqual([first, second, third].sort());
  expect(idsOf(await list({ action: 'account/add-staff' })).sort()).toEqual([first, third].sort());
  expect(idsOf(await list({ staffId: one.staffId, action: 'account/add-staff' }))).toEqual([first]);
  expect(idsOf(await list({ staffId: other.staffId, action: 'account/update-staff' }))).toEqual([]);
});

test('days are days in China, both included', async () => {
  const subjectId = 'st_0000000000000000days';
  const subject = { kind: 'staff', id: subjectId };
  await anAuditEntry({ subject }, at('2026-04-30T15:59:59.999Z'));
  const first = await anAuditEntry({ subject }, at('2026-04-30T16:00:00Z'));
  const last = await anAuditEntry({ subject }, at('2026-05-02T15:59:59.999Z'));
  await anAuditEntry({ subject }, at('2026-05-02T16:00:00Z'));
  const between = { subjectId, fromOn: '2026-05-01', untilOn: '2026-05-02' } as const;
  expect(idsOf(await list(between))).toEqual([last, first]);
  const { nextCursor } = await list({ ...between, pageSize: 1 });
  const rest = await list({ ...between, pageSize: 1, cursor: nextCursor ?? '' });
  expect([idsOf(rest), rest.nextCursor]).toEqual([[first], null]);
  expect(idsOf(await list({ subjectId, fromOn: '2026-05-01' }))).toHaveLength(3);
  expect(idsOf(await list({ subjectId, untilOn: '2026-05-02' }))).toHaveLength(3);
  expect(idsOf(await list({ subjectId, fromOn: '2026-05-03', untilOn: '2026-05-01' }))).toEqual([]);
});

test('ids come with their names, and with none where there is none', async () => {
  const [deputy, absent, subject] = [await aStaffMember(), await aStaffMember(), await aStaffMember()];
  const gone = StaffId.parse('st_0000000000000000gone');
  const personId = PersonId.parse('ps_00000000000000000001');
  const forWhom = { kind: 'person', id: personId } as const;
  await anAuditEntry({
    actor: by(deputy.staffId, absent.staffId),
    subject: { kind: 'staff', id: subject.staffId },
    forWhom,
  });
  await anAuditEntry({ actor: by(gone), subject: { kind: 'staff', id: subject.staffId } });
  const { items } = await list({ subjectId: subject.staffId });
  const nameOf = async ({ staffId }: StaffMember) => {
    const { data } = await cloudbase.init({ env: 'local' }).database().collection('staffAccounts').doc(staffId).get();
    return (data[0] as { displayName: string }).displayName; // the SDK answers a list
  };
  expect(items.map(item => [item.actorName, item.onBehalfOfName, item.subjectName, item.forWhomName])).toEqual(
    expect.arrayContaining([
      [await nameOf(deputy), await nameOf(absent), await nameOf(subject), null],
      [null, null, await nameOf(subject), null],
    ]),
  );
});

test.each(['agencies', 'halls', 'organisations'])(
  'what was done to one of the %s comes with its name',
  async collection => {
    const file = join(__dirname, `../../tests/fixtures/stored/${collection}.v1.json`);
    const document: { _id: string; name: string } = JSON.parse(readFileSync(file, 'utf8'));
    await cloudbase.init({ env: 'local' }).database().collection(collection).add(document);
    await anAuditEntry({ subject: { kind: collection, id: document._id } });
    expect((await list({ subjectId: document._id })).items.map(({ subjectName }) => subjectName)).toEqual([
      document.name,
    ]);
  },
);

test('an entry says which seal holds it, once one does', async () => {
  const subject = { kind: 'staff', id: 'st_0000000000000000seal' };
  await anAuditEntry({ subject });
  expect((await list({ subjectId: subject.id })).items[0]?.sealNumber).toBeNull();
  await sealAll();
  expect((await list({ subjectId: subject.id })).items[0]?.sealNumber).toBeGreaterThan(0);
});

test('an entry that is none any more does not keep the others from being read', async () => {
  const subject = { kind: 'staff', id: 'st_000000000000000spoil' };
  const [spoilt, whole] = [await anAuditEntry({ subject }), await anAuditEntry({ subject })];
  await cloudbase
    .init({ env: 'local' })
    .database()
    .collection('auditEntries')
    .doc(spoilt)
    .update({ action: 7, schemaVersion: 'x' });
  expect(idsOf(await list({ subjectId: subject.id }))).toEqual([whole]);
});

test('a cursor of somebody’s own making is refused', async () => {
  for (const value of ['x', JSON.stringify(['2026', 1]), JSON.stringify([])]) {
    const cursor = Buffer.from(value).toString('base64url');
    expect(codeOf(await callAs(auditor.caller, listAuditEntries, { cursor }))).toBe('invalid-request');
  }
});

test('only administrators and auditors read the log', async () => {
  const { caller } = await aStaffMemberWith('editor');
  expect(codeOf(await callAs(caller, listAuditEntries, {}))).toBe('forbidden');
  const administrator = await aStaffMemberWith('administrator');
  expect(dataOf(await callAs(administrator.caller, listAuditEntries, {})).items.length).toBeGreaterThan(0);
});
