import type { IssueSummary } from 'shared/gazette/contract';
import { headlineOf } from 'shared/gazette/gazette.rules';
import type { GazetteIssue } from 'shared/gazette/model';
import { Refusal } from 'shared/kernel/refusal';
import type { StoredGazetteIssue } from './gazette-issue.repository';

/** An issue as staff see it. */
export function issueViewOf({ _id: issueId, policyIds: _policyIds, ...issue }: StoredGazetteIssue): GazetteIssue {
  return { issueId, ...issue };
}

/** A published issue as everybody sees it. */
export function issueSummaryOf(issue: StoredGazetteIssue): IssueSummary {
  const { _id: issueId, year, issueNumber, serialNumber, publishedOn, columns } = issue;
  if (publishedOn === null) throw new Error(`${issueId} has no day of publication`);
  const entryCount = columns.reduce((sum, { entries }) => sum + entries.length, 0);
  return { issueId, year, issueNumber, serialNumber, publishedOn, entryCount, headline: headlineOf(issue) };
}

/** Lists of issues go by 总期号, the latest first: the cursor is the last one shown. */
export function readCursor(cursor: string | undefined): { before?: number } {
  if (cursor === undefined) return {};
  if (!/^[1-9]\d{0,8}$/.test(cursor)) throw new Refusal('invalid-request', { fields: ['cursor'] });
  return { before: Number(cursor) };
}

/** A page of what was read one beyond its size. */
export function pageOf(found: readonly StoredGazetteIssue[], pageSize: number) {
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return { page, nextCursor: last && found.length > page.length ? String(last.serialNumber) : null };
}
