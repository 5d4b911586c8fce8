import { getPolicyDraft, updatePolicyDraft } from 'shared/policy/publishing-contract';
import type { PolicyDraft } from 'shared/policy/publishing-model';
import { Anchor } from 'shared/policy/model';
import { blockText } from 'shared/policy/parsing/parse-official-document';
import { queryAuditEntries } from 'shared/server/audit-log';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey } from 'tests/support/callers';
import { aDay } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aDesk, aDraft, submitted, updating } from 'tests/support/publishing';
import { aStaffMemberWith } from 'tests/support/staff';

useLocalCloud();
const anchorOf = ({ blocks }: PolicyDraft, words: string): Anchor => {
  const block = blocks.find(one => blockText(one).includes(words));
  if (!block) throw new Error(`no block says ${words}`);
  return block.anchor;
};

test('elements and blocks are put right; blocks that nobody touched keep their anchors', async () => {
  const desk = await aDesk();
  const draft = await aDraft(desk);
  const anchor = anchorOf(draft, '报送任务清单');
  const corrections = [{ anchor, text: '各乡镇人民政府应当在每年7月31日前报送任务清单。' }];
  const elements = { interpretingBody: '示例县人民政府办公室' };
  const after = dataOf(await updating(desk, draft, { elements, corrections })).draft;
  expect(after).toMatchObject({ version: 2, elements });
  expect(anchorOf(after, '7月31日')).not.toBe(anchor);
  const untouched = draft.blocks.filter(block => block.anchor !== anchor);
  expect(after.blocks.filter(block => block.anchor !== anchorOf(after, '7月31日'))).toEqual(untouched);
});

test('whoever wrote in it is named, once', async () => {
  const desk = await aDesk();
  const draft = await aDraft(desk);
  const second = await aStaffMemberWith('editor');
  const after = dataOf(await updating({ ...desk, editor: second }, draft)).draft;
  const logged = await queryAuditEntries(openDatabase(), { where: { subjectId: draft.draftId }, limit: 10 });
  expect(logged.find(({ action }) => action === updatePolicyDraft.name)?.actorId).toBe(second.staffId);
  expect(after.draftedBy).toEqual([desk.editor.staffId, second.staffId]);
  expect(dataOf(await updating(desk, after)).draft.draftedBy).toHaveLength(2);
});

test('every refusal leaves the draft as it was', async () => {
  const desk = await aDesk();
  const draft = await aDraft(desk);
  const missing = [{ anchor: Anchor.parse('p-none'), text: '新的。' }];
  const days = { effectiveOn: aDay('2026-07-01'), expiresOn: aDay('2026-06-30') };
  expect(codeOf(await updating(desk, draft, { corrections: missing }))).toBe('block-missing');
  const contradicting = await updating(desk, draft, { elements: days });
  expect(contradicting).toMatchObject({ error: { code: 'dates-contradict' } });
  expect(contradicting).toMatchObject({ error: { detail: { days: ['effectiveOn', 'expiresOn'] } } });
  expect(codeOf(await updating(desk, draft, {}, { version: 2 }))).toBe('changed-meanwhile');
  expect(codeOf(await updating({ ...desk, editor: desk.reviewer }, draft))).toBe('forbidden');
  const { draftId } = draft;
  expect(dataOf(await callAs(desk.editor.caller, getPolicyDraft, { draftId })).draft).toEqual(draft);
  await submitted(desk, draft);
  expect(codeOf(await updating(desk, draft, {}, { version: 2 }))).toBe('not-in-this-state');
});

test('of two who write at once one is told, and the same key twice writes once', async () => {
  const desk = await aDesk();
  const draft = await aDraft(desk);
  const requestKey = aRequestKey();
  const outcomes = await Promise.all([updating(desk, draft), updating(desk, draft, {}, { requestKey })]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const current = await aDraft(desk);
  const key = aRequestKey();
  const first = dataOf(await updating(desk, current, {}, { requestKey: key }));
  expect(dataOf(await updating(desk, current, {}, { requestKey: key }))).toEqual(first);
});
