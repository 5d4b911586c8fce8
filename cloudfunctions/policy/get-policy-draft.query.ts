import type { getPolicyDraft } from 'shared/policy/publishing-contract';
import type { Handler } from 'shared/server/define-function';
import { requireDraft } from './policy-draft-command';
import { draftViewOf } from './policy-draft-views';

export const handleGetPolicyDraft: Handler<typeof getPolicyDraft> = async ({ draftId }, { db, caller }) => {
  const { draft } = await requireDraft(db, caller, draftId);
  return { draft: draftViewOf(draft) };
};
