import { getPolicy } from 'shared/policy/contract';
import type { PolicyId } from 'shared/policy/model';
import { editPolicy, getPolicyDraft } from 'shared/policy/publishing-contract';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody } from 'tests/support/callers';
import { aDay, aNumber, importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aDesk, anotherAgencyId, publishedDraft, updating, type Desk } from 'tests/support/publishing';
import { anAgencyId, aStaffMember } from 'tests/support/staff';

useLocalCloud();
let count = 0;
const facts = () => ({
  title: `第${++count}件可改的通知`,
  documentNumber: aNumber(`示政发〔2026〕${300 + count}号`),
  text: '第一段。\n第二段。',
});
const imported = async () => (await importDocument(facts(), { source: '示例县政府网' })).policyId;
const editing = ({ editor }: Desk, policyId: PolicyId, requestKey = aRequestKey()) =>
  callAs(editor.caller, editPolicy, { policyId, agencyId: anAgencyId, requestKey });

test('a draft says everything the document says now; publishing it makes a new version', async () => {
  const desk = await aDesk();
  const policyId = await imported();
  const { draft } = dataOf(await editing(desk, policyId));
  const { policy } = dataOf(await callAs(nobody(), getPolicy, { policyId }));
  expect(draft).toMatchObject({ policyId, status: 'drafting', blocks: policy.blocks });
  expect(draft.elements).toMatchObject({ title: policy.title, datedOn: policy.datedOn, source: '示例县政府网' });

  const changed = dataOf(await updating(desk, draft, { elements: { expiresOn: aDay('2030-12-31') } })).draft;
  expect(await publishedDraft(desk, changed)).toMatchObject({ policyId, policyVersion: 2 });
  const after = dataOf(await callAs(nobody(), getPolicy, { policyId })).policy;
  expect(after).toMatchObject({ version: 2, validity: { expiresOn: '2030-12-31' }, publishedOn: policy.publishedOn });
  expect(after.blocks).toEqual(policy.blocks);
});

test('a document is edited in one draft at a time, also when two begin at once', async () => {
  const desk = await aDesk();
  const policyId = await imported();
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => editing(desk, policyId)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const codes = outcomes.flatMap(outcome => (outcome.ok ? [] : [outcome.error.code]));
  expect(codes.filter(code => code !== 'already-being-edited' && code !== 'conflict')).toEqual([]);
  expect(codeOf(await editing(desk, policyId))).toBe('already-being-edited');
});

test('whoever may see the open draft is told which it is, and after publishing the next may begin', async () => {
  const desk = await aDesk();
  const policyId = await imported();
  const { draft } = dataOf(await editing(desk, policyId));
  expect(await editing(desk, policyId)).toMatchObject({ error: { detail: { draftId: draft.draftId } } });
  const place = { level: 'agency', agencyId: anotherAgencyId } as const;
  const stranger = await aStaffMember({ assignments: [{ role: 'editor', place }] });
  const elsewhere = { policyId, agencyId: anotherAgencyId, requestKey: aRequestKey() };
  const told = await callAs(stranger.caller, editPolicy, elsewhere);
  expect(codeOf(told)).toBe('already-being-edited');
  expect(JSON.stringify(told)).not.toContain(draft.draftId);
  await publishedDraft(desk, draft);
  expect(dataOf(await editing(desk, policyId)).draft.status).toBe('drafting');
});

test('a draft of a version that an import has replaced gives way', async () => {
  const desk = await aDesk();
  const given = facts();
  const { policyId } = await importDocument(given);
  const { draft } = dataOf(await editing(desk, policyId));
  await importDocument({ ...given, text: '换了正文。' });
  const next = dataOf(await editing(desk, policyId)).draft;
  expect(next.blocks).toMatchObject([{ text: '换了正文。' }]);
  const { draftId } = draft;
  expect(dataOf(await callAs(desk.editor.caller, getPolicyDraft, { draftId })).draft.status).toBe('withdrawn');
});

test('the same key twice is one draft; what is not public, unknown or another agency’s cannot be edited', async () => {
  const desk = await aDesk();
  const requestKey = aRequestKey();
  const policyId = await imported();
  const first = dataOf(await editing(desk, policyId, requestKey));
  expect(dataOf(await editing(desk, policyId, requestKey))).toEqual(first);
  const { policyId: hidden } = await importDocument({ title: '不公开的', disclosureType: 'withheld' });
  expect(codeOf(await editing(desk, hidden))).toBe('not-found');
  const elsewhere = { policyId: await imported(), agencyId: anotherAgencyId, requestKey: aRequestKey() };
  expect(codeOf(await callAs(desk.editor.caller, editPolicy, elsewhere))).toBe('not-found');
  expect(codeOf(await callAs(desk.reviewer.caller, editPolicy, elsewhere))).toBe('forbidden');
});
