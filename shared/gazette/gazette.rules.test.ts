import { LocalDate } from '../kernel/time';
import { PolicyId } from '../policy/model';
import {
  decideArrangement,
  decideCreation,
  decidePublication,
  entriesOf,
  headlineOf,
  NO_NUMBERS,
  numbersAfterCreation,
  publishedCounts,
} from './gazette.rules';
import { GazetteIssueId, type GazetteColumn } from './model';
import { integrityText } from './texts';

const day = (text: string) => LocalDate.parse(text);
const id = (at: number) => PolicyId.parse(`pd_${String(at).padStart(20, '0')}`);
const issueId = GazetteIssueId.parse('gz_00000000000000000001');
const today = day('2026-11-20');
const column = (title: string, ...ids: number[]): GazetteColumn => ({
  title,
  entries: ids.map(at => ({
    policyId: id(at),
    policyVersion: 1,
    title: `第${at}份`,
    documentNumber: null,
    hash: 'a'.repeat(64),
  })),
});

test('numbers follow one another: the year begins at 1, the serial number goes on', () => {
  const years = [{ year: 2025, issueNumber: 4 }];
  const numbers = { ...NO_NUMBERS, serialNumber: 9, years };
  expect(decideCreation(numbers, 2025, today)).toEqual({ ok: true, value: { issueNumber: 5, serialNumber: 10 } });
  expect(decideCreation(numbers, 2026, today)).toEqual({ ok: true, value: { issueNumber: 1, serialNumber: 10 } });
  expect(decideCreation(numbers, 2024, today)).toEqual({ ok: false, code: 'year-out-of-order' });
  expect(decideCreation(numbers, 2028, today)).toEqual({ ok: false, code: 'year-out-of-order' });
});

test('an issue in preparation is counted among no year’s published ones', () => {
  const begun = numbersAfterCreation(
    { ...NO_NUMBERS, serialNumber: 2, years: [{ year: 2025, issueNumber: 2 }] },
    { issueId, year: 2026, issueNumber: 1, serialNumber: 3 },
  );
  expect(decideCreation(begun, 2026, today)).toEqual({ ok: false, code: 'issue-in-preparation' });
  expect(publishedCounts(begun)).toEqual([{ year: 2025, count: 2 }]);
  expect(publishedCounts({ ...begun, open: null })).toEqual([
    { year: 2026, count: 1 },
    { year: 2025, count: 2 },
  ]);
});

test.each([
  ['2026-01-05', { ok: true, value: { previousHash: 'h' } }],
  ['2026-01-04', { ok: false, code: 'day-before-issue-before' }],
  ['2026-11-21', { ok: false, code: 'day-still-to-come' }],
])('published on %s after an issue of 5 January', (publishedOn, expected) => {
  const numbers = { ...NO_NUMBERS, head: { serialNumber: 1, hash: 'h', publishedOn: day('2026-01-05') } };
  expect(decidePublication(numbers, { serialNumber: 2, publishedOn: day(publishedOn) }, today)).toEqual(expected);
});

test('positions go through the whole issue, and the cover names the headline, else the first', () => {
  const columns = [column('甲', 1), column('乙', 2, 3)];
  expect(entriesOf(columns).map(({ position, column: title }) => [position, title])).toEqual([
    [1, '甲'],
    [2, '乙'],
    [3, '乙'],
  ]);
  expect(headlineOf({ columns, headlinePolicyId: id(3) })).toBe('第3份');
  expect(headlineOf({ columns, headlinePolicyId: null })).toBe('第1份');
  expect(headlineOf({ columns: [], headlinePolicyId: null })).toBeNull();
});

test('a document that stands twice is named once', () => {
  const columns = [
    { title: '甲', policyIds: [id(1), id(1)] },
    { title: '乙', policyIds: [id(1), id(2)] },
  ];
  expect(decideArrangement({ columns, headlinePolicyId: null })).toEqual({
    ok: false,
    code: 'same-document-twice',
    policyIds: [id(1)],
  });
});

test.each([
  [{ holds: true, changed: [], chainHolds: true }, '本期3篇 · 与发布存档一致'],
  [{ holds: false, changed: [2], chainHolds: true }, '第2篇与发布存档不一致，已停止展示'],
  [{ holds: false, changed: [1, 2, 3], chainHolds: false }, '本期与发布存档不一致，已停止展示'],
  [{ holds: false, changed: [], chainHolds: false }, '本期与前一期的发布存档接不上'],
])('what recomputing found is said in one sentence: %j', (found, sentence) => {
  expect(integrityText({ entryCount: 3, ...found })).toBe(sentence);
});
