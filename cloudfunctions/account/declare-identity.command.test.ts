import { listConsents, saveConsent } from 'shared/account/contract';
import { declareIdentity, getMyIdentity } from 'shared/account/person-contract';
import { IdNumber } from 'shared/account/person-model';
import { callAs, callRaw, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aCard, aDeclaredPerson, anIdNumber, aSeenPerson, declare } from 'tests/support/person';

const cloud = useLocalCloud();
const identityOf = async (caller: object) => dataOf(await callAs(caller, getMyIdentity, {})).identity;
const consentOf = async (caller: object) =>
  dataOf(await callAs(caller, listConsents, {})).items.find(({ purpose }) => purpose === 'keep-identity');
const withdraw = (caller: object) =>
  callAs(caller, saveConsent, { purpose: 'keep-identity', granted: false, requestKey: aRequestKey() });

test('nobody has an identity before they declared one; verification is offered where there is a service', async () => {
  const answer = dataOf(await callAs(wechatCaller('declare-a'), getMyIdentity, {}));
  expect(answer).toEqual({ identity: null, verificationOffered: true });
});

test('without a service, or one that is not reached safely, verification is not offered', async () => {
  const url = process.env['IDENTITY_SERVICE_URL'];
  for (const other of ['', 'nothing', 'http://identity.example/']) {
    process.env['IDENTITY_SERVICE_URL'] = other;
    const answer = dataOf(await callAs(wechatCaller('declare-b'), getMyIdentity, {}));
    expect(answer.verificationOffered).toBe(false);
  }
  process.env['IDENTITY_SERVICE_URL'] = url;
});

test('what is declared is kept with the number masked, and is recorded as agreeing to it', async () => {
  const caller = wechatCaller('declare-c');
  const { identity } = dataOf(await declare(caller, { name: '居民丙', idNumber: anIdNumber(3) }));
  const mask = `9****************${anIdNumber(3).slice(-1)}`;
  const declaredAt = expect.any(String);
  expect(identity).toEqual({
    name: '居民丙',
    idNumberMask: mask,
    level: 'declared',
    declaredAt,
    seen: null,
    verified: null,
  });
  expect(await identityOf(caller)).toEqual(identity);
  expect(await consentOf(caller)).toMatchObject({ granted: true, decidedAt: identity.declaredAt });
});

test('nothing is kept without the consent being given in the same request', async () => {
  const caller = wechatCaller('declare-d');
  for (const consented of [false, undefined])
    expect(
      codeOf(await callRaw(caller, declareIdentity.name, { ...aCard(), consented, requestKey: aRequestKey() })),
    ).toBe('invalid-request');
  expect(await identityOf(caller)).toBeNull();
});

test.each(['999999198506120014', '99999920990101001X', '999999198502300011'])('refuses the number %s', async text => {
  const caller = wechatCaller('declare-e');
  expect(codeOf(await declare(caller, { name: '居民甲', idNumber: IdNumber.parse(text) }))).toBe('id-number-wrong');
  expect(await consentOf(caller)).toMatchObject({ granted: false, decidedAt: null });
});

test('the same name and number again keep the level; another number or name starts again at declared', async () => {
  const caller = await aSeenPerson('declare-f', aCard(6));
  const before = await identityOf(caller);
  expect(before?.level).toBe('seen');
  expect(dataOf(await declare(caller, aCard(6))).identity).toEqual(before);
  expect(dataOf(await declare(caller, aCard(7))).identity).toMatchObject({ level: 'declared', seen: null });
  const other = await aSeenPerson('declare-g', aCard(6));
  expect(dataOf(await declare(other, aCard(6, '居民己'))).identity).toMatchObject({ level: 'declared', seen: null });
});

test('taking the consent back erases what was declared; declaring again is agreeing again', async () => {
  const caller = await aDeclaredPerson('declare-h');
  dataOf(await withdraw(caller));
  expect(await identityOf(caller)).toBeNull();
  dataOf(await declare(caller));
  expect((await identityOf(caller))?.level).toBe('declared');
  expect(await consentOf(caller)).toMatchObject({ granted: true });
});

test('the same request key twice answers the same; with another number or name it is refused', async () => {
  const [caller, requestKey] = [wechatCaller('declare-i'), aRequestKey()];
  const first = dataOf(await declare(caller, aCard(8), requestKey));
  dataOf(await declare(caller, aCard(9)));
  expect(dataOf(await declare(caller, aCard(8), requestKey))).toEqual(first);
  expect((await identityOf(caller))?.idNumberMask).toBe(`9****************${anIdNumber(9).slice(-1)}`);
  expect(codeOf(await declare(caller, aCard(10), requestKey))).toBe('invalid-request');
  expect(codeOf(await declare(caller, aCard(8, '居民辛'), requestKey))).toBe('invalid-request');
});

test('an identity is one’s own: nobody else sees it', async () => {
  await aDeclaredPerson('declare-j');
  expect(await identityOf(wechatCaller('declare-k'))).toBeNull();
});

test('without the county’s key nothing is kept, rather than something that could be guessed', async () => {
  const key = process.env['ID_NUMBER_KEY'];
  const caller = wechatCaller('declare-l');
  for (const weak of ['', 'short']) {
    process.env['ID_NUMBER_KEY'] = weak;
    expect(codeOf(await declare(caller))).toBe('internal');
  }
  process.env['ID_NUMBER_KEY'] = key;
  expect(await identityOf(caller)).toBeNull();
});

test('declaring and taking the consent back at the same moment leave nothing kept without consent', async () => {
  for (let round = 0; round < 8; round++) {
    const caller = await aDeclaredPerson(`declare-race-${round}`);
    await Promise.all([declare(caller), withdraw(caller), declare(caller)]);
    if (!(await consentOf(caller))?.granted) expect(await identityOf(caller)).toBeNull();
  }
});

test('somebody the platform does not know is refused before any read', async () => {
  const before = cloud().sdkRequestCount();
  expect(codeOf(await declare(nobody()))).toBe('unauthenticated');
  expect(codeOf(await callAs(nobody(), getMyIdentity, {}))).toBe('unauthenticated');
  expect(cloud().sdkRequestCount()).toBe(before);
});
