import {
  getFeaturedAnswer,
  listDeskAnswers,
  proposeFeaturedAnswer,
  publishFeaturedAnswer,
  saveFeaturedAnswer,
  searchFeaturedAnswers,
  sendBackFeaturedAnswer,
  withdrawFeaturedAnswer,
  type DeskAnswer,
} from 'shared/message-board/contract';
import { PolicyId } from 'shared/policy/model';
import { anAgency } from 'tests/support/agencies';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody } from 'tests/support/callers';
import { aDay, importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMember } from 'tests/support/staff';
import {
  aCandidate,
  aDesk,
  aMessage,
  anAnsweredMessage,
  anAnswerInReview,
  aPublishedAnswer,
  publish,
  saveAnswer,
  type Desk,
} from 'tests/support/message-board';

useLocalCloud();
let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});
const propose = (messageId: DeskAnswer['fromMessageId'], by = desk, requestKey = aRequestKey()) => {
  if (messageId === null) throw new Error('it came from a message');
  return callAs(by.replier.caller, proposeFeaturedAnswer, { messageId, requestKey });
};
const sendBack = ({ answerId, version }: DeskAnswer, by = desk.reviewer) =>
  callAs(by.caller, sendBackFeaturedAnswer, { answerId, version, reason: '请写短些', requestKey: aRequestKey() });
const withdraw = ({ answerId, version }: DeskAnswer, by = desk.reviewer) =>
  callAs(by.caller, withdrawFeaturedAnswer, { answerId, version, reason: '口径有变化', requestKey: aRequestKey() });
const isPublic = async ({ answerId }: DeskAnswer) => (await callAs(nobody(), getFeaturedAnswer, { answerId })).ok;
const search = async (words: string, agencyId = desk.agencyId) =>
  dataOf(await callAs(nobody(), searchFeaturedAnswers, { words, agencyId })).items.map(({ answerId }) => answerId);

test('from an answered message to the library, by two people', async () => {
  const candidate = await aCandidate(desk, { title: '公租房租金', text: '我的电话13900000001，租金怎么算' });
  expect(candidate).toMatchObject({ status: 'drafting', draftedBy: [desk.replier.staffId], basis: desk.basis });
  expect(candidate.question).toBe('公租房租金：我的电话，租金怎么算');
  const back = dataOf(await sendBack(dataOf(await saveAnswer(desk, candidate)).answer)).answer;
  expect([back.status, back.reason]).toEqual(['sent-back', '请写短些']);
  const draft = dataOf(await saveAnswer(desk, back, { submit: false })).answer;
  expect(draft.status).toBe('sent-back');
  const handedIn = dataOf(await saveAnswer(desk, draft, { question: '公租房租金怎么算？' })).answer;
  expect(await isPublic(handedIn)).toBe(false);
  const published = dataOf(await publish(desk, handedIn)).answer;
  expect([published.status, await isPublic(published)]).toEqual(['published', true]);
  const { answer } = dataOf(await callAs(nobody(), getFeaturedAnswer, { answerId: published.answerId }));
  expect(answer).toMatchObject({ question: '公租房租金怎么算？', basis: [{ validity: { state: 'in-force' } }] });
  expect(JSON.stringify(answer)).not.toMatch(/fromMessageId|draftedBy/);
  expect(await search('公租房一个月租金多少')).toEqual([published.answerId]);
  const gone = dataOf(await withdraw(published)).answer;
  expect([gone.status, gone.reason, await isPublic(gone)]).toEqual(['withdrawn', '口径有变化', false]);
  expect(await search('公租房一个月租金多少')).toEqual([]);
});

test('a message is proposed once, when it is answered; the same key again answers the same', async () => {
  const { messageId } = await aMessage(desk.agencyId);
  expect(codeOf(await propose(messageId))).toBe('not-answered');
  const answered = await anAnsweredMessage(desk, { publicWanted: false, title: '只有标题', text: '不公开的正文' });
  const requestKey = aRequestKey();
  const first = dataOf(await propose(answered.messageId, desk, requestKey));
  expect(first.answer.question).toBe('只有标题');
  expect(dataOf(await propose(answered.messageId, desk, requestKey))).toEqual(first);
  expect(codeOf(await propose(answered.messageId))).toBe('already-proposed');
  expect(codeOf(await propose(answered.messageId, await aDesk(await anAgency())))).toBe('not-found');
});

