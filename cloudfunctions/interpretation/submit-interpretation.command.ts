import { submitInterpretation } from 'shared/interpretation/contract';
import { Refusal } from 'shared/kernel/refusal';
import { decideWriting } from 'shared/kernel/review.rules';
import type { Handler } from 'shared/server/define-function';
import { requireSoundBlocks, runInterpretationCommand } from './interpretation-command';

export const handleSubmitInterpretation: Handler<typeof submitInterpretation> = async (input, ctx) => ({
  interpretation: await runInterpretationCommand(ctx, submitInterpretation, input, {
    decide: decideWriting,
    change: async ({ stored, blocks }, session) => {
      if (blocks.length === 0) throw new Refusal('nothing-in-it');
      await requireSoundBlocks(session, stored.policyId, blocks);
      // Whoever hands it in answers for it, also where nothing was written since it was taken back.
      const draftedBy = [...new Set([...stored.draftedBy, ctx.caller.staffId])];
      return { stored: { ...stored, status: 'in-review', reason: null, draftedBy } };
    },
  }),
});
