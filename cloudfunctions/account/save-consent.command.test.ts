import { getMe, listConsents, saveConsent } from 'shared/account/contract';
import { favouritePolicy, listFavouritePolicies } from 'shared/policy/contract';
import type { PolicyId } from 'shared/policy/model';
import { toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { anIdentity, aRequestKey, nobody, wechatCaller } from 'tests/support/callers';
import { importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';
import { erasePush } from '../policy-push/personal-data';
import { erasePerson } from './person-personal-data';
import { handleSaveConsent } from './save-consent.command';
import { eraseFavourites } from '../policy/erase-favourites.command';

const cloud = useLocalCloud();
const purpose = 'keep-favourites' as const;
const save = (caller: object, granted: boolean, requestKey = aRequestKey()) =>
  callAs(caller, saveConsent, { purpose, granted, requestKey });
const keep = (caller: object, policyId: PolicyId) =>
  callAs(caller, favouritePolicy, { policyId, favourite: true, requestKey: aRequestKey() });
const consentOf = async (caller: object) => dataOf(await callAs(caller, listConsents, {})).items[0];
const titlesOf = async (caller: object) =>
  dataOf(await callAs(caller, listFavouritePolicies, {})).items.map(({ title }) => title);

test('nobody has agreed to anything before they were asked', async () => {
  expect(await consentOf(wechatCaller('consent-a'))).toEqual({ purpose, granted: false, decidedAt: null });
});

test('the first favourite is recorded as agreeing, for this person alone; later ones keep its day', async () => {
  const caller = wechatCaller('consent-b');
  dataOf(await keep(caller, (await importDocument({ title: '第一次收藏的' })).policyId));
  const first = await consentOf(caller);
  expect(first).toMatchObject({ granted: true, decidedAt: expect.any(String) });
  dataOf(await keep(caller, (await importDocument({ title: '第二次收藏的' })).policyId));
  expect(await consentOf(caller)).toEqual(first);
  expect(await consentOf(wechatCaller('consent-other'))).toMatchObject({ decidedAt: null });
});

test('a favourite that is refused records no consent', async () => {
  const caller = wechatCaller('consent-c');
  const { policyId } = await importDocument({ title: '不给收藏的', disclosureType: 'withheld' });
  expect(codeOf(await keep(caller, policyId))).toBe('not-found');
  expect(await consentOf(caller)).toMatchObject({ granted: false, decidedAt: null });
});

test('taking consent back erases what was kept because of it, and nothing more is kept until it is given again', async () => {
  const caller = wechatCaller('consent-d');
  const { policyId } = await importDocument({ title: '撤回后没有的' });
  dataOf(await keep(caller, policyId));
  expect(dataOf(await save(caller, false))).toMatchObject({ purpose, granted: false });
  expect(await titlesOf(caller)).toEqual([]);
  expect(codeOf(await keep(caller, policyId))).toBe('consent-withdrawn');
  dataOf(await save(caller, true));
  dataOf(await keep(caller, policyId));
  expect(await titlesOf(caller)).toEqual(['撤回后没有的']);
});

test('taking a favourite out needs no consent', async () => {
  const caller = wechatCaller('consent-e');
  const { policyId } = await importDocument({ title: '只取消的' });
  dataOf(await save(caller, false));
  dataOf(await callAs(caller, favouritePolicy, { policyId, favourite: false, requestKey: aRequestKey() }));
});

test('the same request key twice answers the same, and never erases what was kept after agreeing again', async () => {
  const caller = wechatCaller('consent-f');
  const { policyId } = await importDocument({ title: '又同意以后收藏的' });
  const requestKey = aRequestKey();
  const first = dataOf(await save(caller, false, requestKey));
  dataOf(await save(caller, true));
  dataOf(await keep(caller, policyId));
  expect(dataOf(await save(caller, false, requestKey))).toEqual(first);
  expect(await titlesOf(caller)).toEqual(['又同意以后收藏的']);
  expect(codeOf(await save(caller, true, requestKey))).toBe('invalid-request');
});

test('cut off between the withdrawal and the erasing, a retry completes it', async () => {
  const caller = wechatCaller('consent-g');
  dataOf(await keep(caller, (await importDocument({ title: '断在中间的' })).policyId));
  const { personId } = dataOf(await callAs(caller, getMe, {}));
  const requestKey = aRequestKey();
  let cut = true;
  const handle = handleSaveConsent({
    'keep-favourites': (db, person) => {
      if (cut) throw new Error('the process ended here');
      return eraseFavourites(db, person);
    },
    'keep-identity': erasePerson,
    'keep-profile': erasePush,
  });
  const context = {
    now: toInstant(Date.now()),
    caller: { kind: 'person', personId, identity: anIdentity, identityHash: 'of this test' },
    db: openDatabase(),
    requestId: 'r',
  } as const;
  await expect(handle({ purpose, granted: false, requestKey }, context)).rejects.toThrow('ended here');
  expect(await titlesOf(caller)).toEqual(['断在中间的']);
  cut = false;
  await handle({ purpose, granted: false, requestKey }, context);
  expect(await titlesOf(caller)).toEqual([]);
});

test('keeping and taking back at the same moment leave nothing kept without consent', async () => {
  const { policyId } = await importDocument({ title: '同一刻的' });
  for (let round = 0; round < 12; round++) {
    const caller = wechatCaller(`consent-race-${round}`);
    dataOf(await save(caller, true));
    await Promise.all([keep(caller, policyId), save(caller, false), keep(caller, policyId)]);
    if (!(await consentOf(caller))?.granted) expect(await titlesOf(caller)).toEqual([]);
  }
});

test('somebody the platform does not know is refused before any read', async () => {
  const before = cloud().sdkRequestCount();
  expect(codeOf(await save(nobody(), true))).toBe('unauthenticated');
  expect(cloud().sdkRequestCount()).toBe(before);
});
