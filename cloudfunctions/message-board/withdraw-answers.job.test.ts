import { getFeaturedAnswer, listDeskAnswers, type DeskAnswer } from 'shared/message-board/contract';
import { addDays, addMs, localDateOf, toInstant } from 'shared/kernel/time';
import type { OutboxEvent } from 'shared/kernel/outbox-event';
import { queryAuditEntries } from 'shared/server/audit-log';
import { openDatabase } from 'shared/server/database';
import { consumeOutbox, newEventId, recordEvent } from 'shared/server/outbox';
import { inTransaction } from 'shared/server/transaction';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { nobody, timer } from 'tests/support/callers';
import { aNumber, importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aDesk, anAnswerInReview, aPublishedAnswer, publish, saveAnswer, type Desk } from 'tests/support/message-board';
import { main } from './index';
import { withdrawAnswers } from './withdraw-answers.job';

useLocalCloud();
let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});
const now = () => toInstant(Date.now() + 1000);
const run = (at = now()) => withdrawAnswers({ db: openDatabase(), now: at, requestId: 'of a test' });
const isPublic = async ({ answerId }: DeskAnswer) => (await callAs(nobody(), getFeaturedAnswer, { answerId })).ok;
const deskView = async ({ answerId }: DeskAnswer) => {
  const { items } = dataOf(await callAs(desk.replier.caller, listDeskAnswers, { pageSize: 50 }));
  const found = items.find(one => one.answerId === answerId);
  if (!found) throw new Error('the desk sees it');
  return found;
};
let numbers = 0;
/** A document that answers rest on, and a way to repeal it as documents do: another says so. */
async function aSource() {
  const title = `示例办法第${++numbers}号`;
  const documentNumber = aNumber(`示政发〔2026〕${numbers}号`);
  const { policyId } = await importDocument({ title, documentNumber });
  const repeal = () => importDocument({ title: `关于废止${title}的决定`, repeals: [{ title, documentNumber }] });
  return { policyId, basis: [{ policyId, anchor: null }], repeal };
}
const changed = (policyId: string): OutboxEvent => ({
  topic: 'policy-validity-changed',
  policyId,
  state: 'repealed',
  byPolicyId: null,
  on: localDateOf(now()),
});
const tell = (policyId: string) =>
  inTransaction(session => recordEvent(session, newEventId(), changed(policyId), toInstant(Date.now())));
async function toldOf({ answerId }: DeskAnswer): Promise<OutboxEvent[]> {
  const heard: OutboxEvent[] = [];
  await consumeOutbox({ db: openDatabase(), now: addMs(now(), 60_000) }, 'policy-push', event => {
    if (event.topic === 'featured-answer-withdrawn' && event.answerId === answerId) heard.push(event);
    return Promise.resolve();
  });
  return heard;
}

test('when its document is repealed an answer leaves the library, waits to be checked, and it is told once', async () => {
  const [source, other] = [await aSource(), await aSource()];
  const answer = await aPublishedAnswer(desk, { basis: [...source.basis, ...other.basis] });
  const stays = await aPublishedAnswer(desk, { basis: other.basis });
  await source.repeal();
  await tell(source.policyId);
  expect(await run()).toMatchObject({ handledCount: 1, withdrawnCount: 1 });
  // An event may be told again, and a run may meet another.
  await tell(source.policyId);
  await Promise.all([run(), run()]);
  expect([await isPublic(answer), await isPublic(stays)]).toEqual([false, true]);
  expect(await deskView(answer)).toMatchObject({ status: 'to-be-checked', version: answer.version + 1 });
  expect(await toldOf(answer)).toEqual([
    { topic: 'featured-answer-withdrawn', answerId: answer.answerId, policyId: source.policyId },
  ]);
  const entries = await queryAuditEntries(openDatabase(), { where: { subjectId: answer.answerId }, limit: 20 });
  expect(entries.filter(({ actor }) => actor.kind === 'job')).toHaveLength(1);
});

test('an event of a document that is in force changes nothing', async () => {
  const source = await aSource();
  const answer = await aPublishedAnswer(desk, { basis: source.basis });
  await tell(source.policyId);
  await run();
  expect(await isPublic(answer)).toBe(true);
});

test('a term that runs out is seen on the next day, without any event', async () => {
  const lastDay = addDays(localDateOf(now()), 1);
  const { policyId } = await importDocument({ title: '快要到期的办法', expiresOn: lastDay });
  const answer = await aPublishedAnswer(desk, { basis: [{ policyId, anchor: null }] });
  await run(addMs(now(), 24 * 3_600_000));
  expect((await deskView(answer)).status).toBe('published');
  await run(addMs(now(), 2 * 24 * 3_600_000));
  expect((await deskView(answer)).status).toBe('to-be-checked');
});

test('what waits to be checked is written anew on what is in force, and published by another', async () => {
  const [source, next] = [await aSource(), await aSource()];
  const answer = await aPublishedAnswer(desk, { basis: source.basis });
  await source.repeal();
  await tell(source.policyId);
  await run();
  const waiting = await deskView(answer);
  const draft = dataOf(await saveAnswer(desk, waiting, { basis: next.basis, submit: false })).answer;
  expect([draft.status, draft.draftedBy]).toEqual(['drafting', [desk.replier.staffId]]);
  const handedIn = dataOf(await saveAnswer(desk, draft, { basis: next.basis })).answer;
  expect((await publish(desk, handedIn)).ok).toBe(true);
  expect(await isPublic(answer)).toBe(true);
});

test('one whose document was repealed while it was in review is not published', async () => {
  const source = await aSource();
  const handedIn = await anAnswerInReview(desk, { basis: source.basis });
  await source.repeal();
  expect(codeOf(await publish(desk, handedIn))).toBe('basis-not-in-force');
});

test('the platform’s timer starts it, and nobody else does', async () => {
  const event = { Type: 'Timer', TriggerName: 'withdraw-answers' };
  expect(await main(event, timer())).toMatchObject({ ok: true, data: { withdrawnCount: expect.any(Number) } });
  expect(await main(event, nobody())).toMatchObject({ ok: false });
});
