import { randomBytes } from 'node:crypto';
import { deleteMyData } from 'shared/account/contract';
import { getMySubscriptions, recordSendAllowance } from 'shared/policy-push/contract';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import { thingField } from 'shared/server/subscribe-message';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, webVisitor, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { firePushJob, inboxOf, personIdOf, tell } from 'tests/support/policy-push';
import { openOpenId, sealOpenId } from './open-id-cipher';
import * as allowances from './send-allowance.repository';
import * as sendings from './sending.repository';

const cloud = useLocalCloud();
jest.setTimeout(60_000);

const TEMPLATE = 'local-answer';
const allow = (caller: object, { templateId = TEMPLATE, accepted = true, requestKey = aRequestKey() } = {}) =>
  callAs(caller, recordSendAllowance, { templateId, accepted, requestKey });
const calls = (openId: string) =>
  cloud()
    .wechat.calls('subscribeMessage.send')
    .filter(({ request }) => (request as { touser: string }).touser === openId); // as the adapter writes it
const statusOf = async (caller: object) =>
  (await sendings.listByPerson(openDatabase(), await personIdOf(caller))).map(({ status }) => status);

let messages = 0;
/** News for whoever is called so. */
async function answered(caller: object): Promise<void> {
  const messageId = `ms_${String(++messages).padStart(20, '0')}`;
  await tell({ topic: 'message-answered', messageId, personId: await personIdOf(caller) });
  await firePushJob('match-published-policies');
}

test('one allowance is one message: to the right person, with the item’s words, marked before it leaves', async () => {
  const caller = wechatCaller('sending-a');
  expect(dataOf(await allow(caller)).sendAllowance).toBe(1);
  await answered(caller);
  await answered(caller);
  expect(await statusOf(caller)).toEqual(['waiting']);
  await firePushJob('send-waiting');
  await firePushJob('send-waiting');
  expect(calls('sending-a')).toMatchObject([
    {
      request: {
        touser: 'sending-a',
        template_id: TEMPLATE,
        page: expect.stringContaining('policy-push/pages/inbox-item/index?itemId='),
        data: { thing1: { value: '您的留言有答复了' } },
      },
    },
  ]);
  expect(await statusOf(caller)).toEqual(['sent']);
  expect(await inboxOf(caller)).toHaveLength(2);
});

test('the OPENID is kept only while something is left to send, and never in the clear', async () => {
  const caller = wechatCaller('sending-b');
  const personId = await personIdOf(caller);
  dataOf(await allow(caller, { accepted: false }));
  expect(await allowances.findOne(openDatabase(), personId, TEMPLATE)).toBeNull();
  dataOf(await allow(caller));
  const kept = await allowances.findOne(openDatabase(), personId, TEMPLATE);
  expect(kept?.openIdCipher).toBeTruthy();
  expect(JSON.stringify(kept)).not.toContain('sending-b');
  await answered(caller);
  expect((await allowances.findOne(openDatabase(), personId, TEMPLATE))?.openIdCipher).toBeNull();
  await firePushJob('send-waiting');
  expect((await sendings.listByPerson(openDatabase(), personId)).map(({ openIdCipher }) => openIdCipher)).toEqual([
    null,
  ]);
});

test('a sealed OPENID opens for its owner alone, unchanged, with the county’s key', () => {
  const sealed = sealOpenId('o-1', 'ps_1');
  expect(openOpenId(sealed, 'ps_1')).toBe('o-1');
  expect(sealOpenId('o-1', 'ps_1')).not.toBe(sealed);
  expect(() => openOpenId(sealed, 'ps_2')).toThrow();
  expect(() => openOpenId(`${sealed.slice(0, -2)}AA`, 'ps_1')).toThrow();
  const key = process.env['OPENID_KEY'];
  process.env['OPENID_KEY'] = randomBytes(32).toString('base64url');
  expect(() => openOpenId(sealed, 'ps_1')).toThrow();
  process.env['OPENID_KEY'] = 'short';
  expect(() => sealOpenId('o-1', 'ps_1')).toThrow('OPENID_KEY');
  process.env['OPENID_KEY'] = key;
});

