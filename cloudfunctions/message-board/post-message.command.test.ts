import { getMyMessage, listMyMessages, postMessage } from 'shared/message-board/contract';
import { publicWords } from 'shared/message-board/masking.rules';
import { openDatabase } from 'shared/server/database';
import { anAgency } from 'tests/support/agencies';
import { callAs, callRaw, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aMessage, aWriter, post } from 'tests/support/message-board';
import * as figures from './message-figures.repository';

useLocalCloud();
const ownMessages = async (writer: object) => dataOf(await callAs(writer, listMyMessages, {})).items;
const postedCount = async () =>
  (await figures.ofYear(openDatabase(), Number(new Date().toISOString().slice(0, 4)))).postedCount;

test('a message is posted with its number, agency and due date, and its writer reads it whole', async () => {
  const [writer, agencyId] = [aWriter(), await anAgency()];
  const message = await aMessage(agencyId, { text: '我住和平路12号3栋501室，电话13900000001。' }, writer);
  expect(message).toMatchObject({ status: 'waiting', reply: null, rating: null, publicWanted: true });
  expect(message.number).toMatch(/^\d{13}$/);
  expect(message.agencyName).not.toBe('');
  expect(message.daysLeft).toBe(7);
  expect(message.text).toContain('13900000001');
  expect(publicWords(message.publicText)).toBe('我住和平路，电话。');
  expect(dataOf(await callAs(writer, getMyMessage, { messageId: message.messageId })).message).toEqual(message);
  expect(await ownMessages(writer)).toEqual([message]);
});

test('what the writer hides is hidden; a house number may be shown again, a telephone not', async () => {
  const text = '老李家在和平路12号，电话13900000001';
  const masks = [{ start: 0, end: 2, kind: 'chosen' as const }];
  const shown = [{ start: 0, end: text.length, kind: 'chosen' as const }];
  const { publicText } = await aMessage(await anAgency(), { text, masks, shown });
  expect(publicWords(publicText)).toBe('家在和平路12号，电话');
});

test('numbers of a day are each given once, also to many at once', async () => {
  const agencyId = await anAgency();
  const posted = await Promise.all(Array.from({ length: 8 }, () => post(aWriter(), agencyId)));
  const numbers = posted.map(outcome => dataOf(outcome).message.number);
  expect(new Set(numbers).size).toBe(8);
  expect(new Set(numbers.map(number => number.slice(0, 8))).size).toBe(1);
});

describe('refused, and nothing is stored', () => {
  test.each([
    ['script-in-text', { text: '您好<script>alert(1)</script>' }],
    ['script-in-text', { title: '<img src=x onerror=alert(1)>' }],
    ['mask-outside-text', { masks: [{ start: 0, end: 500, kind: 'chosen' as const }] }],
    ['mask-outside-text', { shown: [{ start: 3, end: 3, kind: 'chosen' as const }] }],
    ['invalid-request', { text: '长'.repeat(1001) }],
    ['invalid-request', { title: '长'.repeat(41) }],
  ])('%s', async (code, words) => {
    const writer = aWriter();
    const before = await postedCount();
    expect(codeOf(await post(writer, await anAgency(), words))).toBe(code);
    expect([await ownMessages(writer), await postedCount()]).toEqual([[], before]);
  });

  test('an agency that is not there', async () => {
    const writer = aWriter();
    const input = { kind: 'inquiry', title: '标题', text: '正文', masks: [], shown: [], publicWanted: true };
    const outcome = await callRaw(writer, postMessage.name, {
      ...input,
      agencyId: 'ag_zzzzzzzzzzzzzzzzzzzz',
      requestKey: aRequestKey(),
    });
    expect([codeOf(outcome), await ownMessages(writer)]).toEqual(['agency-unknown', []]);
  });

  test('somebody the platform does not know', async () => {
    expect(codeOf(await post(nobody(), await anAgency()))).toBe('unauthenticated');
  });
});

test('comparing with < and > is prose', async () => {
  expect((await post(aWriter(), await anAgency(), { text: '收入<3000元、年龄>60岁可以申请吗' })).ok).toBe(true);
});

test('five a day: the sixth is refused, a retry of the fifth is answered', async () => {
  const [writer, agencyId] = [aWriter(), await anAgency()];
  const requestKey = aRequestKey();
  for (let count = 1; count < 5; count++) await aMessage(agencyId, {}, writer);
  const fifth = await aMessage(agencyId, { requestKey }, writer);
  expect(codeOf(await post(writer, agencyId))).toBe('too-many-today');
  expect(dataOf(await post(writer, agencyId, { requestKey })).message).toEqual(fifth);
  expect(await ownMessages(writer)).toHaveLength(5);
});

test('of ten at once never more than five are taken', async () => {
  const [writer, agencyId] = [aWriter(), await anAgency()];
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => post(writer, agencyId)));
  const codes = outcomes.map(outcome => (outcome.ok ? 'ok' : outcome.error.code));
  expect(codes.filter(code => !['ok', 'conflict', 'too-many-today'].includes(code))).toEqual([]);
  expect(await ownMessages(writer)).toHaveLength(codes.filter(code => code === 'ok').length);
  expect(codes.filter(code => code === 'ok').length).toBeLessThanOrEqual(5);
});

test('the same key twice posts once; with another agency or another text it is refused', async () => {
  const [writer, agencyId, requestKey] = [aWriter(), await anAgency(), aRequestKey()];
  const first = dataOf(await post(writer, agencyId, { requestKey }));
  expect(dataOf(await post(writer, agencyId, { requestKey }))).toEqual(first);
  expect(codeOf(await post(writer, await anAgency(), { requestKey }))).toBe('invalid-request');
  expect(codeOf(await post(writer, agencyId, { requestKey, text: '换了一句话' }))).toBe('invalid-request');
  expect(await ownMessages(writer)).toHaveLength(1);
});

test('a list goes on where the page before ended', async () => {
  const [writer, agencyId] = [aWriter(), await anAgency()];
  for (const title of ['第一条', '第二条', '第三条']) await aMessage(agencyId, { title }, writer);
  const first = dataOf(await callAs(writer, listMyMessages, { pageSize: 2 }));
  const cursor = first.nextCursor ?? '';
  const rest = dataOf(await callAs(writer, listMyMessages, { pageSize: 2, cursor }));
  expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(['第三条', '第二条', '第一条']);
});
