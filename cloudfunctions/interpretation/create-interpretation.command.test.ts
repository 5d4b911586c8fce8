import { createInterpretation, getInterpretationDraft } from 'shared/interpretation/contract';
import { PolicyId } from 'shared/policy/model';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey } from 'tests/support/callers';
import { importDocument } from 'tests/support/documents';
import { anInterpretableDocument, articleFive, theAgency } from 'tests/support/interpretation';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMember, aStaffMemberWith } from 'tests/support/staff';
import { AgencyId } from 'shared/account/model';

useLocalCloud();
const title = '一图读懂补贴';
const create = async (policyId: PolicyId, requestKey = aRequestKey()) => {
  const { caller } = await aStaffMemberWith('editor');
  return callAs(caller, createInterpretation, { policyId, agencyId: await theAgency(), title, requestKey });
};

test('begins empty, with whoever created it as its drafter and every clause to choose from', async () => {
  const { caller, staffId } = await aStaffMemberWith('editor');
  const policyId = await anInterpretableDocument();
  const input = { policyId, agencyId: await theAgency(), title, requestKey: aRequestKey() };
  const { interpretation } = dataOf(await callAs(caller, createInterpretation, input));
  expect(interpretation).toMatchObject({ status: 'drafting', blocks: [], draftedBy: [staffId], version: 1, title });
  const { interpretationId } = interpretation;
  const draft = dataOf(await callAs(caller, getInterpretationDraft, { interpretationId }));
  expect(draft.policy.policyId).toBe(policyId);
  expect(draft.clauses[0]).toMatchObject({ anchor: articleFive, label: '第五条' });
  expect(dataOf(await callAs(caller, createInterpretation, input)).interpretation).toEqual(interpretation);
});

test('a document has one, also when two begin at once', async () => {
  const policyId = await anInterpretableDocument();
  const outcomes = await Promise.all([create(policyId), create(policyId)]);
  expect(outcomes.map(outcome => (outcome.ok ? 'ok' : outcome.error.code)).sort()).toEqual([
    'already-interpreted',
    'ok',
  ]);
});

test('there is nothing to interpret in what is not public or not there', async () => {
  const { policyId } = await importDocument({ title: '不予公开的', disclosureType: 'withheld' });
  expect(codeOf(await create(policyId))).toBe('not-found');
  expect(codeOf(await create(PolicyId.parse('pd_99999999999999999999')))).toBe('not-found');
});

test('an agency that is not in the directory interprets nothing, whoever asks', async () => {
  const { caller } = await aStaffMember({ assignments: [{ role: 'editor', place: { level: 'county' } }] });
  const policyId = await anInterpretableDocument();
  const agencyId = AgencyId.parse('ag_99999999999999999999');
  const input = { policyId, agencyId, title, requestKey: aRequestKey() };
  expect(codeOf(await callAs(caller, createInterpretation, input))).toBe('not-found');
});
