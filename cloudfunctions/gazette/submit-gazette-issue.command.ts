import { submitGazetteIssue } from 'shared/gazette/contract';
import { Refusal } from 'shared/kernel/refusal';
import { decideWriting } from 'shared/kernel/review.rules';
import type { Handler } from 'shared/server/define-function';
import { runIssueCommand } from './gazette-command';

/** 送审 */
export const handleSubmitGazetteIssue: Handler<typeof submitGazetteIssue> = (input, ctx) =>
  runIssueCommand(ctx, submitGazetteIssue, input, {
    decide: decideWriting,
    change: issue => {
      if (issue.policyIds.length === 0) throw new Refusal('nothing-in-it');
      return { ...issue, status: 'in-review', reason: null };
    },
  });
