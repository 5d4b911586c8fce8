/** What everybody sees: the list with its rate, one interpretation, and which documents have one. */
import * as policyDocuments from 'cloudfunctions/policy/policy-document.repository';
import {
  getInterpretation,
  listInterpretations,
  listInterpretedPolicies,
  listInterpretationDrafts,
} from 'shared/interpretation/contract';
import { toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { nobody } from 'tests/support/callers';
import { anAgency } from 'tests/support/agencies';
import {
  anInterpretableDocument,
  anInterpretation,
  articleFive,
  articleSeven,
  aTextBlock,
  theAgency,
} from 'tests/support/interpretation';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMember, aStaffMemberWith } from 'tests/support/staff';
import { interpretationIdOf } from './interpretation.repository';

useLocalCloud();
const published = (day: number, blocks?: Parameters<typeof anInterpretation>[0]) =>
  anInterpretation({ status: 'published', publishedAt: toInstant(Date.UTC(2026, 9, day)), ...blocks });

test('the list begins with the latest, a page at a time, and counts all of them in its rate', async () => {
  await theAgency();
  const [first, textOnly, last] = [
    await published(1),
    await published(2, { blocks: [aTextBlock] }),
    await published(3),
  ];
  await anInterpretation({ status: 'in-review' });
  const page = dataOf(await callAs(nobody(), listInterpretations, { pageSize: 2 }));
  expect(page.items.map(({ interpretationId }) => interpretationId)).toEqual([last, textOnly]);
  expect(page).toMatchObject({ totalCount: 3, nonTextRate: { numerator: 2, denominator: 3 } });
  expect(page.items[0]).toMatchObject({ agencyName: '示例县人力资源局', kinds: ['steps'], readingMinutes: 1 });
  const cursor = page.nextCursor ?? '';
  const rest = dataOf(await callAs(nobody(), listInterpretations, { pageSize: 2, cursor }));
  expect(rest.items.map(({ interpretationId }) => interpretationId)).toEqual([first]);
  expect(rest.nextCursor).toBeNull();
  expect(codeOf(await callAs(nobody(), listInterpretations, { cursor: 'anything' }))).toBe('invalid-request');
});

test('one is found by its id and by its document, with what its clauses are called', async () => {
  const policyId = await anInterpretableDocument();
  const interpretationId = await published(4, { policyId });
  const { interpretation } = dataOf(await callAs(nobody(), getInterpretation, { policyId }));
  expect(interpretation).toMatchObject({
    interpretationId,
    policy: { policyId },
    validity: { state: 'in-force' },
    toBeChecked: false,
    clauses: [
      { anchor: articleFive, label: '第五条' },
      { anchor: articleSeven, label: '第七条' },
    ],
  });
  const byId = dataOf(await callAs(nobody(), getInterpretation, { interpretationId }));
  expect({ ...byId.interpretation, checkedAt: null }).toEqual({ ...interpretation, checkedAt: null });
  expect(JSON.stringify(byId)).not.toMatch(/draftedBy|reviewedBy|schemaVersion|"_id"/);
});

test('which documents have one: published ones alone', async () => {
  const [without, drafted, shown] = await Promise.all([
    anInterpretableDocument(),
    anInterpretableDocument(),
    anInterpretableDocument(),
  ]);
  await anInterpretation({ policyId: drafted });
  await published(5, { policyId: shown });
  const { items } = dataOf(
    await callAs(nobody(), listInterpretedPolicies, { policyIds: [without, drafted, shown, shown] }),
  );
  expect(items).toEqual([{ policyId: shown, interpretationId: interpretationIdOf(shown) }]);
  expect(codeOf(await callAs(nobody(), getInterpretation, { policyId: drafted }))).toBe('not-found');
});

test('with its document the interpretation leaves the public', async () => {
  const policyId = await anInterpretableDocument();
  await published(6, { policyId });
  const { totalCount } = dataOf(await callAs(nobody(), listInterpretations, {}));
  const document = await policyDocuments.findById(openDatabase(), policyId);
  if (!document) throw new Error('the document was just imported');
  await policyDocuments.put(openDatabase(), { ...document, disclosureType: 'withheld' });
  expect(dataOf(await callAs(nobody(), listInterpretations, {})).totalCount).toBe(totalCount - 1);
  expect(codeOf(await callAs(nobody(), getInterpretation, { policyId }))).toBe('not-found');
  expect(dataOf(await callAs(nobody(), listInterpretedPolicies, { policyIds: [policyId] })).items).toEqual([]);
});

test('staff see what lies with their agencies, in every state or in one', async () => {
  const agencyId = await anAgency();
  const other = await anAgency();
  const own = [
    await anInterpretation({ agencyId, publishedAt: toInstant(2) }),
    await anInterpretation({ agencyId, status: 'in-review', publishedAt: toInstant(1) }),
  ];
  await anInterpretation({ agencyId: other });
  const { caller } = await aStaffMember({
    assignments: [{ role: 'editor', place: { level: 'agency', agencyId } }],
  });
  const list = async (input: Parameters<typeof callAs<typeof listInterpretationDrafts>>[2]) =>
    dataOf(await callAs(caller, listInterpretationDrafts, input));
  const all = await list({ pageSize: 1 });
  expect(all.items.map(({ interpretationId }) => interpretationId)).toEqual(own.slice(0, 1));
  const next = await list({ pageSize: 1, cursor: all.nextCursor ?? '' });
  expect(next.items.map(({ interpretationId }) => interpretationId)).toEqual(own.slice(1));
  expect((await list({ status: 'in-review' })).items.map(({ interpretationId }) => interpretationId)).toEqual([own[1]]);
  const nowhere = await aStaffMemberWith('reviewer');
  const { items } = dataOf(await callAs(nowhere.caller, listInterpretationDrafts, { pageSize: 50 }));
  expect(items.some(item => item.agencyId === agencyId)).toBe(false);
});
