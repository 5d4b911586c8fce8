import { createPolicyDraft, getPolicyDraft, listPolicyDrafts } from 'shared/policy/publishing-contract';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, wechatCaller } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aDesk, aDraft, aDraftText, anotherAgencyId, submitted } from 'tests/support/publishing';
import { anAgencyId, aStaffMember, aStaffMemberWith } from 'tests/support/staff';

useLocalCloud();
const input = (text = aDraftText(), agencyId = anAgencyId) => ({
  agencyId,
  format: 'text' as const,
  text,
  requestKey: aRequestKey(),
});

test('pasted text is read as an import is', async () => {
  const { editor } = await aDesk();
  const { draft } = dataOf(await callAs(editor.caller, createPolicyDraft, input(aDraftText({ number: 12 }))));
  expect(draft).toMatchObject({ status: 'drafting', version: 1, policyId: null, draftedBy: [editor.staffId] });
  expect(draft.elements).toMatchObject({
    title: '示例县人民政府办公室关于做好第12项示例工作的通知',
    documentNumber: '示政办发〔2026〕12号',
    issuingAuthority: '示例县人民政府办公室',
    datedOn: '2026-06-18',
    effectiveOn: '2026-07-01',
    disclosureType: 'proactive',
  });
  expect(draft.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(2);
});

test.each([
  ['markdown', '# 关于做好示例工作的通知\n\n各乡镇：\n\n为了做好示例工作，请各乡镇按时报送任务清单，并加强保障。'],
  ['html', '<h1>关于做好示例工作的通知</h1><p>为了做好示例工作，请各乡镇按时报送任务清单，并加强保障。</p>'],
] as const)('%s is read too', async (format, text) => {
  const { editor } = await aDesk();
  const { draft } = dataOf(await callAs(editor.caller, createPolicyDraft, { ...input(text), format }));
  expect(draft.elements.title).toBe('关于做好示例工作的通知');
});

test.each(['x', '{"a":1}', '<script>alert(1)</script>'])('%s is no document, and no draft is made', async text => {
  const { editor } = await aDesk();
  const before = dataOf(await callAs(editor.caller, listPolicyDrafts, { pageSize: 50 })).items.length;
  expect(codeOf(await callAs(editor.caller, createPolicyDraft, input(text)))).toBe('text-without-words');
  expect(dataOf(await callAs(editor.caller, listPolicyDrafts, { pageSize: 50 })).items).toHaveLength(before);
});

test('the same key twice is one draft', async () => {
  const { editor } = await aDesk();
  const once = input();
  const first = dataOf(await callAs(editor.caller, createPolicyDraft, once));
  expect(dataOf(await callAs(editor.caller, createPolicyDraft, once))).toEqual(first);
});

test('only editors write, and only for their agency', async () => {
  const { reviewer, editor } = await aDesk();
  expect(codeOf(await callAs(reviewer.caller, createPolicyDraft, input()))).toBe('forbidden');
  expect(codeOf(await callAs(wechatCaller('of-drafts'), createPolicyDraft, input()))).toBe('unauthenticated');
  expect(codeOf(await callAs(editor.caller, createPolicyDraft, input(aDraftText(), anotherAgencyId)))).toBe(
    'not-found',
  );
});

describe('drafts', () => {
  test('of another agency do not exist, for the county they do', async () => {
    const draft = await aDraft(await aDesk());
    const place = { level: 'agency', agencyId: anotherAgencyId } as const;
    const stranger = await aStaffMember({ assignments: [{ role: 'editor', place }] });
    const county = await aStaffMember({ assignments: [{ role: 'reviewer', place: { level: 'county' } }] });
    const { draftId } = draft;
    expect(codeOf(await callAs(stranger.caller, getPolicyDraft, { draftId }))).toBe('not-found');
    expect(dataOf(await callAs(stranger.caller, listPolicyDrafts, {})).items).toEqual([]);
    expect(dataOf(await callAs(county.caller, getPolicyDraft, { draftId })).draft).toEqual(draft);
    expect(dataOf(await callAs(county.caller, listPolicyDrafts, {})).items[0]).toMatchObject({ draftId });
  });

  test('are listed page by page, the latest change first, and by status', async () => {
    const desk = await aDesk();
    const drafts = [await aDraft(desk), await aDraft(desk), await aDraft(desk)];
    const [first, second] = drafts;
    if (!first || !second) throw new Error('three were made');
    await submitted(desk, second);
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const input = { pageSize: 2, ...(cursor !== undefined && { cursor }) };
      const page = dataOf(await callAs(desk.reviewer.caller, listPolicyDrafts, input));
      seen.push(...page.items.map(({ draftId }) => draftId));
      cursor = page.nextCursor;
    }
    expect(seen.slice(0, 3)).toEqual([second, drafts[2], first].map(draft => draft?.draftId));
    expect(new Set(seen).size).toBe(seen.length);
    const waiting = dataOf(await callAs(desk.reviewer.caller, listPolicyDrafts, { status: 'in-review' })).items;
    expect(waiting.map(({ draftId }) => draftId)).toEqual([second.draftId]);
  });

  test('a cursor that is none is refused', async () => {
    const { caller } = await aStaffMemberWith('editor');
    expect(codeOf(await callAs(caller, listPolicyDrafts, { cursor: 'x' }))).toBe('invalid-request');
  });
});
