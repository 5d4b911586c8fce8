import { sendBackInterpretation } from 'shared/interpretation/contract';
import { decideReviewing } from 'shared/kernel/review.rules';
import type { Handler } from 'shared/server/define-function';
import { runInterpretationCommand } from './interpretation-command';

export const handleSendBackInterpretation: Handler<typeof sendBackInterpretation> = async (input, ctx) => ({
  interpretation: await runInterpretationCommand(ctx, sendBackInterpretation, input, {
    decide: decideReviewing,
    change: ({ stored }) =>
      Promise.resolve({
        stored: { ...stored, status: 'sent-back', reason: input.reason, reviewedBy: ctx.caller.staffId },
      }),
  }),
});
