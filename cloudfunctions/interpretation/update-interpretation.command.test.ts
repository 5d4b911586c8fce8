import { updateInterpretation } from 'shared/interpretation/contract';
import type { InterpretationBlock, InterpretationId } from 'shared/interpretation/model';
import { openDatabase } from 'shared/server/database';
import { callAs, callRaw, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey } from 'tests/support/callers';
import {
  aBlockWithoutClause,
  anInterpretation,
  aQuotation,
  aStepsBlock,
  aTextBlock,
  aTimeline,
} from 'tests/support/interpretation';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMemberWith } from 'tests/support/staff';
import * as interpretations from './interpretation.repository';

useLocalCloud();
const inputOf = (interpretationId: InterpretationId, blocks: InterpretationBlock[], version = 1) => ({
  interpretationId,
  title: '改过的题目',
  blocks,
  version,
  requestKey: aRequestKey(),
});
const editor = async () => (await aStaffMemberWith('editor')).caller;
const stored = async (id: InterpretationId) => [
  await interpretations.findById(openDatabase(), id),
  await interpretations.findBlocks(openDatabase(), id),
];

test('keeps title and blocks, and who wrote them; the same key changes nothing more', async () => {
  const { caller, staffId } = await aStaffMemberWith('editor');
  const interpretationId = await anInterpretation();
  const input = inputOf(interpretationId, [aTextBlock, aStepsBlock, aQuotation('每人每月500元')]);
  const { interpretation } = dataOf(await callAs(caller, updateInterpretation, input));
  expect(interpretation).toMatchObject({ title: '改过的题目', blocks: input.blocks, version: 2, draftedBy: [staffId] });
  const [after] = await stored(interpretationId);
  expect(after).toMatchObject({ kinds: ['text', 'steps', 'quotation'], readingMinutes: 1 });
  dataOf(await callAs(caller, updateInterpretation, input));
  expect((await stored(interpretationId))[0]).toEqual(after);
});

test.each([
  ['a clause the document does not have', aBlockWithoutClause, 'clause-missing', { anchors: ['h-nowhere'] }],
  ['words the clause does not say', aQuotation('每人每月600元'), 'words-not-in-document', { block: 2 }],
  ['days out of order', aTimeline('2026-07-01', '2026-06-01'), 'days-out-of-order', { block: 2 }],
])('refuses %s, and keeps what was there', async (_name, block, code, detail) => {
  const interpretationId = await anInterpretation();
  const before = await stored(interpretationId);
  const outcome = await callAs(await editor(), updateInterpretation, inputOf(interpretationId, [aTextBlock, block]));
  expect(outcome).toMatchObject({ ok: false, error: { code, detail } });
  expect(await stored(interpretationId)).toEqual(before);
});

test('refuses what somebody else has changed meanwhile, also at the very same moment', async () => {
  const interpretationId = await anInterpretation();
  const outcomes = await Promise.all(
    [await editor(), await editor()].map(caller =>
      callAs(caller, updateInterpretation, inputOf(interpretationId, [aTextBlock])),
    ),
  );
  expect(outcomes.map(outcome => (outcome.ok ? 'ok' : outcome.error.code)).sort()).toEqual(['changed-meanwhile', 'ok']);
});

test.each(['in-review', 'published'] as const)('refuses to write in what is %s', async status => {
  const interpretationId = await anInterpretation({ status });
  const outcome = await callAs(await editor(), updateInterpretation, inputOf(interpretationId, [aTextBlock]));
  expect(codeOf(outcome)).toBe('not-in-this-state');
});

test('refuses no blocks, an unknown kind, an impossible day and more than fits', async () => {
  const interpretationId = await anInterpretation();
  const caller = await editor();
  const steps = { ...aTimeline('2026-07-01', '2026-07-02') };
  const wrong: unknown[] = [
    [],
    [{ kind: 'picture', url: 'https://example.com/a.png' }],
    [JSON.parse(JSON.stringify(steps).replace('2026-07-01', '2026-02-30'))],
    [{ ...aTextBlock, script: 'alert(1)' }],
    Array.from({ length: 21 }, () => aTextBlock),
  ];
  for (const blocks of wrong) {
    const input = { ...inputOf(interpretationId, []), blocks };
    expect(codeOf(await callRaw(caller, updateInterpretation.name, input))).toBe('invalid-request');
  }
});
