import type { listGazetteDrafts } from 'shared/gazette/contract';
import { GazetteStatus } from 'shared/gazette/model';
import type { Handler } from 'shared/server/define-function';
import * as gazetteIssues from './gazette-issue.repository';
import { issueViewOf, pageOf, readCursor } from './gazette-views';

/** Every issue, in preparation or published, the latest first. */
export const handleListGazetteDrafts: Handler<typeof listGazetteDrafts> = async (
  { status, cursor, pageSize },
  { db },
) => {
  const statuses = status === undefined ? GazetteStatus.options : [status];
  const found = await gazetteIssues.list(db, { statuses, ...readCursor(cursor), limit: pageSize + 1 });
  const { page, nextCursor } = pageOf(found, pageSize);
  return { items: page.map(issueViewOf), nextCursor };
};