test('nobody knows what became of it: it is never sent again', async () => {
  const [unanswered, cut] = [wechatCaller('sending-c'), wechatCaller('sending-d')];
  for (const caller of [unanswered, cut]) {
    dataOf(await allow(caller));
    await answered(caller);
  }
  const [waiting] = await sendings.listByPerson(openDatabase(), await personIdOf(cut));
  // The process ended between marking and sending.
  expect(await sendings.begin(openDatabase(), waiting?._id ?? '', readClock())).toBe(true);
  cloud().wechat.answerNext('subscribeMessage.send', 'timeout');
  await firePushJob('send-waiting');
  await firePushJob('send-waiting');
  expect(calls('sending-c')).toHaveLength(1);
  expect(await statusOf(unanswered)).toEqual(['unknown']);
  expect(calls('sending-d')).toEqual([]);
  expect(await statusOf(cut)).toEqual(['sending']);
});

test('several runs at once send it once', async () => {
  const caller = wechatCaller('sending-e');
  dataOf(await allow(caller));
  await answered(caller);
  await Promise.all([1, 2, 3].map(() => firePushJob('send-waiting')));
  expect(calls('sending-e')).toHaveLength(1);
});

test('43101: WeChat knows of no permission, so that nothing is left; 47003 is our fault, and costs one', async () => {
  const [refused, wrong] = [wechatCaller('sending-f'), wechatCaller('sending-g')];
  const { wechat } = cloud();
  for (const [caller, errcode] of [
    [refused, 43101],
    [wrong, 47003],
  ] as const) {
    dataOf(await allow(caller));
    dataOf(await allow(caller));
    await answered(caller);
    wechat.answerNext('subscribeMessage.send', { errcode, errmsg: 'refused' });
    await firePushJob('send-waiting');
  }
  expect(await statusOf(refused)).toEqual(['not-subscribed']);
  expect(await statusOf(wrong)).toEqual(['failed']);
  const left = async (caller: object) => dataOf(await callAs(caller, getMySubscriptions, {})).sendAllowance;
  expect([await left(refused), await left(wrong)]).toEqual([0, 1]);
});

test('allowances come from WeChat alone, for the county’s templates, twenty of one at most', async () => {
  expect(codeOf(await allow(webVisitor('sending-h')))).toBe('only-in-wechat');
  expect(codeOf(await allow(nobody()))).toBe('unauthenticated');
  const caller = wechatCaller('sending-h');
  expect(codeOf(await allow(caller, { templateId: 'not-ours' }))).toBe('template-unknown');
  for (let n = 0; n < 19; n++) dataOf(await allow(caller));
  const outcomes = await Promise.all([allow(caller), allow(caller)]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(codeOf(await allow(caller))).toBe('allowance-full');
  expect(dataOf(await callAs(caller, getMySubscriptions, {}))).toMatchObject({
    sendAllowance: 20,
    templateIds: ['local-policy', 'local-change', 'local-answer'],
  });
});

test('the same key twice counts once', async () => {
  const caller = wechatCaller('sending-i');
  const requestKey = aRequestKey();
  dataOf(await allow(caller, { requestKey }));
  expect(dataOf(await allow(caller, { requestKey })).sendAllowance).toBe(1);
});

test('whoever deletes their data gets nothing that was waiting', async () => {
  const caller = wechatCaller('sending-j');
  dataOf(await allow(caller));
  await answered(caller);
  dataOf(await callAs(caller, deleteMyData, { requestKey: aRequestKey() }));
  await firePushJob('send-waiting');
  expect(calls('sending-j')).toEqual([]);
});

test('a county without templates has inboxes and no WeChat messages', async () => {
  const caller = wechatCaller('sending-k');
  const templates = process.env['SUBSCRIBE_TEMPLATES'];
  delete process.env['SUBSCRIBE_TEMPLATES'];
  expect(codeOf(await allow(caller))).toBe('template-unknown');
  await answered(caller);
  process.env['SUBSCRIBE_TEMPLATES'] = templates;
  expect(await inboxOf(caller)).toHaveLength(1);
});

test('a field is cut to twenty characters, none of them in two', () => {
  expect(thingField('每月500元')).toBe('每月500元');
  expect(thingField('𠮷'.repeat(20))).toBe('𠮷'.repeat(20));
  expect(thingField('𠮷'.repeat(21))).toBe(`${'𠮷'.repeat(19)}…`);
  expect(thingField(' \n ')).toBe('无');
});
