import type { GazetteIssueId } from 'shared/gazette/model';
import { Refusal } from 'shared/kernel/refusal';
import type { Session } from 'shared/server/database';
import * as gazetteIssues from './gazette-issue.repository';
import type { StoredGazetteIssue } from './gazette-issue.repository';

/** What is being prepared does not exist for the public. */
export async function requirePublished(db: Session, issueId: GazetteIssueId): Promise<StoredGazetteIssue> {
  const issue = await gazetteIssues.findById(db, issueId);
  if (issue?.status !== 'published') throw new Refusal('not-found');
  return issue;
}
