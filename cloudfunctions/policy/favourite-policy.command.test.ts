import { favouritePolicy, listFavouritePolicies } from 'shared/policy/contract';
import { PolicyId } from 'shared/policy/model';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, webVisitor, wechatCaller } from 'tests/support/callers';
import { importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';

const cloud = useLocalCloud();
const favourite = (caller: object, policyId: PolicyId, requestKey = aRequestKey(), keep = true) =>
  callAs(caller, favouritePolicy, { policyId, favourite: keep, requestKey });
const titlesOf = async (caller: object) =>
  dataOf(await callAs(caller, listFavouritePolicies, {})).items.map(({ title }) => title);

test('keeps a document for the caller alone', async () => {
  const { policyId } = await importDocument({ title: '要收藏的' });
  dataOf(await favourite(wechatCaller('favourite-a'), policyId));
  expect(await titlesOf(wechatCaller('favourite-a'))).toEqual(['要收藏的']);
  expect(await titlesOf(wechatCaller('favourite-b'))).toEqual([]);
  expect(await titlesOf(webVisitor('favourite-a'))).toEqual([]);
});

test('takes it out again', async () => {
  const { policyId } = await importDocument({ title: '要取消的' });
  const caller = wechatCaller('favourite-c');
  await favourite(caller, policyId);
  await favourite(caller, policyId, aRequestKey(), false);
  expect(await titlesOf(caller)).toEqual([]);
});

test('the same request key twice answers the same and writes once', async () => {
  const { policyId } = await importDocument({ title: '重试的' });
  const caller = wechatCaller('favourite-d');
  const requestKey = aRequestKey();
  const first = dataOf(await favourite(caller, policyId, requestKey));
  await favourite(caller, policyId, aRequestKey(), false);
  expect(dataOf(await favourite(caller, policyId, requestKey))).toEqual(first);
  expect(await titlesOf(caller)).toEqual([]);
});

test('the same request key with other input is an invalid request', async () => {
  const { policyId } = await importDocument({ title: '同一个键' });
  const caller = wechatCaller('favourite-e');
  const requestKey = aRequestKey();
  await favourite(caller, policyId, requestKey);
  expect(codeOf(await favourite(caller, policyId, requestKey, false))).toBe('invalid-request');
});

test('a request key belongs to its person', async () => {
  const { policyId } = await importDocument({ title: '别人的键' });
  const requestKey = aRequestKey();
  await favourite(wechatCaller('favourite-f'), policyId, requestKey);
  dataOf(await favourite(wechatCaller('favourite-g'), policyId, requestKey, false));
  expect(await titlesOf(wechatCaller('favourite-f'))).toEqual(['别人的键']);
});

test('a document that is not public or not there is not found', async () => {
  const { policyId } = await importDocument({ title: '看不到的', disclosureType: 'withheld' });
  expect(codeOf(await favourite(wechatCaller('favourite-h'), policyId))).toBe('not-found');
  expect(codeOf(await favourite(wechatCaller('favourite-h'), PolicyId.parse('pd_00000000000000000000')))).toBe(
    'not-found',
  );
});

test('somebody the platform does not know is refused before any read', async () => {
  const before = cloud().sdkRequestCount();
  expect(codeOf(await favourite(nobody(), PolicyId.parse('pd_00000000000000000000')))).toBe('unauthenticated');
  expect(cloud().sdkRequestCount()).toBe(before);
});

test('the list is paged by the time of keeping, newest first', async () => {
  const caller = wechatCaller('favourite-i');
  for (const title of ['一', '二', '三']) {
    const { policyId } = await importDocument({ title: `第${title}个` });
    await favourite(caller, policyId);
    await new Promise(resolve => setTimeout(resolve, 2));
  }
  const first = dataOf(await callAs(caller, listFavouritePolicies, { pageSize: 2 }));
  expect(first.items.map(({ title }) => title)).toEqual(['第三个', '第二个']);
  const second = dataOf(
    await callAs(caller, listFavouritePolicies, { pageSize: 2, cursor: first.nextCursor ?? undefined }),
  );
  expect(second.items.map(({ title }) => title)).toEqual(['第一个']);
  expect(second.nextCursor).toBeNull();
});
