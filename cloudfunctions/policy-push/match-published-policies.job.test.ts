import { saveConsent } from 'shared/account/contract';
import { LocalDate } from 'shared/kernel/time';
import { mute, recordSendAllowance, saveEnterpriseProfile, subscribe } from 'shared/policy-push/contract';
import { EnterpriseFacts, type SubscriptionTarget } from 'shared/policy-push/model';
import type { PolicyId } from 'shared/policy/model';
import { readClock } from 'shared/server/clock';
import { openDatabase, type Session } from 'shared/server/database';
import { countWaiting } from 'shared/server/outbox';
import { callAs, dataOf } from 'tests/support/call-function';
import { aRequestKey, wechatCaller } from 'tests/support/callers';
import { importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aVerifiedOrganisation, join } from 'tests/support/organisation';
import {
  aClause,
  anIssuingAgency,
  aPolicyFor,
  firePushJob,
  inboxOf,
  personIdOf,
  saveFacts,
  tell,
} from 'tests/support/policy-push';
import { anAgencyId } from 'tests/support/staff';
import { matchPublishedPolicies } from './match-published-policies.job';
import * as sendings from './sending.repository';

useLocalCloud();
jest.setTimeout(60_000);

const match = () => firePushJob('match-published-policies');
const published = (policyId: PolicyId, version = 1) => tell({ topic: 'policy-published', policyId, version });
const repealed = (policyId: PolicyId) =>
  tell({
    topic: 'policy-validity-changed',
    policyId,
    state: 'repealed',
    byPolicyId: null,
    on: LocalDate.parse('2026-11-01'),
  });
const topic = (subjectCategory: string): SubscriptionTarget => ({ kind: 'subject-category', subjectCategory });
const follow = async (caller: object, target: SubscriptionTarget, subscribed = true) =>
  dataOf(await callAs(caller, subscribe, { target, subscribed, requestKey: aRequestKey() }));
const muteIt = async (caller: object, tag: string) =>
  dataOf(await callAs(caller, mute, { target: { kind: 'tag', tag }, muted: true, requestKey: aRequestKey() }));
const allow = async (caller: object, templateId = 'local-policy') =>
  dataOf(await callAs(caller, recordSendAllowance, { templateId, accepted: true, requestKey: aRequestKey() }));
const about = async (caller: object, policyId: PolicyId) =>
  (await inboxOf(caller)).filter(item => item.policyId === policyId);

let count = 0;
async function aGraduate(facts: object = { occupation: 'graduate' }): Promise<object> {
  const caller = wechatCaller(`push-graduate-${++count}`);
  dataOf(await saveFacts(caller, facts));
  // What was there before has been shown: from here on it is news.
  await match();
  return caller;
}

test('a published document reaches whom it is for and whom it may be for, once, however often the job runs', async () => {
  const graduate = await aGraduate();
  const silent = await aGraduate({ birthYear: 2001 });
  const farmer = await aGraduate({ occupation: 'farmer' });
  const policyId = await aPolicyFor();
  await published(policyId);
  await Promise.all([match(), match()]);
  await match();
  expect(await about(graduate, policyId)).toMatchObject([
    { reason: 'matched', summary: '每月500元，最长12个月', fitCount: 1, unknownCount: 0, readAt: null },
  ]);
  expect(await about(silent, policyId)).toMatchObject([{ fitCount: 0, unknownCount: 1 }]);
  expect(await about(farmer, policyId)).toEqual([]);
  expect(await countWaiting(openDatabase(), 'policy-push')).toEqual({ waitingCount: 0, oldestAt: null });
});

/** A database that is gone after so many uses, as when the platform ends the process there. */
function goneAfter(useCount: number): Session {
  const { handle } = openDatabase();
  let uses = 0;
  const collection: typeof handle.collection = name => {
    if (++uses > useCount) throw new Error('the process ended here');
    return handle.collection(name);
  };
  return { handle: { collection }, inTransaction: false };
}

test('cut off anywhere and started again: everybody is told, nobody twice', async () => {
  const callers = [];
  for (let n = 0; n < 5; n++) callers.push(await aGraduate());
  for (const caller of callers) await allow(caller);
  const policyId = await aPolicyFor();
  await published(policyId);
  const job = matchPublishedPolicies(() => Promise.resolve(null));
  let cutCount = 0;
  for (let useCount = 0; ; useCount++) {
    try {
      await job({ db: goneAfter(useCount), now: readClock(), requestId: 'test' });
      break;
    } catch {
      cutCount += 1;
    }
  }
  expect(cutCount).toBeGreaterThan(8);
  await match();
  for (const caller of callers) expect(await about(caller, policyId)).toHaveLength(1);
  for (const caller of callers)
    expect(await sendings.listByPerson(openDatabase(), await personIdOf(caller))).toHaveLength(1);
});

test('an old document is shown quietly to whoever says their facts later', async () => {
  const policyId = await aPolicyFor();
  await match();
  const caller = wechatCaller('push-later');
  await allow(caller);
  expect(dataOf(await saveFacts(caller, { occupation: 'graduate' })).matchCount).toBeGreaterThan(0);
  await match();
  expect(await about(caller, policyId)).toHaveLength(1);
  expect(await sendings.listByPerson(openDatabase(), await personIdOf(caller))).toEqual([]);
});

