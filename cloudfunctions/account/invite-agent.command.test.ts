import { getMe } from 'shared/account/contract';
import { acceptAgentInvitation, endAgent, getOrganisation, inviteAgent } from 'shared/account/organisation-contract';
import { OrganisationId } from 'shared/account/organisation-model';
import { addDays, addMs, localDateOf, toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import {
  accept,
  add,
  agentCalled,
  agentsOf,
  anInvitation,
  aVerifiedOrganisation,
  invite,
  join,
} from 'tests/support/organisation';
import { findAuthority } from './find-authority.query';
import { findCode } from './one-time-code.repository';
import * as organisations from './organisation.repository';

const cloud = useLocalCloud();
// Many people and codes a test, also on a machine that is busy with something else.
jest.setTimeout(30_000);
const now = toInstant(Date.now());
const today = localDateOf(now);
const tomorrow = addDays(today, 1);

test('an invitation is good for twenty-four hours and kept only as a hash; a retry is not told it again', async () => {
  const [managed, requestKey] = [await aVerifiedOrganisation('invite-a'), aRequestKey()];
  const first = dataOf(await invite(managed.manager, managed.organisationId, {}, requestKey));
  expect(first.code).toMatch(/^\d{8}$/);
  const kept = await findCode(openDatabase(), 'agent-invitation', String(first.code), now);
  expect(JSON.stringify(kept)).not.toContain(first.code);
  expect(await findCode(openDatabase(), 'agent-invitation', String(first.code), first.expiresAt)).toBeNull();
  expect(first.expiresAt > addMs(now, 24 * 3600_000 - 60_000)).toBe(true);
  const again = await invite(managed.manager, managed.organisationId, {}, requestKey);
  expect(dataOf(again)).toEqual({ code: null, expiresAt: first.expiresAt });
});

test('whoever accepts may do what the invitation said, until its day', async () => {
  const managed = await aVerifiedOrganisation('invite-b');
  const agent = wechatCaller('invite-c');
  const code = await anInvitation(managed.manager, managed.organisationId, { power: 'view', endsOn: tomorrow });
  const { organisation } = dataOf(await accept(agent, code));
  expect(organisation).toMatchObject({ level: 'verified', power: 'view', label: '财务经办', endsOn: tomorrow });
  const { personId } = dataOf(await callAs(agent, getMe, {}));
  const { organisationId } = managed;
  expect(await findAuthority(openDatabase(), { personId, organisationId, today })).toBe('view');
  expect(await findAuthority(openDatabase(), { personId, organisationId, today: tomorrow })).toBe('view');
  const after = addDays(tomorrow, 1);
  expect(await findAuthority(openDatabase(), { personId, organisationId, today: after })).toBeNull();
});

test('who is no agent has no authority', async () => {
  const { organisationId } = await aVerifiedOrganisation('invite-d');
  const { personId } = dataOf(await callAs(wechatCaller('invite-e'), getMe, {}));
  expect(await findAuthority(openDatabase(), { personId, organisationId, today })).toBeNull();
});

test('agents see the organisation and their own part; only those who manage it see one another', async () => {
  const managed = await aVerifiedOrganisation('invite-f');
  const agent = wechatCaller('invite-g');
  await join(managed, agent);
  const { organisationId } = managed;
  const seen = dataOf(await callAs(agent, getOrganisation, { organisationId }));
  expect(seen).toMatchObject({ organisation: { organisationId, power: 'act' }, verificationOffered: true });
  expect(seen.agents.map(({ label, mine }) => [label, mine])).toEqual([['财务经办', true]]);
  expect((await agentsOf(managed)).map(({ label, mine }) => [label, mine])).toEqual([
    ['登记人', true],
    ['财务经办', false],
  ]);
});

test('a code works once, also when several enter it at the same moment', async () => {
  const managed = await aVerifiedOrganisation('invite-h');
  const code = await anInvitation(managed.manager, managed.organisationId);
  const outcomes = await Promise.all([1, 2, 3].map(number => accept(wechatCaller(`invite-i-${number}`), code)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(codeOf(await accept(wechatCaller('invite-j'), code))).toBe('code-wrong-or-expired');
  expect(await agentsOf(managed)).toHaveLength(2);
});

test('refuses to invite for what nobody verified', async () => {
  const caller = wechatCaller('invite-k');
  const { organisationId } = dataOf(await add(caller)).organisation;
  expect(codeOf(await invite(caller, organisationId))).toBe('organisation-not-verified');
});

test('refuses a last day that is over; today will do', async () => {
  const { manager, organisationId } = await aVerifiedOrganisation('invite-l');
  expect(codeOf(await invite(manager, organisationId, { endsOn: addDays(today, -1) }))).toBe('end-in-the-past');
  dataOf(await invite(manager, organisationId, { endsOn: today }));
});

test('nobody gives more than is theirs: only those who manage, and no longer than they do', async () => {
  const managed = await aVerifiedOrganisation('invite-m');
  const { organisationId } = managed;
  for (const power of ['act', 'view'] as const) {
    const agent = wechatCaller(`invite-n-${power}`);
    await join(managed, agent, { power });
    expect(codeOf(await invite(agent, organisationId, { power: 'view' }))).toBe('power-too-small');
  }
  const deputy = wechatCaller('invite-o');
  await join(managed, deputy, { power: 'manage', endsOn: tomorrow });
  expect(codeOf(await invite(deputy, organisationId))).toBe('power-too-small');
  expect(codeOf(await invite(deputy, organisationId, { endsOn: addDays(tomorrow, 1) }))).toBe('power-too-small');
  dataOf(await invite(deputy, organisationId, { power: 'manage', endsOn: tomorrow }));
});

test('fifty seats are fifty, however many invitations are asked for at once', async () => {
  const { manager, organisationId } = await aVerifiedOrganisation('invite-p');
  const stored = await organisations.findById(openDatabase(), organisationId);
  const [own] = stored?.seats ?? [];
  if (!stored || own?.kind !== 'agent') throw new Error('its first agent has the first seat');
  const invited = { kind: 'invited', until: addMs(now, 3600_000), invitedBy: own.authorisationId } as const;
  const pending = Array.from({ length: 47 }, (_, at) => {
    return { ...invited, codeId: `code ${at}`, power: 'act', endsOn: null } as const;
  });
  await organisations.put(openDatabase(), { ...stored, seats: [own, ...pending] });
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => invite(manager, organisationId)));
  expect(outcomes.filter(({ ok }) => ok).length).toBeLessThanOrEqual(2);
  const retried = [...outcomes.filter(({ ok }) => !ok)];
  for (let tries = 0; tries < 3; tries++) retried.push(await invite(manager, organisationId));
  expect(retried.map(codeOfOrOk)).toContain('too-many-agents');
  const seats = (await organisations.findById(openDatabase(), organisationId))?.seats;
  expect(seats).toHaveLength(50);
  await organisations.put(openDatabase(), { ...stored, seats: [own, ...pending.map(lapsed)] });
  dataOf(await invite(manager, organisationId));
});

const codeOfOrOk = (outcome: Awaited<ReturnType<typeof invite>>) => (outcome.ok ? 'ok' : codeOf(outcome));
const lapsed = <T extends object>(seat: T) => ({ ...seat, until: now });

test('an invitation rests on whoever gave it: when they go, it goes', async () => {
  const managed = await aVerifiedOrganisation('invite-q');
  const deputy = wechatCaller('invite-r');
  await join(managed, deputy, { power: 'manage', label: '副手' });
  const code = await anInvitation(deputy, managed.organisationId);
  const { authorisationId } = await agentCalled(managed, '副手');
  dataOf(await callAs(managed.manager, endAgent, { authorisationId, requestKey: aRequestKey() }));
  expect(codeOf(await accept(wechatCaller('invite-s'), code))).toBe('code-wrong-or-expired');
});

test('refuses whoever is an agent already, and leaves the invitation for another', async () => {
  const managed = await aVerifiedOrganisation('invite-t');
  const agent = wechatCaller('invite-u');
  await join(managed, agent);
  const code = await anInvitation(managed.manager, managed.organisationId);
  expect(codeOf(await accept(agent, code))).toBe('already-yours');
  expect(codeOf(await accept(managed.manager, code))).toBe('already-yours');
  dataOf(await accept(wechatCaller('invite-v'), code));
});

test('refuses the twenty-first organisation', async () => {
  const managed = await aVerifiedOrganisation('invite-w');
  const agent = wechatCaller('invite-x');
  for (let count = 0; count < 20; count++) dataOf(await add(agent));
  const code = await anInvitation(managed.manager, managed.organisationId);
  expect(codeOf(await accept(agent, code))).toBe('too-many-organisations');
});

test('after five codes, right or wrong, none is taken for a while', async () => {
  const managed = await aVerifiedOrganisation('invite-y');
  const guesser = wechatCaller('invite-z');
  await join(managed, guesser);
  for (let tries = 0; tries < 4; tries++)
    expect(codeOf(await accept(guesser, '00000000'))).toBe('code-wrong-or-expired');
  const code = await anInvitation(managed.manager, managed.organisationId);
  const outcome = await accept(guesser, code);
  expect(codeOf(outcome)).toBe('too-many-tries');
  expect(outcome.ok || outcome.error.detail).toEqual({ until: expect.any(String) });
});

test('the same request key twice answers the same, although the code is used up', async () => {
  const managed = await aVerifiedOrganisation('invite-1');
  const [agent, requestKey] = [wechatCaller('invite-2'), aRequestKey()];
  const code = await anInvitation(managed.manager, managed.organisationId);
  const first = dataOf(await accept(agent, code, requestKey));
  expect(dataOf(await accept(agent, code, requestKey))).toEqual(first);
  expect(await agentsOf(managed)).toHaveLength(2);
});

test('another’s organisation does not exist; whom the platform does not know is refused before any read', async () => {
  const { organisationId } = await aVerifiedOrganisation('invite-3');
  const stranger = wechatCaller('invite-4');
  for (const id of [organisationId, OrganisationId.parse('og_00000000000000000000')]) {
    expect(codeOf(await invite(stranger, id))).toBe('not-found');
    expect(codeOf(await callAs(stranger, getOrganisation, { organisationId: id }))).toBe('not-found');
  }
  const before = cloud().sdkRequestCount();
  const requestKey = aRequestKey();
  const wanted = { organisationId, label: '经办', power: 'act', endsOn: null, requestKey } as const;
  expect(codeOf(await callAs(nobody(), inviteAgent, wanted))).toBe('unauthenticated');
  expect(codeOf(await callAs(nobody(), acceptAgentInvitation, { code: '12345678', requestKey }))).toBe(
    'unauthenticated',
  );
  expect(cloud().sdkRequestCount()).toBe(before);
});
