import { listMyOrganisations } from 'shared/account/acting-contract';
import { endAgent, getOrganisation, limitAgent } from 'shared/account/organisation-contract';
import { AgentAuthorisationId, type AgentPower } from 'shared/account/organisation-model';
import { addDays, LocalDate, localDateOf, toInstant } from 'shared/kernel/time';
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
  join,
  type Managed,
} from 'tests/support/organisation';
import * as authorisations from './agent-authorisation.repository';

const cloud = useLocalCloud();
// Many people and codes a test, also on a machine that is busy with something else.
jest.setTimeout(30_000);
const today = localDateOf(toInstant(Date.now()));
const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];

const end = (caller: object, authorisationId: AgentAuthorisationId, requestKey = aRequestKey()) =>
  callAs(caller, endAgent, { authorisationId, requestKey });
const limit = (
  caller: object,
  authorisationId: AgentAuthorisationId,
  power: AgentPower,
  endsOn: string | null = null,
  requestKey = aRequestKey(),
) => {
  const until = endsOn === null ? null : LocalDate.parse(endsOn);
  return callAs(caller, limitAgent, { authorisationId, power, endsOn: until, requestKey });
};
const powersOf = async (caller: object) =>
  dataOf(await callAs(caller, listMyOrganisations, {})).items.map(({ power }) => power);
const idOf = async (managed: Managed, label: string) => (await agentCalled(managed, label)).authorisationId;

/** Somebody who acts for the organisation under this label. */
async function anAgent(managed: Managed, label: string, power: AgentPower, endsOn: string | null = null) {
  const caller = wechatCaller(`${label}-${aRequestKey()}`);
  await join(managed, caller, { label, power, endsOn });
  return { caller, id: await idOf(managed, label) };
}

/** As after its last day: nobody can be given a day that is over. */
async function letExpire(id: AgentAuthorisationId): Promise<void> {
  const stored = await authorisations.findById(openDatabase(), id);
  if (!stored) throw new Error('no such authorisation');
  await authorisations.put(openDatabase(), { ...stored, endsOn: yesterday });
}

test('what was ended is over at once, stays to be seen by those who manage, and can be given anew', async () => {
  const managed = await aVerifiedOrganisation('end-a');
  const { caller, id } = await anAgent(managed, '出纳', 'act');
  expect(dataOf(await end(managed.manager, id)).agent).toMatchObject({ authorisationId: id, ended: true, mine: false });
  expect(await powersOf(caller)).toEqual([]);
  const { organisationId } = managed;
  expect(codeOf(await callAs(caller, getOrganisation, { organisationId }))).toBe('not-found');
  expect((await agentsOf(managed)).map(({ label, ended }) => [label, ended])).toEqual([
    ['登记人', false],
    ['出纳', true],
  ]);
  await join(managed, caller, { label: '出纳', power: 'view' });
  expect(await powersOf(caller)).toEqual(['view']);
});

test('everybody may give up their own', async () => {
  const managed = await aVerifiedOrganisation('end-b');
  for (const power of ['view', 'act', 'manage'] as const) {
    const { caller, id } = await anAgent(managed, `自己-${power}`, power);
    expect(dataOf(await end(caller, id)).agent).toMatchObject({ ended: true, mine: true });
  }
});

test('another power and another last day count at once', async () => {
  const managed = await aVerifiedOrganisation('end-c');
  const { caller, id } = await anAgent(managed, '文员', 'view');
  expect(dataOf(await limit(managed.manager, id, 'manage', tomorrow)).agent).toMatchObject({
    power: 'manage',
    endsOn: tomorrow,
    ended: false,
  });
  expect(await powersOf(caller)).toEqual(['manage']);
  dataOf(await limit(managed.manager, id, 'act'));
  expect(await powersOf(caller)).toEqual(['act']);
  expect(codeOf(await limit(managed.manager, id, 'act', yesterday))).toBe('end-in-the-past');
});

test('who does not manage changes and ends nobody else’s, and does not raise their own', async () => {
  const managed = await aVerifiedOrganisation('end-d');
  const manager = await idOf(managed, '登记人');
  for (const power of ['act', 'view'] as const) {
    const { caller, id } = await anAgent(managed, `低-${power}`, power);
    expect(codeOf(await end(caller, manager))).toBe('power-too-small');
    expect(codeOf(await limit(caller, manager, 'view'))).toBe('power-too-small');
    expect(codeOf(await limit(caller, id, 'manage'))).toBe('power-too-small');
  }
});

test('who manages until some day touches nobody who may longer, nor stretches their own day', async () => {
  const managed = await aVerifiedOrganisation('end-e');
  const deputy = await anAgent(managed, '副手', 'manage', tomorrow);
  const clerk = await anAgent(managed, '文员', 'view', today);
  const manager = await idOf(managed, '登记人');
  expect(codeOf(await end(deputy.caller, manager))).toBe('power-too-small');
  expect(codeOf(await limit(deputy.caller, manager, 'view', today))).toBe('power-too-small');
  expect(codeOf(await limit(deputy.caller, deputy.id, 'manage', null))).toBe('power-too-small');
  dataOf(await limit(deputy.caller, clerk.id, 'act', tomorrow));
  dataOf(await end(deputy.caller, clerk.id));
});

