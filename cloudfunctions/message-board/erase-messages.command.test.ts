import { deleteMyData, exportMyData } from 'shared/account/contract';
import { getPublicMessage, listMyMessages } from 'shared/message-board/contract';
import { publicWords } from 'shared/message-board/masking.rules';
import { openDatabase } from 'shared/server/database';
import { callAs, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aDesk, aMessage, anAnsweredMessage, aWriter, type Desk } from 'tests/support/message-board';
import * as messages from './board-message.repository';

useLocalCloud();
let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});
const text = '电话13900000001，怎么申请？';
const held = async (writer: object, name: string) =>
  dataOf(await callAs(writer, exportMyData, {})).collections.find(one => one.name === name)?.records;

test('a person exports their own words whole, and an answer once it is given', async () => {
  const writer = aWriter();
  await aMessage(desk.agencyId, { text }, writer);
  await anAnsweredMessage(desk, { text }, writer);
  const exported = await held(writer, 'boardMessages');
  expect(exported).toMatchObject([
    { text, reply: { text: expect.any(String) } },
    { text, reply: null },
  ]);
  expect(JSON.stringify(exported)).not.toMatch(/draftedBy|personId/);
  expect(await held(writer, 'messageAllowances')).toMatchObject([{ count: 2 }]);
  expect(await held(aWriter(), 'boardMessages')).toEqual([]);
});

test('deleted, what nobody else could read is gone; what is public stays as nobody’s, without the hidden words', async () => {
  const [writer, other] = [aWriter(), aWriter()];
  const waiting = await aMessage(desk.agencyId, { text }, writer);
  const unlisted = await anAnsweredMessage(desk, { text, publicWanted: false }, writer);
  const listed = await anAnsweredMessage(desk, { text }, writer);
  await aMessage(desk.agencyId, { text }, other);
  dataOf(await callAs(writer, deleteMyData, { requestKey: aRequestKey() }));
  for (const { messageId } of [waiting, unlisted])
    expect(await messages.findById(openDatabase(), messageId)).toBeNull();
  const kept = await messages.findById(openDatabase(), listed.messageId);
  expect([kept?.personId, kept?.text]).toEqual([null, '电话■■■■■■■■■■■，怎么申请？']);
  const { message } = dataOf(await callAs(nobody(), getPublicMessage, { messageId: listed.messageId }));
  expect(publicWords(message.text)).toBe('电话，怎么申请？');
  expect(dataOf(await callAs(writer, listMyMessages, {})).items).toEqual([]);
  expect(dataOf(await callAs(other, listMyMessages, {})).items).toHaveLength(1);
  expect(await held(writer, 'messageAllowances')).toEqual([]);
});
