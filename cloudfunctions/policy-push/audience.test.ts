import { LocalDate } from 'shared/kernel/time';
import type { RequestOf } from 'shared/kernel/endpoint';
import { getAudience, saveAudience } from 'shared/policy-push/contract';
import { PolicyId } from 'shared/policy/model';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { wechatCaller } from 'tests/support/callers';
import { importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aClause, anAudience, anIssuingAgency, saveFacts } from 'tests/support/policy-push';
import { aStaffMember, aStaffMemberWith } from 'tests/support/staff';

useLocalCloud();
jest.setTimeout(60_000);

let count = 0;
const aDocument = async (facts: Parameters<typeof importDocument>[0] = {}): Promise<PolicyId> =>
  (await importDocument({ title: `关于示例补贴的通知之${++count}`, ...facts })).policyId;
const anEditor = async () =>
  (await aStaffMember({ assignments: [{ role: 'editor', place: { level: 'county' } }] })).caller;
const save = (caller: object, request: RequestOf<typeof saveAudience>) => callAs(caller, saveAudience, request);
const read = async (caller: object, policyId: PolicyId) => dataOf(await callAs(caller, getAudience, { policyId }));

test('an editor writes whom a document is for; it is read with its clauses and how many it reaches', async () => {
  const editor = await anEditor();
  const policyId = await aDocument({ text: '第一段正文。\n高校毕业生每月补贴500元。' });
  const empty = await read(editor, policyId);
  expect(empty).toMatchObject({ audience: null, reach: { fits: 0, unknown: 0 } });
  expect(empty.clauses.map(({ excerpt }) => excerpt)).toContain('高校毕业生每月补贴500元。');
  dataOf(await saveFacts(wechatCaller('audience-fits'), { occupation: 'graduate' }));
  dataOf(await saveFacts(wechatCaller('audience-open'), { birthYear: 2001 }));
  dataOf(await saveFacts(wechatCaller('audience-fails'), { occupation: 'farmer' }));
  const { audience } = dataOf(await save(editor, anAudience(policyId, { deadlineOn: LocalDate.parse('2099-12-31') })));
  expect(audience).toMatchObject({ policyId, version: 1, support: '每月500元，最长12个月' });
  expect(await read(editor, policyId)).toMatchObject({ audience, reach: { fits: 1, unknown: 1 } });
});

test('an unknown tag, and a measure of the other kind, are refused by name', async () => {
  const [editor, policyId] = [await anEditor(), await aDocument()];
  const clauses = [
    aClause({ kind: 'any', tags: ['occupation:graduate', 'occupation:poet'] }),
    aClause({ kind: 'compare', measure: 'employee-count', operator: 'at-least', value: 1 }),
  ];
  const outcome = await save(editor, anAudience(policyId, { clauses }));
  expect(outcome).toMatchObject({
    error: { code: 'tag-unknown', detail: { tags: ['occupation:poet', 'employee-count'] } },
  });
  expect((await read(editor, policyId)).audience).toBeNull();
});

test('a clause that names no sentence of the document is refused', async () => {
  const [editor, policyId] = [await anEditor(), await aDocument()];
  const clauses = [aClause({ kind: 'any', tags: ['occupation:graduate'], source: 'p-99' })];
  const outcome = await save(editor, anAudience(policyId, { clauses }));
  expect(outcome).toMatchObject({ error: { code: 'clause-missing', detail: { anchors: ['p-99'] } } });
  expect((await read(editor, policyId)).audience).toBeNull();
});

test('clauses that nobody can meet are refused', async () => {
  const [editor, policyId] = [await anEditor(), await aDocument()];
  const tags = ['occupation:graduate'];
  const clauses = [aClause({ kind: 'any', tags }), aClause({ kind: 'none', tags })];
  expect(codeOf(await save(editor, anAudience(policyId, { clauses })))).toBe('clauses-contradict');
  expect((await read(editor, policyId)).audience).toBeNull();
});

test('what goes with it must be public documents, and others', async () => {
  const [editor, policyId] = [await anEditor(), await aDocument()];
  const hidden = await aDocument({ disclosureType: 'withheld' });
  for (const other of [policyId, hidden, PolicyId.parse('pd_00000000000000000000')])
    expect(codeOf(await save(editor, anAudience(policyId, { bundle: [other] })))).toBe('bundle-unknown');
  const other = await aDocument();
  expect(dataOf(await save(editor, anAudience(policyId, { bundle: [other] }))).audience.bundle).toEqual([other]);
});

test('of two who change it at once, one is told that it was changed meanwhile', async () => {
  const [editor, policyId] = [await anEditor(), await aDocument()];
  dataOf(await save(editor, anAudience(policyId)));
  const outcomes = await Promise.all(
    ['甲', '乙'].map(async one => save(await anEditor(), anAudience(policyId, { support: `补贴${one}`, version: 1 }))),
  );
  expect(outcomes.map(outcome => (outcome.ok ? 'ok' : outcome.error.code)).sort()).toEqual(['changed-meanwhile', 'ok']);
  expect((await read(editor, policyId)).audience?.version).toBe(2);
});

test('the same key twice writes once', async () => {
  const [editor, policyId] = [await anEditor(), await aDocument()];
  const request = anAudience(policyId);
  const first = dataOf(await save(editor, request));
  expect(dataOf(await save(editor, request))).toEqual(first);
  expect(codeOf(await save(editor, { ...request, support: '别的补贴' }))).toBe('invalid-request');
});

test('an agency’s editor reaches what it issued; other documents, and those not public, do not exist', async () => {
  await anIssuingAgency();
  const editor = (await aStaffMemberWith('editor')).caller;
  const [own, foreign, hidden] = [
    await aDocument(),
    await aDocument({ issuingAuthority: '示例县别的局' }),
    await aDocument({ disclosureType: 'withheld' }),
  ];
  dataOf(await save(editor, anAudience(own)));
  expect(codeOf(await save(editor, anAudience(foreign)))).toBe('not-found');
  expect(codeOf(await save(editor, anAudience(hidden)))).toBe('not-found');
  expect(codeOf(await callAs(editor, getAudience, { policyId: foreign }))).toBe('not-found');
});

test('residents and reviewers write none', async () => {
  const policyId = await aDocument();
  expect(codeOf(await save(wechatCaller('audience-resident'), anAudience(policyId)))).toBe('unauthenticated');
  expect(codeOf(await save((await aStaffMemberWith('reviewer')).caller, anAudience(policyId)))).toBe('forbidden');
});
