import { withdrawInterpretation } from 'shared/interpretation/contract';
import { decideWithdrawing } from 'shared/kernel/review.rules';
import type { Handler } from 'shared/server/define-function';
import { runInterpretationCommand } from './interpretation-command';

/** What was approved counts as written anew from here: whoever writes in it now does not approve it. */
export const handleWithdrawInterpretation: Handler<typeof withdrawInterpretation> = async (input, ctx) => ({
  interpretation: await runInterpretationCommand(ctx, withdrawInterpretation, input, {
    decide: decideWithdrawing,
    change: ({ stored }) =>
      Promise.resolve({
        stored: { ...stored, status: 'drafting', draftedBy: [], reason: input.reason, publishedAt: null },
      }),
  }),
});