test('the last who manages without an end stays: not ended, not lowered, not given a last day', async () => {
  const managed = await aVerifiedOrganisation('end-f');
  await anAgent(managed, '副手', 'manage', tomorrow);
  const own = await idOf(managed, '登记人');
  expect(codeOf(await end(managed.manager, own))).toBe('last-manager');
  expect(codeOf(await limit(managed.manager, own, 'act'))).toBe('last-manager');
  expect(codeOf(await limit(managed.manager, own, 'manage', tomorrow))).toBe('last-manager');
  await anAgent(managed, '接任', 'manage');
  dataOf(await end(managed.manager, own));
});

test('what nobody verified is given up by its only agent', async () => {
  const caller = wechatCaller('end-g');
  const { organisationId, creditCode } = dataOf(await add(caller)).organisation;
  const id = await idOf({ manager: caller, organisationId, creditCode }, '登记人');
  dataOf(await end(caller, id));
  expect(await powersOf(caller)).toEqual([]);
});

test('two who manage and end each other at the same moment: one stays', async () => {
  for (let round = 0; round < 3; round++) {
    const managed = await aVerifiedOrganisation(`end-race-${round}`);
    const [first, second] = [await idOf(managed, '登记人'), await anAgent(managed, '另一位', 'manage')];
    await Promise.all([end(managed.manager, second.id), end(second.caller, first)]);
    const left = [...(await powersOf(managed.manager)), ...(await powersOf(second.caller))];
    expect(left).toEqual(['manage']);
  }
});

test('two who manage and give up their own at the same moment: one stays', async () => {
  for (let round = 0; round < 3; round++) {
    const managed = await aVerifiedOrganisation(`end-leave-${round}`);
    const [first, second] = [await idOf(managed, '登记人'), await anAgent(managed, '另一位', 'manage')];
    await Promise.all([end(managed.manager, first), end(second.caller, second.id)]);
    const left = [...(await powersOf(managed.manager)), ...(await powersOf(second.caller))];
    expect(left).toEqual(['manage']);
  }
});

test('what is over is not changed or ended again, whether taken back or past its last day', async () => {
  const managed = await aVerifiedOrganisation('end-h');
  const [ended, expired] = [await anAgent(managed, '已收回', 'act'), await anAgent(managed, '已到期', 'act', tomorrow)];
  dataOf(await end(managed.manager, ended.id));
  await letExpire(expired.id);
  for (const { caller, id } of [ended, expired]) {
    expect(codeOf(await end(managed.manager, id))).toBe('already-ended');
    expect(codeOf(await limit(managed.manager, id, 'view'))).toBe('already-ended');
    expect(codeOf(await end(caller, id))).toBe('already-ended');
    expect(await powersOf(caller)).toEqual([]);
  }
  expect((await agentCalled(managed, '已到期')).ended).toBe(true);
});

test('who is past the last day can be invited again', async () => {
  const managed = await aVerifiedOrganisation('end-i');
  const { caller, id } = await anAgent(managed, '再来', 'act', tomorrow);
  await letExpire(id);
  dataOf(await accept(caller, await anInvitation(managed.manager, managed.organisationId)));
  expect(await powersOf(caller)).toEqual(['act']);
});

test('the same request key twice answers the same', async () => {
  const managed = await aVerifiedOrganisation('end-j');
  const { id } = await anAgent(managed, '两次', 'act');
  const keys = [aRequestKey(), aRequestKey()] as const;
  const limited = dataOf(await limit(managed.manager, id, 'view', null, keys[0]));
  const ended = dataOf(await end(managed.manager, id, keys[1]));
  expect(dataOf(await limit(managed.manager, id, 'view', null, keys[0]))).toEqual(limited);
  expect(dataOf(await end(managed.manager, id, keys[1]))).toEqual(ended);
  expect(codeOf(await limit(managed.manager, id, 'act', null, keys[0]))).toBe('invalid-request');
});

test('another organisation’s authorisation does not exist', async () => {
  const [managed, other] = [await aVerifiedOrganisation('end-k'), await aVerifiedOrganisation('end-l')];
  const foreign = await idOf(other, '登记人');
  for (const id of [foreign, AgentAuthorisationId.parse('au_00000000000000000000')]) {
    expect(codeOf(await end(managed.manager, id))).toBe('not-found');
    expect(codeOf(await limit(managed.manager, id, 'view'))).toBe('not-found');
  }
});

test('somebody the platform does not know is refused before any read', async () => {
  const before = cloud().sdkRequestCount();
  const id = AgentAuthorisationId.parse('au_00000000000000000000');
  expect(codeOf(await end(nobody(), id))).toBe('unauthenticated');
  expect(codeOf(await limit(nobody(), id, 'view'))).toBe('unauthenticated');
  expect(cloud().sdkRequestCount()).toBe(before);
});
