import { getMe } from 'shared/account/contract';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { nobody, webVisitor, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';

useLocalCloud();
const me = async (caller: object) => dataOf(await callAs(caller, getMe, {}));

test('the same person keeps one id of ours, which is not the OPENID', async () => {
  const first = await me(wechatCaller('open-id-1'));
  expect(first).toMatchObject({ provider: 'wechat', anonymous: false });
  expect(first.personId).not.toContain('open-id-1');
  expect((await me(wechatCaller('open-id-1'))).personId).toBe(first.personId);
});

test('a first visit on two phones at once makes one person', async () => {
  const visits = await Promise.all(Array.from({ length: 8 }, () => me(wechatCaller('open-id-2'))));
  expect(new Set(visits.map(({ personId }) => personId)).size).toBe(1);
});

test('a browser visitor is someone else than the WeChat user of the same name', async () => {
  const visitor = await me(webVisitor('open-id-1'));
  expect(visitor).toMatchObject({ provider: 'web', anonymous: true });
  expect(visitor.personId).not.toBe((await me(wechatCaller('open-id-1'))).personId);
});

test('nobody is nobody', async () => {
  expect(codeOf(await callAs(nobody(), getMe, {}))).toBe('unauthenticated');
});
