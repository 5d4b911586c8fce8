import type { LocalDate } from '../kernel/time';
import type { PolicyId } from '../policy/model';
import { ENTRIES_MAX, type GazetteColumn, type GazetteEntry, type GazetteIssueId } from './model';

/** 编号: the numbers taken so far, the issue in preparation, and the last one published. */
export interface GazetteNumbers {
  /** 总期号 last taken; 0 before the first. */
  serialNumber: number;
  /** 期号 last taken of each year, the earliest year first. */
  years: readonly { year: number; issueNumber: number }[];
  open: { issueId: GazetteIssueId; year: number } | null;
  head: { serialNumber: number; hash: string; publishedOn: LocalDate } | null;
}

export const NO_NUMBERS: GazetteNumbers = { serialNumber: 0, years: [], open: null, head: null };

type Decision<T, Code extends string> = { ok: true; value: T } | { ok: false; code: Code };

/** 新建: one issue at a time, so that numbers follow one another; a mistyped year is never given a number. */
export function decideCreation(
  numbers: GazetteNumbers,
  year: number,
  today: LocalDate,
): Decision<{ issueNumber: number; serialNumber: number }, 'issue-in-preparation' | 'year-out-of-order'> {
  if (numbers.open !== null) return { ok: false, code: 'issue-in-preparation' };
  const last = numbers.years.at(-1);
  if (year > Number(today.slice(0, 4)) + 1 || (last && year < last.year))
    return { ok: false, code: 'year-out-of-order' };
  const issueNumber = last?.year === year ? last.issueNumber + 1 : 1;
  return { ok: true, value: { issueNumber, serialNumber: numbers.serialNumber + 1 } };
}

/** The numbers once this issue has taken its own. */
export function numbersAfterCreation(
  numbers: GazetteNumbers,
  issue: { issueId: GazetteIssueId; year: number; issueNumber: number; serialNumber: number },
): GazetteNumbers {
  const { issueId, year, issueNumber, serialNumber } = issue;
  const years = [...numbers.years.filter(one => one.year !== year), { year, issueNumber }];
  return { ...numbers, serialNumber, years, open: { issueId, year } };
}

/** How many issues of each year are published, the latest year first; years without one are left out. */
export function publishedCounts({ years, open }: GazetteNumbers): { year: number; count: number }[] {
  return years
    .map(({ year, issueNumber }) => ({ year, count: open?.year === year ? issueNumber - 1 : issueNumber }))
    .filter(({ count }) => count > 0)
    .reverse();
}

export interface Arrangement {
  columns: readonly { title: string; policyIds: readonly PolicyId[] }[];
  headlinePolicyId: PolicyId | null;
}

export type ArrangementRefusal =
  'same-document-twice' | 'same-column-twice' | 'too-many-entries' | 'headline-not-in-issue';

/** 编排: each document once, each column once, and the headline among them. */
export function decideArrangement({
  columns,
  headlinePolicyId,
}: Arrangement): { ok: true } | { ok: false; code: ArrangementRefusal; policyIds: PolicyId[] } {
  const policyIds = columns.flatMap(column => column.policyIds);
  const twice = policyIds.filter((policyId, at) => policyIds.indexOf(policyId) !== at);
  const titles = columns.map(({ title }) => title);
  const no = (code: ArrangementRefusal, named: PolicyId[] = []) => ({ ok: false, code, policyIds: named }) as const;
  if (policyIds.length > ENTRIES_MAX) return no('too-many-entries');
  if (twice.length > 0) return no('same-document-twice', [...new Set(twice)]);
  if (new Set(titles).size < titles.length) return no('same-column-twice');
  if (headlinePolicyId !== null && !policyIds.includes(headlinePolicyId)) return no('headline-not-in-issue');
  return { ok: true };
}

/** 出版: after the issue before it, in number and in day, and not on a day to come. */
export function decidePublication(
  { head }: GazetteNumbers,
  issue: { serialNumber: number; publishedOn: LocalDate },
  today: LocalDate,
): Decision<
  { previousHash: string | null },
  'earlier-issue-unpublished' | 'day-before-issue-before' | 'day-still-to-come'
> {
  if ((head?.serialNumber ?? 0) !== issue.serialNumber - 1) return { ok: false, code: 'earlier-issue-unpublished' };
  if (head && issue.publishedOn < head.publishedOn) return { ok: false, code: 'day-before-issue-before' };
  if (issue.publishedOn > today) return { ok: false, code: 'day-still-to-come' };
  return { ok: true, value: { previousHash: head?.hash ?? null } };
}

export interface PlacedEntry extends GazetteEntry {
  /** From 1, through the whole issue. */
  position: number;
  column: string;
}

/** Every entry in reading order. */
export function entriesOf(columns: readonly GazetteColumn[]): PlacedEntry[] {
  return columns
    .flatMap(({ title: column, entries }) => entries.map(entry => ({ ...entry, column })))
    .map((entry, at) => ({ ...entry, position: at + 1 }));
}

/** 头题: the one chosen for the cover, else the first. */
export function headlineOf(issue: {
  columns: readonly GazetteColumn[];
  headlinePolicyId: PolicyId | null;
}): string | null {
  const entries = entriesOf(issue.columns);
  return (entries.find(({ policyId }) => policyId === issue.headlinePolicyId) ?? entries[0])?.title ?? null;
}
