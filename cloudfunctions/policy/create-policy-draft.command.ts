import { authorityOver } from 'shared/account/staff.rules';
import { Refusal } from 'shared/kernel/refusal';
import { isNormativeNumber } from 'shared/policy/publication.rules';
import { createPolicyDraft } from 'shared/policy/publishing-contract';
import { PolicyDraftId } from 'shared/policy/publishing-model';
import { suggestSubjectCategory } from 'shared/policy/subject-category.rules';
import type { Handler } from 'shared/server/define-function';
import { newId } from 'shared/server/ids';
import { runStaffCommand } from 'shared/server/staff-command';
import { requireDraft } from './policy-draft-command';
import { contentOf, draftViewOf, elementsOf } from './policy-draft-views';
import * as policyDrafts from './policy-draft.repository';
import { readSourceText } from './read-source-text';

export const handleCreatePolicyDraft: Handler<typeof createPolicyDraft> = async (input, ctx) => {
  const { caller, now, db } = ctx;
  const { agencyId, format, text } = input;
  const by = authorityOver(caller.assignments, agencyId);
  if (!by) throw new Refusal('not-found');
  const parsed = readSourceText(format, text);
  const normative = isNormativeNumber(parsed?.documentNumber ?? null);
  const subjectCategory = suggestSubjectCategory(parsed?.title ?? '');
  const elements = parsed && elementsOf({ ...parsed, normative, subjectCategory, source: null, sourceUrl: null });
  if (!parsed || !elements) throw new Refusal('text-without-words');
  const newDraftId = PolicyDraftId.parse(newId('dr'));
  // Kept is which draft it became: the text lies in the draft already.
  const { draftId } = await runStaffCommand(ctx, createPolicyDraft, input, async session => {
    const draft: policyDrafts.StoredPolicyDraft = {
      _id: newDraftId,
      policyId: null,
      baseVersion: null,
      agencyId,
      elements,
      ...contentOf(parsed),
      status: 'drafting',
      draftedBy: [caller.staffId],
      reviewedBy: null,
      reason: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
    await policyDrafts.put(session, draft);
    const subject = { kind: 'policy-draft', id: newDraftId };
    return { outcome: { draftId: newDraftId }, audit: { subject, before: null, after: draft, by } };
  });
  const { draft } = await requireDraft(db, caller, draftId);
  return { draft: draftViewOf(draft) };
};
