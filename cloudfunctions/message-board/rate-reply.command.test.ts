import { getPublicMessage, listPublicMessages, rateReply } from 'shared/message-board/contract';
import type { BoardMessageId } from 'shared/message-board/model';
import { anAgency } from 'tests/support/agencies';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aDesk, aMessage, anAnsweredMessage, aWriter, type Desk } from 'tests/support/message-board';

useLocalCloud();
let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});
const rate = (writer: object, messageId: BoardMessageId, requestKey = aRequestKey()) =>
  callAs(writer, rateReply, { messageId, satisfaction: 'satisfied', solved: false, requestKey });
const publicOnes = async (of: Desk) =>
  dataOf(await callAs(nobody(), listPublicMessages, { agencyId: of.agencyId })).items;

test('an answer is rated once, by whoever asked, and the message is closed', async () => {
  const [writer, requestKey] = [aWriter(), aRequestKey()];
  const { messageId } = await anAnsweredMessage(desk, {}, writer);
  const first = dataOf(await rate(writer, messageId, requestKey)).message;
  expect(first).toMatchObject({ status: 'closed', rating: { satisfaction: 'satisfied', solved: false } });
  expect(dataOf(await rate(writer, messageId, requestKey)).message).toEqual(first);
  expect(codeOf(await rate(writer, messageId))).toBe('already-rated');
  expect(codeOf(await rate(aWriter(), messageId))).toBe('not-found');
});

test('what is not answered is not rated', async () => {
  const writer = aWriter();
  const { messageId } = await aMessage(desk.agencyId, {}, writer);
  expect(codeOf(await rate(writer, messageId))).toBe('not-answered');
});

test('answered ones are public where their writers agreed, masked, the latest answer first', async () => {
  const own = await aDesk(await anAgency());
  const text = '电话13900000001，怎么申请？';
  const first = await anAnsweredMessage(own, { text, kind: 'complaint' });
  const hidden = await anAnsweredMessage(own, { text, publicWanted: false });
  const second = await anAnsweredMessage(own, { text });
  await aMessage(own.agencyId);
  const items = await publicOnes(own);
  expect(items.map(({ messageId }) => messageId)).toEqual([second.messageId, first.messageId]);
  expect(JSON.stringify(items)).not.toMatch(/13900000001|personId|draftedBy/);
  expect(codeOf(await callAs(nobody(), getPublicMessage, { messageId: hidden.messageId }))).toBe('not-found');
  const { message } = dataOf(await callAs(nobody(), getPublicMessage, { messageId: first.messageId }));
  expect(message).toEqual(items[1]);
  const complaints = dataOf(
    await callAs(nobody(), listPublicMessages, { agencyId: own.agencyId, kind: 'complaint', pageSize: 1 }),
  );
  expect(complaints.items).toHaveLength(1);
  const cursor = dataOf(await callAs(nobody(), listPublicMessages, { agencyId: own.agencyId, pageSize: 1 })).nextCursor;
  const rest = dataOf(await callAs(nobody(), listPublicMessages, { agencyId: own.agencyId, cursor: cursor ?? '' }));
  expect(rest.items).toEqual([items[1]]);
});

test('the figures of the year count what was posted, answered and in time', async () => {
  const before = dataOf(await callAs(nobody(), listPublicMessages, {})).figures;
  await anAnsweredMessage(desk);
  await aMessage(desk.agencyId);
  const { figures } = dataOf(await callAs(nobody(), listPublicMessages, {}));
  expect(figures.postedCount - before.postedCount).toBe(2);
  expect(figures.answeredCount - before.answeredCount).toBe(1);
  expect(figures.inTimeCount - before.inTimeCount).toBe(1);
  expect(figures.meanWorkingDays).toBe(0);
});
