import { getMe } from 'shared/account/contract';
import { endAgent, listOrganisationRecords } from 'shared/account/organisation-contract';
import { OrganisationId } from 'shared/account/organisation-model';
import { toInstant } from 'shared/kernel/time';
import { newAuditEntryId, recordAudit } from 'shared/server/audit-log';
import { openDatabase } from 'shared/server/database';
import { callAs, callRaw, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { agentCalled, aVerifiedOrganisation, join } from 'tests/support/organisation';
import { aStaffMember } from 'tests/support/staff';

const cloud = useLocalCloud();
const recordsOf = async (caller: object, organisationId: OrganisationId) =>
  dataOf(await callAs(caller, listOrganisationRecords, { organisationId })).items;

test('every command for an organisation is in its records, newest first, by the agent’s label', async () => {
  const managed = await aVerifiedOrganisation('records-a');
  const { manager, organisationId } = managed;
  const agent = wechatCaller('records-b');
  await join(managed, agent, { label: '财务经办', power: 'view' });
  const { authorisationId } = await agentCalled(managed, '财务经办');
  const records = await recordsOf(agent, organisationId);
  expect(records.map(({ action, agentLabel, mine }) => [action, agentLabel, mine])).toEqual([
    ['account/accept-agent-invitation', '财务经办', true],
    ['account/invite-agent', '登记人', false],
    ['account/verify-organisation', '登记人', false],
    ['account/add-organisation', '登记人', false],
  ]);
  dataOf(await callAs(manager, endAgent, { authorisationId, requestKey: aRequestKey() }));
  const [latest, accepted] = await recordsOf(manager, organisationId);
  expect(latest).toMatchObject({ action: 'account/end-agent', agentLabel: '登记人', mine: true });
  expect(accepted).toMatchObject({ agentLabel: '财务经办', mine: false });
  expect(JSON.stringify(records)).not.toMatch(/ps_|st_/);
});

test('what staff did for it is there without whoever did it', async () => {
  const { manager, organisationId } = await aVerifiedOrganisation('records-c');
  const { staffId } = await aStaffMember();
  await recordForIt(organisationId, { kind: 'staff', staffId, onBehalfOf: null }, Date.now() + 1000);
  const [latest] = await recordsOf(manager, organisationId);
  expect(latest).toMatchObject({ action: 'test/deed', agentLabel: null, mine: false });
});

function recordForIt(
  organisationId: OrganisationId,
  actor: Parameters<typeof recordAudit>[1]['actor'],
  atMs: number,
): Promise<void> {
  const facts = {
    action: 'test/deed',
    subject: { kind: 'organisation', id: organisationId },
    before: null,
    after: null,
  };
  const made = { auditEntryId: newAuditEntryId(), now: toInstant(atMs), requestId: 'r' };
  const forWhom = { kind: 'organisation', id: organisationId } as const;
  return recordAudit(openDatabase(), { ...facts, actor, forWhom }, made);
}

test('page after page every record is shown once, also those of the same moment', async () => {
  const { manager, organisationId } = await aVerifiedOrganisation('records-d');
  const { personId } = dataOf(await callAs(manager, getMe, {}));
  const start = Date.now() + 1000;
  for (let at = 0; at < 15; at++)
    await recordForIt(organisationId, { kind: 'person', personId }, start + Math.floor(at / 5));
  const pages: number[] = [];
  const seen: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = dataOf(await callAs(manager, listOrganisationRecords, { organisationId, pageSize: 4, cursor }));
    pages.push(page.items.length);
    seen.push(...page.items.map(({ at }) => at));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(pages).toEqual([4, 4, 4, 4, 1]);
  expect(seen).toEqual([...seen].sort().reverse());
});

test('a cursor that is none of ours is refused', async () => {
  const { manager, organisationId } = await aVerifiedOrganisation('records-e');
  for (const cursor of ['x', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z~x', '~'])
    expect(codeOf(await callRaw(manager, listOrganisationRecords.name, { organisationId, cursor }))).toBe(
      'invalid-request',
    );
});

test('another’s organisation does not exist; whom the platform does not know is refused before any read', async () => {
  const { organisationId } = await aVerifiedOrganisation('records-f');
  for (const id of [organisationId, OrganisationId.parse('og_00000000000000000000')])
    expect(codeOf(await callAs(wechatCaller('records-g'), listOrganisationRecords, { organisationId: id }))).toBe(
      'not-found',
    );
  const before = cloud().sdkRequestCount();
  expect(codeOf(await callAs(nobody(), listOrganisationRecords, { organisationId }))).toBe('unauthenticated');
  expect(cloud().sdkRequestCount()).toBe(before);
});
