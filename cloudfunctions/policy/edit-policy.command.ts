import { authorityOver, reaches } from 'shared/account/staff.rules';
import type { JsonObject } from 'shared/kernel/outcome';
import { Refusal } from 'shared/kernel/refusal';
import { isPublic } from 'shared/policy/publication.rules';
import { editPolicy } from 'shared/policy/publishing-contract';
import { PolicyDraftId } from 'shared/policy/publishing-model';
import type { StaffCaller } from 'shared/server/caller';
import type { Session } from 'shared/server/database';
import type { Context, Handler } from 'shared/server/define-function';
import { newId } from 'shared/server/ids';
import { runStaffCommand } from 'shared/server/staff-command';
import * as policyDocuments from './policy-document.repository';
import type { StoredPolicyDocument } from './policy-document.repository';
import { requireDraft } from './policy-draft-command';
import { draftViewOf, elementsOf } from './policy-draft-views';
import * as policyDrafts from './policy-draft.repository';
import { findVersion } from './policy-version.repository';

export const handleEditPolicy: Handler<typeof editPolicy> = async (input, ctx) => {
  const { caller, now, db } = ctx;
  const { policyId, agencyId } = input;
  const by = authorityOver(caller.assignments, agencyId);
  if (!by) throw new Refusal('not-found');
  const newDraftId = PolicyDraftId.parse(newId('dr'));
  const { draftId } = await runStaffCommand(ctx, editPolicy, input, async session => {
    const document = await policyDocuments.findById(session, policyId);
    if (!document || !isPublic(document)) throw new Refusal('not-found');
    // The document is read and written here, so that of two who begin at once one comes second.
    await closeStale(session, document, ctx);
    const draft = {
      ...(await contentOf(session, document)),
      _id: newDraftId,
      policyId,
      baseVersion: document.currentVersion,
      agencyId,
      status: 'drafting' as const,
      draftedBy: [caller.staffId],
      reviewedBy: null,
      reason: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
    await policyDrafts.put(session, draft);
    await policyDocuments.put(session, { ...document, openDraftId: newDraftId });
    const subject = { kind: 'policy-draft', id: newDraftId };
    return { outcome: { draftId: newDraftId }, audit: { subject, before: null, after: draft, by } };
  });
  const { draft } = await requireDraft(db, caller, draftId);
  return { draft: draftViewOf(draft) };
};

/** A draft of an older version, left over when another was imported, can never be published: it gives way. */
async function closeStale(
  session: Session,
  document: StoredPolicyDocument,
  { caller, now }: Context<StaffCaller>,
): Promise<void> {
  const open = document.openDraftId && (await policyDrafts.findById(session, document.openDraftId));
  if (!open) return;
  if (open.baseVersion === document.currentVersion) {
    const detail: JsonObject = { draftId: open._id };
    throw new Refusal('already-being-edited', reaches(caller.assignments, open.agencyId) ? detail : undefined);
  }
  await policyDrafts.put(session, { ...open, status: 'withdrawn', updatedAt: now, version: open.version + 1 });
}

async function contentOf(session: Session, document: StoredPolicyDocument) {
  const version = await findVersion(session, document._id, document.currentVersion);
  const elements = elementsOf(document);
  if (!version || !elements) throw new Error(`${document._id} has no version or title to edit`);
  const { recipients, cites, repeals } = document;
  const { blocks, outline, warnings } = version;
  const attachments = document.attachments.map(({ name }) => ({ name }));
  return { elements, recipients, attachments, cites, repeals, blocks, outline, warnings };
}
