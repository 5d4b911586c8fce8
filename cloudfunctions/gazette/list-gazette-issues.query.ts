import type { listGazetteIssues } from 'shared/gazette/contract';
import { publishedCounts } from 'shared/gazette/gazette.rules';
import type { Handler } from 'shared/server/define-function';
import * as gazetteIssues from './gazette-issue.repository';
import * as gazetteNumbers from './gazette-numbers.repository';
import { issueSummaryOf, pageOf, readCursor } from './gazette-views';

/** 公报书架 */
export const handleListGazetteIssues: Handler<typeof listGazetteIssues> = async (
  { year, cursor, pageSize },
  { db },
) => {
  const ofYear = year === undefined ? {} : { year };
  const [numbers, found] = await Promise.all([
    gazetteNumbers.find(db),
    gazetteIssues.list(db, { statuses: ['published'], ...ofYear, ...readCursor(cursor), limit: pageSize + 1 }),
  ]);
  const years = publishedCounts(numbers);
  const counted = years.filter(one => year === undefined || one.year === year);
  const { page, nextCursor } = pageOf(found, pageSize);
  return {
    items: page.map(issueSummaryOf),
    totalCount: counted.reduce((sum, { count }) => sum + count, 0),
    years,
    nextCursor,
  };
};
