import type { getGazetteDraft } from 'shared/gazette/contract';
import type { Handler } from 'shared/server/define-function';
import { requireIssue } from './gazette-command';
import { issueViewOf } from './gazette-views';

export const handleGetGazetteDraft: Handler<typeof getGazetteDraft> = async ({ issueId }, { db }) => ({
  issue: issueViewOf(await requireIssue(db, issueId)),
});
