import {
  approveReply,
  getDeskMessage,
  getMyMessage,
  getPublicMessage,
  sendBackReply,
} from 'shared/message-board/contract';
import { Anchor, PolicyId } from 'shared/policy/model';
import { openDatabase } from 'shared/server/database';
import { consumeOutbox } from 'shared/server/outbox';
import { toInstant } from 'shared/kernel/time';
import { anAgency } from 'tests/support/agencies';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody } from 'tests/support/callers';
import { aDay, importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMember } from 'tests/support/staff';
import { aDesk, aMessage, aMessageInReview, approve, aWriter, reply, type Desk } from 'tests/support/message-board';

useLocalCloud();
let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});
const waiting = async () => ({ messageId: (await aMessage(desk.agencyId)).messageId, version: 1 });
const sendBack = (messageId: Parameters<typeof reply>[1]['messageId'], version: number, by = desk.reviewer) =>
  callAs(by.caller, sendBackReply, { messageId, version, reason: '请写清第几条', requestKey: aRequestKey() });
const stateOf = async ({ messageId }: Parameters<typeof reply>[1]) =>
  dataOf(await callAs(desk.replier.caller, getDeskMessage, { messageId })).message;

test('drafted, sent back, drafted again, approved: the writer reads it with agency, date, telephone and basis', async () => {
  const writer = aWriter();
  const { messageId } = await aMessage(desk.agencyId, {}, writer);
  const mine = async () => dataOf(await callAs(writer, getMyMessage, { messageId })).message;
  const draft = dataOf(await reply(desk, { messageId, version: 1 }, { basis: [], submit: false })).message;
  expect([draft.status, draft.reply?.draftedBy]).toEqual(['waiting', [desk.replier.staffId]]);
  const handedIn = dataOf(await reply(desk, draft)).message;
  expect([handedIn.status, (await mine()).reply]).toEqual(['reply-in-review', null]);
  const back = dataOf(await sendBack(messageId, handedIn.version)).message;
  expect([back.status, back.reply?.reason]).toEqual(['reply-sent-back', '请写清第几条']);
  const again = dataOf(await reply(desk, back)).message;
  const answered = dataOf(await approve(desk, again)).message;
  expect([answered.status, answered.reply?.reviewedBy]).toEqual(['answered', desk.reviewer.staffId]);
  const { reply: answer } = await mine();
  expect(answer).toMatchObject({ telephone: '0000-0000199', agencyName: answered.agencyName });
  expect(answer?.answeredOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(answer?.basis).toMatchObject([
    { policy: { policyId: desk.basis[0]?.policyId }, validity: { state: 'in-force' } },
  ]);
  expect((await callAs(nobody(), getPublicMessage, { messageId })).ok).toBe(true);
});

test('an approval tells of it once', async () => {
  const handedIn = await aMessageInReview(desk);
  const requestKey = aRequestKey();
  const { messageId, version } = handedIn;
  const input = { messageId, version, requestKey };
  const first = dataOf(await callAs(desk.reviewer.caller, approveReply, input));
  expect(dataOf(await callAs(desk.reviewer.caller, approveReply, input))).toEqual(first);
  const heard: unknown[] = [];
  await consumeOutbox({ db: openDatabase(), now: toInstant(Date.now() + 1000) }, 'policy-push', event => {
    if (event.topic === 'message-answered' && event.messageId === messageId) heard.push(event);
    return Promise.resolve();
  });
  expect(heard).toHaveLength(1);
});

describe('a reply is refused, and the message stays as it was', () => {
  const repealed = async () => {
    const { policyId } = await importDocument({ title: '已失效的办法', expiresOn: aDay('2020-01-01') });
    return [{ policyId, anchor: null }];
  };
  test.each<[string, () => Promise<Parameters<typeof reply>[2]>]>([
    ['basis-missing', async () => ({ basis: [] })],
    ['basis-unknown', async () => ({ basis: [{ policyId: PolicyId.parse('pd_zzzzzzzzzzzzzzzzzzzz'), anchor: null }] })],
    ['basis-unknown', async () => ({ basis: desk.basis.map(one => ({ ...one, anchor: Anchor.parse('p-99') })) })],
    [
      'basis-unknown',
      async () => ({ submit: false, basis: desk.basis.map(one => ({ ...one, anchor: Anchor.parse('p-99') })) }),
    ],
    ['basis-not-in-force', async () => ({ basis: await repealed() })],
    ['personal-data-in-reply', async () => ({ text: '请打13900000001问。' })],
    ['script-in-text', async () => ({ text: '<script>1</script>' })],
    ['invalid-request', async () => ({ text: '长'.repeat(3001) })],
  ])('%s', async (code, words) => {
    const message = await waiting();
    expect(codeOf(await reply(desk, message, await words()))).toBe(code);
    expect(await stateOf(message)).toMatchObject({ status: 'waiting', version: 1, reply: null });
  });

  test('that repeats what the message hides', async () => {
    const { messageId } = await aMessage(desk.agencyId, { text: '我住和平路12号3栋501室，想问电梯' });
    const message = { messageId, version: 1 };
    expect(codeOf(await reply(desk, message, { text: '您住的12号3栋501室可以申请。' }))).toBe('personal-data-in-reply');
    expect((await reply(desk, message, { text: '您住的12号3栋501室可以申请。', submit: false })).ok).toBe(true);
  });

  test('of an older version, or while it is being reviewed', async () => {
    const message = await waiting();
    const handedIn = dataOf(await reply(desk, message)).message;
    expect(codeOf(await reply(desk, message))).toBe('changed-meanwhile');
    expect(codeOf(await reply(desk, handedIn))).toBe('not-in-this-state');
    expect(codeOf(await approve(desk, message))).toBe('changed-meanwhile');
    expect(codeOf(await sendBack(message.messageId, 1))).toBe('changed-meanwhile');
  });

  test('a clause that is there is basis enough, and is called by its place', async () => {
    const [whole] = desk.basis;
    if (!whole) throw new Error('the desk has a basis');
    const message = await waiting();
    const saved = dataOf(await reply(desk, message, { basis: [{ ...whole, anchor: Anchor.parse('p-1') }] })).message;
    const { basis } = dataOf(await callAs(desk.replier.caller, getDeskMessage, { messageId: saved.messageId }));
    expect(basis).toMatchObject([{ anchor: 'p-1', policy: { policyId: whole.policyId } }]);
  });
});

test('nobody approves or sends back what they wrote in, and nothing but what was handed in is approved', async () => {
  const place = { level: 'agency', agencyId: desk.agencyId } as const;
  const two = await aStaffMember({
    assignments: [
      { role: 'replier', place },
      { role: 'reply-reviewer', place },
    ],
  });
  const message = await waiting();
  const draft = dataOf(await reply(desk, message, { submit: false }, two)).message;
  expect(codeOf(await approve(desk, draft))).toBe('not-in-this-state');
  const handedIn = dataOf(await reply(desk, draft)).message;
  expect(handedIn.reply?.draftedBy).toEqual([two.staffId, desk.replier.staffId]);
  expect(codeOf(await approve(desk, handedIn, two))).toBe('own-draft');
  expect(codeOf(await sendBack(handedIn.messageId, handedIn.version, two))).toBe('own-draft');
  expect((await approve(desk, handedIn)).ok).toBe(true);
});

test('a message of another agency, or of none, is not there', async () => {
  const other = await aDesk(await anAgency());
  const message = await waiting();
  expect(codeOf(await reply(other, message))).toBe('not-found');
  expect(codeOf(await approve(other, message))).toBe('not-found');
  expect(codeOf(await sendBack(message.messageId, 1, other.reviewer))).toBe('not-found');
  expect(codeOf(await reply(desk, message, {}, desk.reviewer))).toBe('forbidden');
});

test('of two who approve at once one does', async () => {
  const handedIn = await aMessageInReview(desk);
  const place = { level: 'agency', agencyId: desk.agencyId } as const;
  const second = await aStaffMember({ assignments: [{ role: 'reply-reviewer', place }] });
  const outcomes = await Promise.all([approve(desk, handedIn), approve(desk, handedIn, second)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('the same key saves once', async () => {
  const [message, requestKey] = [await waiting(), aRequestKey()];
  const first = dataOf(await reply(desk, message, { requestKey }));
  expect(dataOf(await reply(desk, message, { requestKey }))).toEqual(first);
});
