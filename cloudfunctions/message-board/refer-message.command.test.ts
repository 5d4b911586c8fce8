import {
  getDeskMessage,
  listDeskMessages,
  markMessageComplex,
  referMessage,
  revealMessage,
} from 'shared/message-board/contract';
import { AgencyId } from 'shared/account/model';
import type { BoardMessageId } from 'shared/message-board/model';
import { addDays, localDateOf, toInstant, type Instant, type LocalDate } from 'shared/kernel/time';
import { queryAuditEntries } from 'shared/server/audit-log';
import { openDatabase } from 'shared/server/database';
import { anAgency } from 'tests/support/agencies';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aDesk, aMessage, aMessageInReview, aPublishedAnswer, reply, type Desk } from 'tests/support/message-board';
import * as messages from './board-message.repository';

useLocalCloud();
let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});
const idOf = async (words = {}) => (await aMessage(desk.agencyId, words)).messageId;
const refer = (messageId: BoardMessageId, agencyId: AgencyId, version = 1, requestKey = aRequestKey()) =>
  callAs(desk.replier.caller, referMessage, { messageId, agencyId, reason: '职责在那里', version, requestKey });
const markComplex = (messageId: BoardMessageId, version = 1, requestKey = aRequestKey()) =>
  callAs(desk.replier.caller, markMessageComplex, { messageId, reason: '要现场核实', version, requestKey });
const storedOf = async (messageId: BoardMessageId) => {
  const found = await messages.findById(openDatabase(), messageId);
  if (!found) throw new Error('the message is there');
  return found;
};
/** As if it had been due then. */
async function due(messageId: BoardMessageId, dueOn: LocalDate, postedAt?: Instant): Promise<void> {
  const message = await storedOf(messageId);
  await messages.put(openDatabase(), { ...message, dueOn, postedAt: postedAt ?? message.postedAt });
}

test('referred, it lies with the other agency, its draft is gone, and the clock goes on', async () => {
  const [messageId, other] = [await idOf(), await aDesk(await anAgency())];
  const { message } = dataOf(await reply(desk, { messageId, version: 1 }, { submit: false }));
  const requestKey = aRequestKey();
  dataOf(await refer(messageId, other.agencyId, message.version, requestKey));
  dataOf(await refer(messageId, other.agencyId, message.version, requestKey));
  expect(codeOf(await callAs(desk.replier.caller, getDeskMessage, { messageId }))).toBe('not-found');
  const there = dataOf(await callAs(other.replier.caller, getDeskMessage, { messageId })).message;
  expect(there).toMatchObject({ status: 'waiting', reply: null, dueOn: message.dueOn, version: 3 });
});

test('it is not referred to where it is, to nobody, out of a review or in an older version', async () => {
  const [messageId, other] = [await idOf(), await anAgency()];
  expect(codeOf(await refer(messageId, desk.agencyId))).toBe('same-agency');
  expect(codeOf(await refer(messageId, AgencyId.parse('ag_zzzzzzzzzzzzzzzzzzzz')))).toBe('agency-unknown');
  expect(codeOf(await refer(messageId, other, 2))).toBe('changed-meanwhile');
  const { messageId: inReview, version } = await aMessageInReview(desk);
  expect(codeOf(await refer(inReview, other, version))).toBe('not-in-this-state');
  expect((await storedOf(messageId)).version).toBe(1);
});

test('a complex matter has fifteen working days from when it was posted, once', async () => {
  const [messageId, requestKey] = [await idOf(), aRequestKey()];
  const { message } = dataOf(await markComplex(messageId, 1, requestKey));
  expect([message.complex, message.daysLeft]).toEqual([true, 15]);
  expect(dataOf(await markComplex(messageId, 1, requestKey)).message).toEqual(message);
  expect(codeOf(await markComplex(messageId, 2))).toBe('already-complex');
  expect(codeOf(await markComplex(messageId, 1))).toBe('changed-meanwhile');
  const { messageId: inReview, version } = await aMessageInReview(desk);
  expect(codeOf(await markComplex(inReview, version))).toBe('not-in-this-state');
});

test('a day too late it is not prolonged any more', async () => {
  const messageId = await idOf();
  await due(messageId, addDays(localDateOf(toInstant(Date.now())), -1));
  expect(codeOf(await markComplex(messageId))).toBe('already-overdue');
});

test('the whole words are shown once, noted each time, and kept nowhere', async () => {
  const messageId = await idOf({ text: '我的电话13900000001' });
  const requestKey = aRequestKey();
  const input = { messageId, requestKey };
  const { text } = dataOf(await callAs(desk.reviewer.caller, revealMessage, input));
  expect(text).toBe('我的电话13900000001');
  expect(dataOf(await callAs(desk.reviewer.caller, revealMessage, input))).toEqual({ title: null, text: null });
  const entries = await queryAuditEntries(openDatabase(), { where: { subjectId: messageId }, limit: 10 });
  expect(entries.map(({ action }) => action)).toEqual(['message-board/reveal-message']);
  expect(entries[0]?.forWhom).toEqual({ kind: 'person', id: (await storedOf(messageId)).personId });
  expect(JSON.stringify(entries)).not.toContain('13900000001');
});

describe('the desk', () => {
  test('lists what is open, the first due first, masked, with the counts of all', async () => {
    const own = await aDesk(await anAgency());
    const today = localDateOf(toInstant(Date.now()));
    const [late, now, later] = await Promise.all(
      ['超期的', '今天的', '以后的'].map(
        async title => (await aMessage(own.agencyId, { title, text: '电话13900000001' })).messageId,
      ),
    );
    if (!late || !now || !later) throw new Error('three were posted');
    await due(late, addDays(today, -3));
    await due(now, today);
    await aMessageInReview(own);
    const list = dataOf(await callAs(own.replier.caller, listDeskMessages, {}));
    expect(list.items.slice(0, 2).map(({ messageId }) => messageId)).toEqual([late, now]);
    expect(list.items).toHaveLength(4);
    expect(JSON.stringify(list)).not.toContain('13900000001');
    expect(list.counts).toMatchObject({ waiting: 3, overdue: 1, dueToday: 1, inReview: 1, sentBack: 0 });
    expect(list.items[0]?.daysLeft).toBeLessThan(0);
    const page = dataOf(await callAs(own.replier.caller, listDeskMessages, { pageSize: 3 }));
    const rest = dataOf(await callAs(own.replier.caller, listDeskMessages, { cursor: page.nextCursor ?? '' }));
    expect([...page.items, ...rest.items]).toEqual(list.items);
    const inReview = dataOf(await callAs(own.reviewer.caller, listDeskMessages, { status: 'reply-in-review' }));
    expect(inReview.items).toHaveLength(1);
    expect(dataOf(await callAs(own.replier.caller, listDeskMessages, { status: 'closed' })).items).toEqual([]);
  });

  test('shows typical answers that are near to the question', async () => {
    const answer = await aPublishedAnswer(desk, { question: '灵活就业人员医保缴费补助多少？' });
    const messageId = await idOf({ title: '医保缴费补助', text: '我是灵活就业人员，医保缴费有没有补助' });
    const { similar } = dataOf(await callAs(desk.replier.caller, getDeskMessage, { messageId }));
    expect(similar[0]?.answerId).toBe(answer.answerId);
  });
});
