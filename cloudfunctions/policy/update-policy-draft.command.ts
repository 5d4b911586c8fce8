import { Refusal } from 'shared/kernel/refusal';
import { decideWriting } from 'shared/kernel/review.rules';
import { correctedContent } from 'shared/policy/publishing-corrections';
import { updatePolicyDraft } from 'shared/policy/publishing-contract';
import { contradictingDays } from 'shared/policy/publishing.rules';
import type { Handler } from 'shared/server/define-function';
import { requireDraft, runDraftCommand } from './policy-draft-command';
import { draftViewOf } from './policy-draft-views';

export const handleUpdatePolicyDraft: Handler<typeof updatePolicyDraft> = async (input, ctx) => {
  const { caller, db } = ctx;
  const { elements, corrections } = input;
  const { draftId } = await runDraftCommand(ctx, updatePolicyDraft, input, {
    decide: decideWriting,
    change: draft => {
      const days = contradictingDays(elements);
      if (days) throw new Refusal('dates-contradict', { days });
      const corrected = correctedContent(draft, corrections, elements);
      if (!corrected.ok) throw new Refusal(corrected.code);
      const draftedBy = [...new Set([...draft.draftedBy, caller.staffId])];
      const after = { ...draft, ...corrected.value, elements, draftedBy };
      return Promise.resolve({ after, outcome: { draftId: draft._id } });
    },
  });
  const { draft } = await requireDraft(db, caller, draftId);
  return { draft: draftViewOf(draft) };
};
