import { getOrganisation, verifyOrganisation } from 'shared/account/organisation-contract';
import { OrganisationId } from 'shared/account/organisation-model';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { add, aFreshCreditCode, aVerifiedOrganisation, join, verifyIt } from 'tests/support/organisation';
import { aCard, aDeclaredPerson, aSeenPerson, verify } from 'tests/support/person';

const cloud = useLocalCloud();
// Many people and codes a test, also on a machine that is busy with something else.
jest.setTimeout(30_000);
const callCount = () => cloud().identityService.calls.length;
const levelOf = async (caller: object, organisationId: OrganisationId) =>
  dataOf(await callAs(caller, getOrganisation, { organisationId })).organisation.level;
const registered = async (caller: object, creditCode = aFreshCreditCode()) =>
  dataOf(await add(caller, creditCode)).organisation.organisationId;

test('who was seen or verified verifies what the service confirms; it is asked name and code alone', async () => {
  const seen = await aSeenPerson('verify-org-a');
  const verified = await aDeclaredPerson('verify-org-b', aCard(2));
  dataOf(await verify(verified, aCard(2)));
  for (const caller of [seen, verified]) {
    const creditCode = aFreshCreditCode();
    const organisationId = await registered(caller, creditCode);
    expect(dataOf(await verifyIt(caller, organisationId)).organisation).toMatchObject({ level: 'verified' });
    expect(await levelOf(caller, organisationId)).toBe('verified');
    const asked = { kind: 'organisation', identifier: creditCode, answer: 'match' };
    expect(cloud().identityService.calls.at(-1)).toEqual(asked);
  }
});

test('refuses who declared nothing, or only declared', async () => {
  for (const caller of [wechatCaller('verify-org-c'), await aDeclaredPerson('verify-org-d')]) {
    const organisationId = await registered(caller);
    const before = callCount();
    expect(codeOf(await verifyIt(caller, organisationId))).toBe('identity-needed');
    expect(callCount()).toBe(before);
  }
});

test('refuses an agent who does not manage it', async () => {
  const managed = await aVerifiedOrganisation('verify-org-e');
  for (const power of ['act', 'view'] as const) {
    const agent = await aSeenPerson(`verify-org-f-${power}`);
    await join(managed, agent, { power });
    expect(codeOf(await verifyIt(agent, managed.organisationId))).toBe('power-too-small');
  }
});

test('a no of the service, or no answer that can be read, leaves it declared', async () => {
  const caller = await aSeenPerson('verify-org-g');
  const organisationId = await registered(caller);
  cloud().identityService.answerNext('no-match');
  expect(codeOf(await verifyIt(caller, organisationId))).toBe('organisation-not-confirmed');
  cloud().identityService.answerNext('garbage');
  expect(codeOf(await verifyIt(caller, organisationId))).toBe('verification-unavailable');
  expect(await levelOf(caller, organisationId)).toBe('declared');
});

test('refuses where the county has no service', async () => {
  const caller = await aSeenPerson('verify-org-h');
  const organisationId = await registered(caller);
  const url = process.env['IDENTITY_SERVICE_URL'];
  process.env['IDENTITY_SERVICE_URL'] = '';
  expect(codeOf(await verifyIt(caller, organisationId))).toBe('verification-not-offered');
  expect(dataOf(await callAs(caller, getOrganisation, { organisationId })).verificationOffered).toBe(false);
  process.env['IDENTITY_SERVICE_URL'] = url;
});

test('of two who registered the same code, the second to verify is refused', async () => {
  const creditCode = aFreshCreditCode();
  const [first, second] = [await aSeenPerson('verify-org-i'), await aSeenPerson('verify-org-j')];
  const ids = [await registered(first, creditCode), await registered(second, creditCode)] as const;
  dataOf(await verifyIt(first, ids[0]));
  expect(codeOf(await verifyIt(second, ids[1]))).toBe('organisation-verified-by-others');
});

test('of several who verify the same code at the same moment, one does', async () => {
  const creditCode = aFreshCreditCode();
  const callers = await Promise.all([1, 2, 3].map(number => aSeenPerson(`verify-org-race-${number}`)));
  const ids = await Promise.all(callers.map(caller => registered(caller, creditCode)));
  await Promise.all(callers.map((caller, at) => verifyIt(caller, ids[at] ?? OrganisationId.parse(''))));
  const levels = await Promise.all(callers.map((caller, at) => levelOf(caller, ids[at] ?? OrganisationId.parse(''))));
  expect(levels.sort()).toEqual(['declared', 'declared', 'verified']);
});

test('after five noes none is asked for a while', async () => {
  const caller = await aSeenPerson('verify-org-k');
  const organisationId = await registered(caller);
  for (let tries = 0; tries < 5; tries++) {
    cloud().identityService.answerNext('no-match');
    expect(codeOf(await verifyIt(caller, organisationId))).toBe('organisation-not-confirmed');
  }
  const before = callCount();
  const outcome = await verifyIt(caller, organisationId);
  expect(codeOf(outcome)).toBe('too-many-tries');
  expect(outcome.ok || outcome.error.detail).toEqual({ until: expect.any(String) });
  expect(callCount()).toBe(before);
});

test('the same request key twice answers the same, and the service is asked once', async () => {
  const caller = await aSeenPerson('verify-org-l');
  const [organisationId, requestKey] = [await registered(caller), aRequestKey()];
  const first = dataOf(await verifyIt(caller, organisationId, requestKey));
  const before = callCount();
  expect(dataOf(await verifyIt(caller, organisationId, requestKey))).toEqual(first);
  expect(callCount()).toBe(before);
});

test('another’s organisation does not exist', async () => {
  const { organisationId } = await aVerifiedOrganisation('verify-org-m');
  const stranger = await aSeenPerson('verify-org-n');
  for (const id of [organisationId, OrganisationId.parse('og_00000000000000000000')])
    expect(codeOf(await verifyIt(stranger, id))).toBe('not-found');
});

test('somebody the platform does not know is refused before any read', async () => {
  const before = cloud().sdkRequestCount();
  const input = { organisationId: OrganisationId.parse('og_00000000000000000000'), requestKey: aRequestKey() };
  expect(codeOf(await callAs(nobody(), verifyOrganisation, input))).toBe('unauthenticated');
  expect(cloud().sdkRequestCount()).toBe(before);
});
