/** 送审、退回、发布、撤下: the way of an interpretation to the public and back. */
import {
  getInterpretation,
  publishInterpretation,
  sendBackInterpretation,
  submitInterpretation,
  updateInterpretation,
  withdrawInterpretation,
} from 'shared/interpretation/contract';
import type { InterpretationId } from 'shared/interpretation/model';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody } from 'tests/support/callers';
import { aBlockWithoutClause, anInterpretation, aQuotation, aTextBlock } from 'tests/support/interpretation';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMemberWith } from 'tests/support/staff';

useLocalCloud();
const step = (interpretationId: InterpretationId, version = 1) => ({
  interpretationId,
  version,
  requestKey: aRequestKey(),
});
const isSeen = async (interpretationId: InterpretationId) =>
  (await callAs(nobody(), getInterpretation, { interpretationId })).ok;
const editor = async () => (await aStaffMemberWith('editor')).caller;
const reviewer = async () => (await aStaffMemberWith('reviewer')).caller;

test('goes to the public when another approves it, and leaves when it is withdrawn to be changed', async () => {
  const interpretationId = await anInterpretation();
  const submitted = dataOf(await callAs(await editor(), submitInterpretation, step(interpretationId)));
  expect(submitted.interpretation).toMatchObject({ status: 'in-review', version: 2 });
  expect(await isSeen(interpretationId)).toBe(false);
  const input = step(interpretationId, 2);
  const second = await reviewer();
  const published = dataOf(await callAs(second, publishInterpretation, input));
  expect(published.interpretation).toMatchObject({ status: 'published', version: 3 });
  expect(dataOf(await callAs(second, publishInterpretation, input))).toEqual(published);
  expect(await isSeen(interpretationId)).toBe(true);
  const reason = '数字有误';
  const withdrawal = { ...step(interpretationId, 3), reason };
  const withdrawn = dataOf(await callAs(await reviewer(), withdrawInterpretation, withdrawal));
  expect(withdrawn.interpretation).toMatchObject({ status: 'drafting', reason, draftedBy: [], publishedAt: null });
  expect(await isSeen(interpretationId)).toBe(false);
});

test('is sent back with the reason, and can be written in again', async () => {
  const interpretationId = await anInterpretation({ status: 'in-review' });
  const input = { ...step(interpretationId), reason: '请补出处' };
  const { interpretation } = dataOf(await callAs(await reviewer(), sendBackInterpretation, input));
  expect(interpretation).toMatchObject({ status: 'sent-back', reason: '请补出处' });
  const change = { ...step(interpretationId, 2), title: '再写一遍', blocks: [aTextBlock] };
  dataOf(await callAs(await editor(), updateInterpretation, change));
});

test('nobody approves or sends back what they wrote or handed in themselves', async () => {
  const both = await aStaffMemberWith('editor', 'reviewer');
  const written = await anInterpretation({ status: 'in-review', draftedBy: [both.staffId] });
  expect(codeOf(await callAs(both.caller, publishInterpretation, step(written)))).toBe('own-draft');
  const back = { ...step(written), reason: '请补出处' };
  expect(codeOf(await callAs(both.caller, sendBackInterpretation, back))).toBe('own-draft');
  const handedIn = await anInterpretation();
  dataOf(await callAs(both.caller, submitInterpretation, step(handedIn)));
  expect(codeOf(await callAs(both.caller, publishInterpretation, step(handedIn, 2)))).toBe('own-draft');
  expect(await isSeen(handedIn)).toBe(false);
});

test('nothing is handed in empty, nor what the document does not bear out', async () => {
  const submitted = async (blocks: Parameters<typeof anInterpretation>[0]) =>
    codeOf(await callAs(await editor(), submitInterpretation, step(await anInterpretation(blocks))));
  expect(await submitted({ blocks: [] })).toBe('nothing-in-it');
  expect(await submitted({ blocks: [aBlockWithoutClause] })).toBe('clause-missing');
  expect(await submitted({ blocks: [aQuotation('没有的话')] })).toBe('words-not-in-document');
});

test('what lost its clause while it waited is not published', async () => {
  const lost = await anInterpretation({ status: 'in-review', blocks: [aBlockWithoutClause] });
  expect(codeOf(await callAs(await reviewer(), publishInterpretation, step(lost)))).toBe('clause-missing');
  const misquoting = await anInterpretation({ status: 'in-review', blocks: [aQuotation('没有的话')] });
  expect(codeOf(await callAs(await reviewer(), publishInterpretation, step(misquoting)))).toBe('words-not-in-document');
});

test('each step is refused in any other state, and to whoever has not seen the last change', async () => {
  const [published, drafting, inReview] = await Promise.all([
    anInterpretation({ status: 'published' }),
    anInterpretation(),
    anInterpretation({ status: 'in-review' }),
  ]);
  const reason = '请再核对';
  const wrongState = [
    await callAs(await editor(), submitInterpretation, step(published)),
    await callAs(await reviewer(), publishInterpretation, step(drafting)),
    await callAs(await reviewer(), sendBackInterpretation, { ...step(drafting), reason }),
    await callAs(await reviewer(), withdrawInterpretation, { ...step(inReview), reason }),
  ];
  expect(wrongState.map(codeOf)).toEqual(Array(4).fill('not-in-this-state'));
  const tooLate = [
    await callAs(await editor(), submitInterpretation, step(drafting, 2)),
    await callAs(await reviewer(), publishInterpretation, step(inReview, 2)),
    await callAs(await reviewer(), sendBackInterpretation, { ...step(inReview, 2), reason }),
    await callAs(await reviewer(), withdrawInterpretation, { ...step(published, 2), reason }),
  ];
  expect(tooLate.map(codeOf)).toEqual(Array(4).fill('changed-meanwhile'));
});