describe('refused, and the answer stays as it was', () => {
  const expired = async () => {
    const { policyId } = await importDocument({ title: '早已失效的办法', expiresOn: aDay('2021-01-01') });
    return [{ policyId, anchor: null }];
  };
  test.each<[string, () => Promise<Parameters<typeof saveAnswer>[2]>]>([
    ['basis-unknown', async () => ({ basis: [{ policyId: PolicyId.parse('pd_zzzzzzzzzzzzzzzzzzzz'), anchor: null }] })],
    ['basis-not-in-force', async () => ({ basis: await expired() })],
    ['personal-data-in-reply', async () => ({ question: '13900000001是谁的电话？' })],
    ['script-in-text', async () => ({ answer: '<iframe src=x>' })],
    ['invalid-request', async () => ({ basis: [] })],
    ['invalid-request', async () => ({ question: '长'.repeat(121) })],
  ])('%s', async (code, words) => {
    const candidate = await aCandidate(desk);
    expect(codeOf(await saveAnswer(desk, candidate, await words()))).toBe(code);
    const { items } = dataOf(await callAs(desk.replier.caller, listDeskAnswers, { status: 'drafting' }));
    expect(items.find(({ answerId }) => answerId === candidate.answerId)).toEqual(candidate);
  });

  test('in another state or version', async () => {
    const candidate = await aCandidate(desk);
    expect(codeOf(await publish(desk, candidate))).toBe('not-in-this-state');
    expect(codeOf(await sendBack(candidate))).toBe('not-in-this-state');
    expect(codeOf(await withdraw(candidate))).toBe('not-in-this-state');
    const handedIn = dataOf(await saveAnswer(desk, candidate)).answer;
    expect(codeOf(await saveAnswer(desk, handedIn))).toBe('not-in-this-state');
    for (const outcome of [
      await saveAnswer(desk, candidate),
      await publish(desk, candidate),
      await sendBack(candidate),
    ])
      expect(codeOf(outcome)).toBe('changed-meanwhile');
    expect(codeOf(await withdraw({ ...handedIn, version: 9 }))).toBe('changed-meanwhile');
  });

  test('by whoever wrote in it, also in the reply that it was made of', async () => {
    const place = { level: 'agency', agencyId: desk.agencyId } as const;
    const two = await aStaffMember({
      assignments: [
        { role: 'replier', place },
        { role: 'reply-reviewer', place },
      ],
    });
    const handedIn = dataOf(await saveAnswer(desk, await aCandidate(desk), {}, two)).answer;
    expect(handedIn.draftedBy).toEqual([desk.replier.staffId, two.staffId]);
    expect(codeOf(await publish(desk, handedIn, two))).toBe('own-draft');
    expect(codeOf(await sendBack(handedIn, two))).toBe('own-draft');
  });

  test('of another agency it is not there', async () => {
    const [handedIn, other] = [await anAnswerInReview(desk), await aDesk(await anAgency())];
    expect(codeOf(await saveAnswer(other, handedIn))).toBe('not-found');
    expect(codeOf(await publish(other, handedIn))).toBe('not-found');
    expect(codeOf(await withdraw(handedIn, other.reviewer))).toBe('not-found');
    expect(dataOf(await callAs(other.replier.caller, listDeskAnswers, {})).items).toEqual([]);
  });
});

test('the same key saves once, and with other words it is refused', async () => {
  const [candidate, requestKey] = [await aCandidate(desk), aRequestKey()];
  const first = dataOf(await saveAnswer(desk, candidate, { requestKey }));
  expect(dataOf(await saveAnswer(desk, candidate, { requestKey }))).toEqual(first);
  const { answerId, question, answer, telephone, basis, version } = first.answer;
  const other = { answerId, question, answer, telephone, basis, version, submit: false, requestKey };
  expect(codeOf(await callAs(desk.replier.caller, saveFeaturedAnswer, other))).toBe('invalid-request');
});

test('the same key publishes once', async () => {
  const { answerId, version } = await anAnswerInReview(desk);
  const input = { answerId, version, requestKey: aRequestKey() };
  const first = dataOf(await callAs(desk.reviewer.caller, publishFeaturedAnswer, input));
  expect(dataOf(await callAs(desk.reviewer.caller, publishFeaturedAnswer, input))).toEqual(first);
});

test('without words the whole library is there, the latest first, page by page', async () => {
  const own = await aDesk(await anAgency());
  const [one, two, three] = [await aPublishedAnswer(own), await aPublishedAnswer(own), await aPublishedAnswer(own)];
  const { agencyId } = own;
  const first = dataOf(await callAs(nobody(), searchFeaturedAnswers, { agencyId, pageSize: 2 }));
  expect(first.totalCount).toBe(3);
  const rest = dataOf(await callAs(nobody(), searchFeaturedAnswers, { agencyId, cursor: first.nextCursor ?? '' }));
  const ids = [three, two, one].map(({ answerId }) => answerId);
  expect([...first.items, ...rest.items].map(({ answerId }) => answerId)).toEqual(ids);
});
