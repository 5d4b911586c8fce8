import { saveConsent } from 'shared/account/contract';
import { getMySubscriptions, mute, subscribe } from 'shared/policy-push/contract';
import { MuteTarget, SubscriptionTarget } from 'shared/policy-push/model';
import { tags } from 'shared/policy-push/tags';
import { subjectClasses } from 'shared/policy/subject-category.rules';
import { anAgency } from 'tests/support/agencies';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aVerifiedOrganisation, join } from 'tests/support/organisation';

useLocalCloud();
jest.setTimeout(60_000);
const follow = (caller: object, target: unknown, subscribed = true, requestKey = aRequestKey()) =>
  callAs(caller, subscribe, { target: SubscriptionTarget.parse(target), subscribed, requestKey });
const muteIt = (caller: object, target: unknown, muted = true, requestKey = aRequestKey()) =>
  callAs(caller, mute, { target: MuteTarget.parse(target), muted, requestKey });
const topic = (subjectCategory: string) => ({ kind: 'subject-category', subjectCategory });
const tag = (name: string) => ({ kind: 'tag', tag: name });
const read = async (caller: object) => dataOf(await callAs(caller, getMySubscriptions, {}));

test('topics and agencies are subscribed to and left again, each once, for the caller alone', async () => {
  const caller = wechatCaller('subscribe-a');
  const agency = { kind: 'agency', agencyId: await anAgency() };
  dataOf(await follow(caller, topic('国防')));
  dataOf(await follow(caller, topic('国防')));
  expect(dataOf(await follow(caller, agency)).subscriptions).toEqual([topic('国防'), agency]);
  expect((await read(wechatCaller('subscribe-b'))).subscriptions).toEqual([]);
  expect(dataOf(await follow(caller, topic('国防'), false)).subscriptions).toEqual([agency]);
});

test('the same key twice does it once', async () => {
  const caller = wechatCaller('subscribe-c');
  const requestKey = aRequestKey();
  const first = dataOf(await follow(caller, topic('国防'), true, requestKey));
  dataOf(await follow(caller, topic('国防'), false));
  expect(dataOf(await follow(caller, topic('国防'), true, requestKey))).toEqual(first);
  expect((await read(caller)).subscriptions).toEqual([]);
});

test('a topic or an agency that is not there is refused', async () => {
  const caller = wechatCaller('subscribe-d');
  expect(codeOf(await follow(caller, topic('天文')))).toBe('target-unknown');
  expect(codeOf(await follow(caller, { kind: 'agency', agencyId: 'ag_00000000000000000000' }))).toBe('target-unknown');
  expect((await read(caller)).subscriptions).toEqual([]);
});

test('no more than forty are subscribed to, also when two phones ask at once', async () => {
  const caller = wechatCaller('subscribe-e');
  for (const subjectCategory of subjectClasses) dataOf(await follow(caller, topic(subjectCategory)));
  for (let n = subjectClasses.length; n < 39; n++)
    dataOf(await follow(caller, { kind: 'agency', agencyId: await anAgency() }));
  const last = await Promise.all([anAgency(), anAgency()]);
  const outcomes = await Promise.all(last.map(agencyId => follow(caller, { kind: 'agency', agencyId })));
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect((await read(caller)).subscriptions).toHaveLength(40);
  expect(codeOf(await follow(caller, { kind: 'agency', agencyId: await anAgency() }))).toBe('too-many-subscriptions');
});

test('with the consent taken back nothing can be subscribed to', async () => {
  const caller = wechatCaller('subscribe-f');
  dataOf(await follow(caller, topic('国防')));
  dataOf(await callAs(caller, saveConsent, { purpose: 'keep-profile', granted: false, requestKey: aRequestKey() }));
  expect((await read(caller)).subscriptions).toEqual([]);
  expect(codeOf(await follow(caller, topic('国防')))).toBe('consent-withdrawn');
});

test('what is muted is listed by name and can be taken back; subscribing to a topic hears it again', async () => {
  const caller = wechatCaller('mute-a');
  dataOf(await muteIt(caller, tag('occupation:graduate')));
  dataOf(await muteIt(caller, { kind: 'measure', measure: 'age' }));
  dataOf(await muteIt(caller, topic('国防')));
  expect((await read(caller)).mutes.map(({ label }) => label)).toEqual(['高校毕业生', '年龄', '国防']);
  dataOf(await muteIt(caller, tag('occupation:graduate'), false));
  dataOf(await follow(caller, topic('国防')));
  expect((await read(caller)).mutes.map(({ label }) => label)).toEqual(['年龄']);
});

test('a tag, a measure or a topic that is not the caller’s to have is refused', async () => {
  const caller = wechatCaller('mute-b');
  for (const target of [
    tag('occupation:poet'),
    tag('size:small'),
    { kind: 'measure', measure: 'research-share' },
    topic('天文'),
  ])
    expect(codeOf(await muteIt(caller, target))).toBe('tag-unknown');
  expect((await read(caller)).mutes).toEqual([]);
});

test('the same key mutes once', async () => {
  const caller = wechatCaller('mute-c');
  const requestKey = aRequestKey();
  dataOf(await muteIt(caller, topic('国防'), true, requestKey));
  dataOf(await muteIt(caller, topic('国防'), false));
  dataOf(await muteIt(caller, topic('国防'), true, requestKey));
  expect((await read(caller)).mutes).toEqual([]);
});

test('no more than forty are muted; what was muted can still be taken back', async () => {
  const caller = wechatCaller('mute-d');
  const own = tags.filter(({ kinds }) => kinds.includes('resident')).map(one => tag(one.tag));
  const all = [...own, ...subjectClasses.map(topic)];
  for (const target of all.slice(0, 40)) dataOf(await muteIt(caller, target));
  expect(codeOf(await muteIt(caller, all[40]))).toBe('too-many-mutes');
  dataOf(await muteIt(caller, all[0], false));
  expect(dataOf(await muteIt(caller, all[40])).mutes).toHaveLength(40);
});

test('for an enterprise: who may act does, who may only look is told there is none', async () => {
  const managed = await aVerifiedOrganisation('subscribe-manager');
  const viewer = wechatCaller('subscribe-viewer');
  await join(managed, viewer, { power: 'view' });
  const { organisationId, manager } = managed;
  const target = SubscriptionTarget.parse(topic('国防'));
  const wanted = { target, subscribed: true, organisationId };
  dataOf(await callAs(manager, subscribe, { ...wanted, requestKey: aRequestKey() }));
  expect(codeOf(await callAs(viewer, subscribe, { ...wanted, requestKey: aRequestKey() }))).toBe('not-found');
  expect(dataOf(await callAs(viewer, getMySubscriptions, { organisationId })).subscriptions).toEqual([target]);
  const muting = { target: MuteTarget.parse(topic('国防')), muted: true, organisationId };
  expect(codeOf(await callAs(viewer, mute, { ...muting, requestKey: aRequestKey() }))).toBe('not-found');
  dataOf(await callAs(manager, mute, { ...muting, requestKey: aRequestKey() }));
  expect((await read(manager)).mutes).toEqual([]);
});
