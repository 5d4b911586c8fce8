import { saveConsent } from 'shared/account/contract';
import { getMyIdentity } from 'shared/account/person-contract';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aCard, aDeclaredPerson, anIdNumber, aSeenPerson, declare, verify } from 'tests/support/person';

const cloud = useLocalCloud();
const identityOf = async (caller: object) => dataOf(await callAs(caller, getMyIdentity, {})).identity;
const callCount = () => cloud().identityService.calls.length;

test('what the service confirms is verified, and says when and by which service', async () => {
  const caller = await aDeclaredPerson('verify-a');
  const { identity } = dataOf(await verify(caller));
  const verified = { at: expect.any(String), service: '模拟的身份核验服务（演示）' };
  expect(identity).toMatchObject({ level: 'verified', verified });
  expect(await identityOf(caller)).toEqual(identity);
});

test('the service is told name and number, and the local one remembers it masked', async () => {
  dataOf(await verify(await aDeclaredPerson('verify-b', aCard(2)), aCard(2)));
  const identifier = `9****************${anIdNumber(2).slice(-1)}`;
  expect(cloud().identityService.calls.at(-1)).toEqual({ kind: 'person', identifier, answer: 'match' });
});

test('what was seen at a counter stays when it is verified too', async () => {
  const caller = await aSeenPerson('verify-c', aCard(3));
  expect(dataOf(await verify(caller, aCard(3))).identity).toMatchObject({
    level: 'verified',
    seen: { hallId: expect.any(String) },
  });
});

test('refuses where nothing was declared, and asks nobody', async () => {
  const before = callCount();
  expect(codeOf(await verify(wechatCaller('verify-d')))).toBe('not-declared');
  expect(callCount()).toBe(before);
});

test('refuses what differs from the declared in name or number, and asks nobody', async () => {
  const caller = await aDeclaredPerson('verify-e');
  const before = callCount();
  expect(codeOf(await verify(caller, aCard(2)))).toBe('differs-from-declared');
  expect(codeOf(await verify(caller, aCard(1, '居民乙')))).toBe('differs-from-declared');
  expect(callCount()).toBe(before);
});

test('a no of the service leaves the level as it was', async () => {
  const caller = await aDeclaredPerson('verify-f');
  cloud().identityService.answerNext('no-match');
  expect(codeOf(await verify(caller))).toBe('identity-not-confirmed');
  expect((await identityOf(caller))?.level).toBe('declared');
});

test('an answer that cannot be read proves nothing, and it can be tried again', async () => {
  const caller = await aDeclaredPerson('verify-g');
  cloud().identityService.answerNext('garbage');
  expect(codeOf(await verify(caller))).toBe('verification-unavailable');
  expect((await identityOf(caller))?.level).toBe('declared');
  expect(dataOf(await verify(caller)).identity.level).toBe('verified');
});

test('refuses where the county has no service', async () => {
  const caller = await aDeclaredPerson('verify-h');
  const key = process.env['IDENTITY_SERVICE_KEY'];
  process.env['IDENTITY_SERVICE_KEY'] = '';
  expect(codeOf(await verify(caller))).toBe('verification-not-offered');
  process.env['IDENTITY_SERVICE_KEY'] = key;
});

test('after five wrong ones none is taken for a while, not even a right one', async () => {
  const caller = await aDeclaredPerson('verify-i');
  const tries = await Promise.all(Array.from({ length: 8 }, () => verify(caller, aCard(2))));
  const codes = tries.map(codeOf).sort();
  expect(codes.filter(code => code === 'differs-from-declared')).toHaveLength(5);
  const outcome = await verify(caller);
  expect(codeOf(outcome)).toBe('too-many-tries');
  expect(outcome.ok || outcome.error.detail).toEqual({ until: expect.any(String) });
  expect(dataOf(await verify(await aDeclaredPerson('verify-j'))).identity.level).toBe('verified');
});

test('the same request key twice answers the same, and the service is asked once', async () => {
  const [caller, requestKey] = [await aDeclaredPerson('verify-k'), aRequestKey()];
  const first = dataOf(await verify(caller, aCard(), requestKey));
  const before = callCount();
  cloud().identityService.answerNext('match');
  expect(dataOf(await verify(caller, aCard(), requestKey))).toEqual(first);
  expect(callCount()).toBe(before);
});

test('what was declared anew, or taken back, while the service was asked is not verified', async () => {
  for (const meanwhile of [
    (caller: object) => declare(caller, aCard(2)),
    (caller: object) =>
      callAs(caller, saveConsent, { purpose: 'keep-identity', granted: false, requestKey: aRequestKey() }),
  ]) {
    const caller = await aDeclaredPerson(`verify-race-${aRequestKey()}`);
    await Promise.all([verify(caller), meanwhile(caller)]);
    const identity = await identityOf(caller);
    if (identity) expect(identity).toMatchObject({ level: 'declared', verified: null });
  }
});

test('somebody the platform does not know is refused before any read', async () => {
  const before = cloud().sdkRequestCount();
  expect(codeOf(await verify(nobody()))).toBe('unauthenticated');
  expect(cloud().sdkRequestCount()).toBe(before);
});
