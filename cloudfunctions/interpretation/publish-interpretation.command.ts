import { publishInterpretation } from 'shared/interpretation/contract';
import { decideReviewing } from 'shared/kernel/review.rules';
import type { Handler } from 'shared/server/define-function';
import { requireSoundBlocks, runInterpretationCommand } from './interpretation-command';

/** The reviewer has the document beside it: what is published is checked against the version that stands now. */
export const handlePublishInterpretation: Handler<typeof publishInterpretation> = async (input, ctx) => ({
  interpretation: await runInterpretationCommand(ctx, publishInterpretation, input, {
    decide: decideReviewing,
    change: async ({ stored, blocks }, session) => {
      const policyVersion = await requireSoundBlocks(session, stored.policyId, blocks);
      const approval = { reviewedBy: ctx.caller.staffId, reason: null, publishedAt: ctx.now };
      return { stored: { ...stored, ...approval, status: 'published', policyVersion, toBeChecked: false } };
    },
  }),
});