test('what was muted or whose consent was taken back a moment ago is not told', async () => {
  const [muting, leaving] = [await aGraduate(), await aGraduate()];
  const policyId = await aPolicyFor();
  await published(policyId);
  await muteIt(muting, 'occupation:graduate');
  const requestKey = aRequestKey();
  dataOf(await callAs(leaving, saveConsent, { purpose: 'keep-profile', granted: false, requestKey }));
  await match();
  expect(await about(muting, policyId)).toEqual([]);
  expect(await inboxOf(leaving)).toEqual([]);
});

test('subscribers of its topic and of its agency are told, once each; unsubscribing and muting are obeyed at once', async () => {
  await anIssuingAgency();
  const [byTopic, byAgency, gone, muted] = [1, 2, 3, 4].map(() => wechatCaller(`push-subscriber-${++count}`));
  if (!byTopic || !byAgency || !gone || !muted) throw new Error('four callers');
  for (const caller of [byTopic, byAgency, gone, muted]) await follow(caller, topic('商贸、海关、旅游'));
  await follow(byAgency, { kind: 'agency', agencyId: anAgencyId });
  const { policyId } = await importDocument(
    { title: '关于消费券的通知' },
    { subjectCategory: '商贸、海关、旅游/旅游' },
  );
  await published(policyId);
  await follow(gone, topic('商贸、海关、旅游'), false);
  const target = { kind: 'subject-category', subjectCategory: '商贸、海关、旅游' } as const;
  dataOf(await callAs(muted, mute, { target, muted: true, requestKey: aRequestKey() }));
  await match();
  await match();
  expect(await about(byTopic, policyId)).toMatchObject([
    { reason: 'subscribed', summary: '因为您订阅了商贸、海关、旅游' },
  ]);
  expect(await about(byAgency, policyId)).toHaveLength(1);
  for (const caller of [gone, muted]) expect(await about(caller, policyId)).toEqual([]);
});

test('matched and subscribed is one item', async () => {
  const caller = await aGraduate();
  await follow(caller, topic('劳动、人事、监察'));
  const policyId = await aPolicyFor();
  await match();
  expect(await about(caller, policyId)).toMatchObject([{ reason: 'matched' }]);
});

test('a document that is not public, past its last day, or of an older version than the one in force tells nobody', async () => {
  const caller = await aGraduate();
  const over = await aPolicyFor({ deadlineOn: LocalDate.parse('2020-01-01') });
  const hidden = (await importDocument({ title: '不予公开的', disclosureType: 'withheld' })).policyId;
  await published(over);
  await published(hidden);
  await match();
  const known = await aPolicyFor();
  await match();
  await published(known, 7);
  await match();
  expect(await about(caller, over)).toEqual([]);
  expect(await about(caller, hidden)).toEqual([]);
  expect(await about(caller, known)).toHaveLength(1);
});

test('when it is repealed, those who received it are told, once', async () => {
  const [graduate, stranger] = [await aGraduate(), await aGraduate({ occupation: 'farmer' })];
  const policyId = await aPolicyFor();
  await match();
  await repealed(policyId);
  await repealed(policyId);
  await match();
  await match();
  const told = await about(graduate, policyId);
  expect(told.map(({ reason }) => reason).sort()).toEqual(['matched', 'validity-changed']);
  expect(told.find(({ reason }) => reason === 'validity-changed')?.summary).toContain('已废止');
  expect(await about(stranger, policyId)).toEqual([]);
});

test('an answered message is told to its writer, and each later answer again', async () => {
  const caller = wechatCaller('push-writer');
  const personId = await personIdOf(caller);
  const event = { topic: 'message-answered', messageId: 'ms_00000000000000000001', personId } as const;
  await tell(event);
  await match();
  await match();
  expect(await inboxOf(caller)).toMatchObject([{ reason: 'message-answered', policyId: null }]);
  await tell(event);
  await match();
  expect(await inboxOf(caller)).toHaveLength(2);
});

test('a withdrawn answer that nobody is known to have asked for tells nobody', async () => {
  const { policyId } = await importDocument({ title: '依据' });
  await tell({ topic: 'featured-answer-withdrawn', answerId: 'fa_00000000000000000001', policyId });
  await match();
  expect(await countWaiting(openDatabase(), 'policy-push')).toMatchObject({ waitingCount: 0 });
});

test('an enterprise is told in its own inbox, its agents in WeChat', async () => {
  const managed = await aVerifiedOrganisation('push-manager');
  const agent = wechatCaller('push-agent');
  await join(managed, agent, { power: 'view' });
  await allow(agent);
  const { organisationId, manager } = managed;
  const facts = EnterpriseFacts.parse({ size: 'small', employeeCount: 12 });
  dataOf(await callAs(manager, saveEnterpriseProfile, { organisationId, facts, requestKey: aRequestKey() }));
  await match();
  const policyId = await aPolicyFor({
    kind: 'enterprise',
    clauses: [
      aClause({ kind: 'any', tags: ['size:small', 'size:micro'] }),
      aClause({ kind: 'compare', measure: 'employee-count', operator: 'at-most', value: 50 }),
    ],
  });
  await match();
  expect(await inboxOf(agent, organisationId)).toMatchObject([{ policyId, fitCount: 2 }]);
  expect(await inboxOf(agent)).toEqual([]);
  expect(await sendings.listByPerson(openDatabase(), await personIdOf(agent))).toHaveLength(1);
});
