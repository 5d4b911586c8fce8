import { deleteMyData, exportMyData, getMe, getMyDataOverview, saveConsent } from 'shared/account/contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { toInstant } from 'shared/kernel/time';
import { favouritePolicy, listFavouritePolicies } from 'shared/policy/contract';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { anIdentity, aRequestKey, nobody, webVisitor, wechatCaller } from 'tests/support/callers';
import { importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';
import { handleDeleteMyData } from './delete-my-data.command';
import { keepers } from './personal-data';

const cloud = useLocalCloud();
const me = async (caller: object) => dataOf(await callAs(caller, getMe, {}));
const exported = async (caller: object) => dataOf(await callAs(caller, exportMyData, {}));
const erase = (caller: object, requestKey = aRequestKey()) => callAs(caller, deleteMyData, { requestKey });
const countsOf = ({ collections }: ResponseOf<typeof exportMyData>) =>
  Object.fromEntries(collections.map(({ name, records }) => [name, records.length]));
const titlesOf = async (caller: object) =>
  dataOf(await callAs(caller, listFavouritePolicies, {})).items.map(({ title }) => title);

async function keep(caller: object, title: string): Promise<void> {
  const { policyId } = await importDocument({ title });
  dataOf(await callAs(caller, favouritePolicy, { policyId, favourite: true, requestKey: aRequestKey() }));
}

/** Somebody newly arrived: who they are, and nothing else. */
const everyKeeper = <T>(value: T): Record<string, T> =>
  Object.fromEntries(keepers.map(({ collection }) => [collection.name, value]));
const NEWCOMER = { ...everyKeeper(0), identities: 1 };

test('the export holds all that is kept under the caller, collection by collection', async () => {
  const caller = wechatCaller('data-a');
  await keep(caller, '导出看得到的');
  const { personId, collections } = await exported(caller);
  expect(personId).toBe((await me(caller)).personId);
  const records = Object.fromEntries(collections.map(one => [one.name, one.records]));
  expect(records).toEqual({
    ...everyKeeper([]),
    favourites: [expect.objectContaining({ title: '导出看得到的' })],
    requests: [expect.objectContaining({ outcome: { favourite: true } })],
    consents: [expect.objectContaining({ purpose: 'keep-favourites', granted: true })],
    identities: [expect.objectContaining({ provider: 'wechat', anonymous: false })],
  });
  expect(JSON.stringify(collections)).not.toContain('data-a');
});

test('the export never holds another person’s data', async () => {
  await keep(wechatCaller('data-b'), '别人收藏的');
  for (const other of [wechatCaller('data-c'), webVisitor('data-b')]) {
    const answer = await exported(other);
    expect(countsOf(answer)).toEqual(NEWCOMER);
    expect(JSON.stringify(answer)).not.toContain('别人收藏的');
  }
});

test('the overview counts what the export holds', async () => {
  const caller = wechatCaller('data-d');
  await keep(caller, '数得到的');
  const { kinds } = dataOf(await callAs(caller, getMyDataOverview, {}));
  const counts = Object.fromEntries(kinds.map(({ name, count }) => [name, count]));
  expect(counts).toEqual(countsOf(await exported(caller)));
});

test('after deletion nothing is held, the same OPENID is a new person, and others keep theirs', async () => {
  const [caller, other] = [wechatCaller('data-e'), wechatCaller('data-f')];
  await keep(caller, '要删除的');
  await keep(other, '不该删除的');
  const before = await me(caller);
  const answer = dataOf(await erase(caller));
  const erasing = keepers.filter(({ erase: erases }) => erases !== null).map(({ collection }) => collection.name);
  expect(answer.erased.map(({ name }) => name)).toEqual(erasing);
  const keeping = keepers.map(({ collection }) => collection).filter(kept => kept.personalData?.keptAfterDeletion);
  expect(answer.kept).toEqual(
    keeping.map(({ name }) => expect.objectContaining({ name, why: expect.stringMatching(/第.+条/) })),
  );
  expect(countsOf(await exported(caller))).toEqual(NEWCOMER);
  expect((await me(caller)).personId).not.toBe(before.personId);
  expect(await titlesOf(other)).toEqual(['不该删除的']);
});

test('what is kept of the deletion itself tells of nobody', async () => {
  const caller = wechatCaller('data-g');
  const { personId } = await me(caller);
  dataOf(await erase(caller));
  for (const { collection, exportRecords } of keepers)
    expect([collection.name, await exportRecords(openDatabase(), personId)]).toEqual([collection.name, []]);
});

test('the same request key twice answers the same and leaves alone what was kept since', async () => {
  const caller = wechatCaller('data-h');
  await keep(caller, '旧的');
  const requestKey = aRequestKey();
  const first = dataOf(await erase(caller, requestKey));
  await keep(caller, '新的');
  expect(dataOf(await erase(caller, requestKey))).toEqual(first);
  expect(await titlesOf(caller)).toEqual(['新的']);
});

test('a request key belongs to whoever signed in', async () => {
  const requestKey = aRequestKey();
  dataOf(await erase(wechatCaller('data-i'), requestKey));
  const other = wechatCaller('data-j');
  await keep(other, '用同一个键删的');
  dataOf(await erase(other, requestKey));
  expect(await titlesOf(other)).toEqual([]);
});

test('consent taken back does not come back with the new person', async () => {
  const caller = wechatCaller('data-k');
  const requestKey = aRequestKey();
  dataOf(await callAs(caller, saveConsent, { purpose: 'keep-favourites', granted: false, requestKey }));
  dataOf(await erase(caller));
  await keep(caller, '重新开始的');
  expect(await titlesOf(caller)).toEqual(['重新开始的']);
});

test.each(keepers.map(({ collection }, step) => [collection.name, step] as const))(
  'cut off before erasing %s, a retry completes it',
  async (name, step) => {
    const caller = wechatCaller(`data-cut-${step}`);
    await keep(caller, `断在${name}之前的`);
    const { personId } = await me(caller);
    const cutKeepers = keepers.map((keeper, at) =>
      at === step ? { ...keeper, erase: () => Promise.reject(new Error('the process ended here')) } : keeper,
    );
    const requestKey = aRequestKey();
    const context = {
      now: toInstant(Date.now()),
      caller: { kind: 'person', personId, identity: anIdentity, identityHash: `of cut ${step}` },
      db: openDatabase(),
      requestId: 'r',
    } as const;
    await expect(handleDeleteMyData(cutKeepers)({ requestKey }, context)).rejects.toThrow('ended here');
    expect((await me(caller)).personId).toBe(personId);
    dataOf(await erase(caller, requestKey));
    for (const { exportRecords } of keepers) expect(await exportRecords(openDatabase(), personId)).toEqual([]);
    expect((await me(caller)).personId).not.toBe(personId);
  },
);

test('somebody the platform does not know is refused before any read', async () => {
  const before = cloud().sdkRequestCount();
  expect(codeOf(await erase(nobody()))).toBe('unauthenticated');
  expect(codeOf(await callAs(nobody(), exportMyData, {}))).toBe('unauthenticated');
  expect(cloud().sdkRequestCount()).toBe(before);
});
