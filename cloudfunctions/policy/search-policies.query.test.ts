import { searchPolicies } from 'shared/policy/contract';
import { callAs, callRaw, codeOf, dataOf } from 'tests/support/call-function';
import { nobody } from 'tests/support/callers';
import { aDay, aNumber, importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';

const cloud = useLocalCloud();
const search = async (input: Parameters<typeof callAs<typeof searchPolicies>>[2]) =>
  dataOf(await callAs(nobody(), searchPolicies, input));

beforeAll(async () => {
  const replacing = aNumber('示政办发〔2026〕12号');
  const replaced = aNumber('示政办发〔2022〕31号');
  await importDocument({
    title: '促进高校毕业生就业创业若干措施',
    documentNumber: replacing,
    datedOn: aDay('2026-06-18'),
    effectiveOn: aDay('2026-07-01'),
    repeals: [{ title: null, documentNumber: replaced }],
    text: '第五条 毕业两年内到乡镇就业的，每人每月给予500元生活补贴。',
  });
  await importDocument({
    title: '促进高校毕业生就业措施',
    documentNumber: replaced,
    datedOn: aDay('2022-08-15'),
    text: '给予300元补贴。',
  });
  await importDocument({
    title: '青年见习基地管理办法',
    datedOn: aDay('2026-11-12'),
    effectiveOn: aDay('2027-01-01'),
    text: '毕业生领取见习补贴。',
  });
  await importDocument({ title: '毕业生内部补贴名册', disclosureType: 'withheld', text: '毕业生补贴。' });
  await importDocument({ title: '毕业生补贴申请公开件', disclosureType: 'on-request', text: '毕业生补贴。' });
});

test('finds documents by words, marks the words and shows the sentence', async () => {
  const { items, totalCount, repealedCount } = await search({ words: '毕业生 补贴' });
  expect(items.map(({ title }) => title)).toEqual([
    '促进高校毕业生就业创业若干措施',
    '促进高校毕业生就业措施',
    '青年见习基地管理办法',
  ]);
  expect({ totalCount, repealedCount }).toEqual({ totalCount: 3, repealedCount: 1 });
  const trainee = items.find(({ title }) => title === '青年见习基地管理办法');
  expect(trainee?.snippet).toEqual({
    text: '毕业生领取见习补贴',
    highlights: [
      [0, 3],
      [7, 9],
    ],
  });
});

test('a document that another repeals says so and names it', async () => {
  const { items } = await search({ documentNumber: '示政办发[2022]31' });
  expect(items[0]?.validity).toMatchObject({
    state: 'repealed',
    since: '2026-07-01',
    replacedBy: { documentNumber: '示政办发〔2026〕12号' },
  });
});

test('documents that are not proactively public can never be found', async () => {
  const everything = await search({});
  expect(everything.totalCount).toBe(3);
  expect((await search({ words: '名册' })).items).toEqual([]);
  expect((await search({ words: '申请公开件' })).items.map(({ title }) => title)).not.toContain('毕业生补贴申请公开件');
});

test('pages follow one another without gaps or repeats', async () => {
  const all = await search({ sort: 'newest' });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await search({ sort: 'newest', pageSize: 1, cursor });
    seen.push(...page.items.map(({ policyId }) => policyId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(all.items.map(({ policyId }) => policyId));
});

test('facets count validity and year', async () => {
  const { facets } = await search({});
  expect(facets.validity).toContainEqual({ value: 'not-yet-effective', count: 1 });
  expect(facets.year.map(({ value }) => value)).toEqual(['2026', '2022']);
});

test.each([
  ['a number that names none', { documentNumber: '随便' }, 'document-number-unreadable'],
  ['a cursor of another making', { cursor: 'not-a-cursor' }, 'cursor-expired'],
])('refuses %s', async (_name, input, code) => {
  expect(codeOf(await callAs(nobody(), searchPolicies, input))).toBe(code);
});

test.each<[string, unknown]>([
  ['over-long words', { words: '长'.repeat(61) }],
  ['an operator as words', { words: { $ne: '' } }],
  ['an unknown field', { words: '电梯', $where: '1' }],
  ['a dotted field', { 'a.b': 1 }],
  ['an unknown validity', { validity: '现行有效' }],
  ['a year of another age', { year: 3000 }],
  ['a page of 51', { pageSize: 51 }],
  ['no object', null],
])('%s is an invalid request and reads nothing', async (_name, input) => {
  const before = cloud().sdkRequestCount();
  expect(codeOf(await callRaw(nobody(), searchPolicies.name, input))).toBe('invalid-request');
  expect(cloud().sdkRequestCount()).toBe(before);
});
