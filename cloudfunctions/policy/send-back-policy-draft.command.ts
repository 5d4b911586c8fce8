import { decideReviewing } from 'shared/kernel/review.rules';
import { sendBackPolicyDraft } from 'shared/policy/publishing-contract';
import type { Handler } from 'shared/server/define-function';
import { changedStatus, runDraftCommand } from './policy-draft-command';

export const handleSendBackPolicyDraft: Handler<typeof sendBackPolicyDraft> = async (input, ctx) => {
  const { reason } = input;
  const reviewedBy = ctx.caller.staffId;
  return {
    draft: await runDraftCommand(ctx, sendBackPolicyDraft, input, {
      decide: decideReviewing,
      change: draft => Promise.resolve(changedStatus(draft, { status: 'sent-back', reviewedBy, reason })),
    }),
  };
};
