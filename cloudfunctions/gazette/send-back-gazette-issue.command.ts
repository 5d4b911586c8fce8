import { sendBackGazetteIssue } from 'shared/gazette/contract';
import { decideReviewing } from 'shared/kernel/review.rules';
import type { Handler } from 'shared/server/define-function';
import { runIssueCommand } from './gazette-command';

/** 退回 */
export const handleSendBackGazetteIssue: Handler<typeof sendBackGazetteIssue> = (input, ctx) =>
  runIssueCommand(ctx, sendBackGazetteIssue, input, {
    decide: decideReviewing,
    change: issue => ({ ...issue, status: 'sent-back', reason: input.reason }),
  });
