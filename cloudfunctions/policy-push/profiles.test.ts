import { deleteMyData, exportMyData, saveConsent } from 'shared/account/contract';
import { OrganisationId } from 'shared/account/organisation-model';
import { getProfile } from 'shared/policy-push/inbox-contract';
import { saveEnterpriseProfile, saveResidentProfile } from 'shared/policy-push/contract';
import { EnterpriseFacts } from 'shared/policy-push/model';
import { townNames } from 'shared/policy-push/tags';
import { queryAuditEntries } from 'shared/server/audit-log';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, webVisitor, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aVerifiedOrganisation, join } from 'tests/support/organisation';
import { aPolicyFor, saveFacts } from 'tests/support/policy-push';

const cloud = useLocalCloud();
jest.setTimeout(60_000);
const town = townNames[0] ?? '';
const read = async (caller: object, organisationId?: OrganisationId) =>
  dataOf(await callAs(caller, getProfile, { organisationId }));
const enterprise = (caller: object, organisationId: OrganisationId, facts: unknown, requestKey = aRequestKey()) =>
  callAs(caller, saveEnterpriseProfile, { organisationId, facts: EnterpriseFacts.parse(facts), requestKey });
const withdraw = (caller: object, granted: boolean) =>
  callAs(caller, saveConsent, { purpose: 'keep-profile', granted, requestKey: aRequestKey() });

test('what a resident says is kept for them alone, and counts the documents it meets', async () => {
  await aPolicyFor();
  const caller = wechatCaller('profile-a');
  expect(await read(caller)).toEqual({ profile: { kind: 'resident', facts: {} }, updatedAt: null, matchCount: 0 });
  const facts = { occupation: 'graduate', birthYear: 2002, town };
  expect(dataOf(await saveFacts(caller, facts)).matchCount).toBeGreaterThan(0);
  expect(await read(caller)).toMatchObject({ profile: { kind: 'resident', facts } });
  expect((await read(webVisitor('profile-a'))).profile.facts).toEqual({});
  expect(dataOf(await saveFacts(caller, { occupation: 'farmer' })).matchCount).toBe(0);
  expect((await read(caller)).profile.facts).toEqual({ occupation: 'farmer' });
});

test('an impossible date, a year to come and a town of elsewhere are refused, and nothing is kept', async () => {
  const caller = wechatCaller('profile-b');
  expect(codeOf(await saveFacts(caller, { graduatedOn: '2099-06-30' }))).toBe('date-impossible');
  expect(codeOf(await saveFacts(caller, { graduatedOn: '1899-06-30' }))).toBe('date-impossible');
  expect(codeOf(await saveFacts(caller, { birthYear: 2099 }))).toBe('date-impossible');
  expect(codeOf(await saveFacts(caller, { town: '别处镇' }))).toBe('town-unknown');
  expect((await read(caller)).updatedAt).toBeNull();
});

test('the same key twice writes once; with other facts it is an invalid request', async () => {
  const caller = wechatCaller('profile-c');
  const requestKey = aRequestKey();
  const first = dataOf(await saveFacts(caller, { occupation: 'student' }, requestKey));
  const { updatedAt } = await read(caller);
  expect(dataOf(await saveFacts(caller, { occupation: 'student' }, requestKey))).toEqual(first);
  expect((await read(caller)).updatedAt).toBe(updatedAt);
  expect(codeOf(await saveFacts(caller, { occupation: 'farmer' }, requestKey))).toBe('invalid-request');
});

test('taking the consent back erases it, and nothing is kept until it is given again', async () => {
  const caller = wechatCaller('profile-d');
  dataOf(await saveFacts(caller, { occupation: 'student' }));
  dataOf(await withdraw(caller, false));
  expect((await read(caller)).updatedAt).toBeNull();
  expect(codeOf(await saveFacts(caller, { occupation: 'student' }))).toBe('consent-withdrawn');
  expect((await read(caller)).updatedAt).toBeNull();
  dataOf(await withdraw(caller, true));
  dataOf(await saveFacts(caller, { occupation: 'student' }));
});

test('it is in the export, and gone after the deletion', async () => {
  const caller = wechatCaller('profile-e');
  dataOf(await saveFacts(caller, { occupation: 'student' }));
  const { collections } = dataOf(await callAs(caller, exportMyData, {}));
  expect(collections.find(({ name }) => name === 'audienceProfiles')?.records).toMatchObject([
    { facts: { occupation: 'student' } },
  ]);
  dataOf(await callAs(caller, deleteMyData, { requestKey: aRequestKey() }));
  expect((await read(caller)).updatedAt).toBeNull();
});

test('an enterprise’s facts belong to it: whoever may act writes, whoever may view reads, others see nothing', async () => {
  const managed = await aVerifiedOrganisation('profile-manager');
  const { manager, organisationId } = managed;
  const [viewer, stranger] = [wechatCaller('profile-viewer'), wechatCaller('profile-stranger')];
  await join(managed, viewer, { power: 'view' });
  const facts = { size: 'micro', foundedOn: '2019-03-01', plans: ['hire'] };
  dataOf(await enterprise(manager, organisationId, facts));
  expect((await read(viewer, organisationId)).profile).toEqual({ kind: 'enterprise', facts });
  expect((await read(manager)).profile).toEqual({ kind: 'resident', facts: {} });
  expect(codeOf(await enterprise(viewer, organisationId, facts))).toBe('power-too-small');
  expect(codeOf(await enterprise(stranger, organisationId, facts))).toBe('not-found');
  expect(codeOf(await callAs(stranger, getProfile, { organisationId }))).toBe('not-found');
  expect(codeOf(await enterprise(manager, organisationId, { foundedOn: '2099-01-01' }))).toBe('date-impossible');
  expect(codeOf(await enterprise(manager, organisationId, { town: '别处镇' }))).toBe('town-unknown');
  expect((await read(viewer, organisationId)).profile.facts).toEqual(facts);
});

test('acting for an enterprise is in its records, once for one key', async () => {
  const { manager, organisationId } = await aVerifiedOrganisation('profile-audited');
  const requestKey = aRequestKey();
  dataOf(await enterprise(manager, organisationId, { size: 'small' }, requestKey));
  dataOf(await enterprise(manager, organisationId, { size: 'small' }, requestKey));
  const entries = await queryAuditEntries(openDatabase(), { where: { forWhomId: organisationId }, limit: 100 });
  expect(entries.filter(({ action }) => action === saveEnterpriseProfile.name)).toHaveLength(1);
});

test('whom the platform does not know is refused before any read', async () => {
  const before = cloud().sdkRequestCount();
  const nothing = { facts: {}, requestKey: aRequestKey() };
  expect(codeOf(await callAs(nobody(), saveResidentProfile, nothing))).toBe('unauthenticated');
  const none = OrganisationId.parse('og_00000000000000000000');
  expect(codeOf(await enterprise(nobody(), none, {}))).toBe('unauthenticated');
  expect(cloud().sdkRequestCount()).toBe(before);
});
