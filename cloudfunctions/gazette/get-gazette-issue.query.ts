import type { getGazetteIssue } from 'shared/gazette/contract';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { checkEntries, integrityOf, type CheckedEntry } from './check-issue';
import * as gazetteIssues from './gazette-issue.repository';
import { issueSummaryOf } from './gazette-views';
import { requirePublished } from './require-published';

/** 本期目录 — all hashes are recomputed for this answer: five round trips and one for every 25 entries. */
export const handleGetGazetteIssue: Handler<typeof getGazetteIssue> = async ({ issueId }, { db, now }) => {
  const issue = await requirePublished(db, issueId);
  const { serialNumber } = issue;
  const [neighbours, checked] = await Promise.all([
    gazetteIssues.findPublished(db, [serialNumber - 1, serialNumber + 1]),
    checkEntries(db, issue, localDateOf(now)),
  ]);
  const neighbour = (serial: number) => neighbours.find(other => other.serialNumber === serial) ?? null;
  const previous = neighbour(serialNumber - 1);
  let from = 0;
  const columns = issue.columns.map(({ title, entries }) => {
    const own = checked.slice(from, from + entries.length);
    from += entries.length;
    return { title, entries: own.map(lineOf) };
  });
  return {
    issue: {
      ...issueSummaryOf(issue),
      columns,
      integrity: integrityOf(issue, previous, checked, now),
      previousIssueId: previous?._id ?? null,
      nextIssueId: neighbour(serialNumber + 1)?._id ?? null,
    },
  };
};

function lineOf({ entry, reading, intact }: CheckedEntry) {
  const { position, policyId, title, documentNumber } = entry;
  return { position, policyId, title, documentNumber, validity: reading?.validity ?? null, intact };
}
