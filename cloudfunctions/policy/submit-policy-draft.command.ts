import { Refusal } from 'shared/kernel/refusal';
import { decideWriting } from 'shared/kernel/review.rules';
import { submitPolicyDraft } from 'shared/policy/publishing-contract';
import { contradictingDays, missingElements } from 'shared/policy/publishing.rules';
import type { Handler } from 'shared/server/define-function';
import { changedStatus, runDraftCommand } from './policy-draft-command';

export const handleSubmitPolicyDraft: Handler<typeof submitPolicyDraft> = async (input, ctx) => ({
  draft: await runDraftCommand(ctx, submitPolicyDraft, input, {
    decide: decideWriting,
    change: draft => {
      const elements = missingElements(draft.elements, draft.blocks);
      if (elements.length > 0) throw new Refusal('elements-missing', { elements });
      const days = contradictingDays(draft.elements);
      if (days) throw new Refusal('dates-contradict', { days });
      return Promise.resolve(changedStatus(draft, { status: 'in-review', reason: null }));
    },
  }),
});
