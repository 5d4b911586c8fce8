import { updateInterpretation } from 'shared/interpretation/contract';
import { kindsOf, readingMinutes } from 'shared/interpretation/interpretation.rules';
import { decideWriting } from 'shared/kernel/review.rules';
import type { Handler } from 'shared/server/define-function';
import { requireSoundBlocks, runInterpretationCommand } from './interpretation-command';

/** What is saved is held against the document as it now stands: with that, it is checked. */
export const handleUpdateInterpretation: Handler<typeof updateInterpretation> = async (input, ctx) => ({
  interpretation: await runInterpretationCommand(ctx, updateInterpretation, input, {
    decide: decideWriting,
    change: async ({ stored }, session) => {
      const { title, blocks } = input;
      const policyVersion = await requireSoundBlocks(session, stored.policyId, blocks);
      const draftedBy = [...new Set([...stored.draftedBy, ctx.caller.staffId])];
      const contents = { title, kinds: kindsOf(blocks), readingMinutes: readingMinutes(blocks) };
      return { stored: { ...stored, ...contents, policyVersion, toBeChecked: false, draftedBy }, blocks };
    },
  }),
});
