import { decideReviewing } from 'shared/kernel/review.rules';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf, type Instant } from 'shared/kernel/time';
import { AttachmentId, PolicyId } from 'shared/policy/model';
import { isPublic } from 'shared/policy/publication.rules';
import { publishPolicyDraft } from 'shared/policy/publishing-contract';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { digestOf } from 'shared/server/digest';
import { newId } from 'shared/server/ids';
import { newEventId, recordEvent } from 'shared/server/outbox';
import { attachmentsOf } from './attachment-files';
import * as policyDocuments from './policy-document.repository';
import type { StoredPolicyDocument } from './policy-document.repository';
import { changedStatus, requireDraft, runDraftCommand } from './policy-draft-command';
import { factsOf } from './policy-draft-views';
import type { StoredPolicyDraft } from './policy-draft.repository';
import * as policyIdentities from './policy-identity.repository';
import { findValidityChanges, recordValidityChanges } from './repeal-events';
import { documentAfter, identityOf, writePolicy } from './write-policy';

/** 审核通过并发布 — document, version, text, identity and events are there together, or the draft still waits. */
export const handlePublishPolicyDraft: Handler<typeof publishPolicyDraft> = async (input, ctx) => {
  const { caller, db, now } = ctx;
  const { draft: seen } = await requireDraft(db, caller, input.draftId);
  const ids = {
    policyId: seen.policyId ?? PolicyId.parse(newId('pd')),
    attachmentIds: seen.attachments.map(() => AttachmentId.parse(newId('at'))),
    eventId: newEventId(),
  };
  const before = seen.policyId && (await policyDocuments.findById(db, seen.policyId));
  const changes = await findValidityChanges(db, before, publishedForm(seen, before, ids, now), now);

  return runDraftCommand(ctx, publishPolicyDraft, input, {
    decide: decideReviewing,
    // The version that was asked for is the one that was looked up: any other is refused before this.
    change: async (draft, session) => {
      const present = await findPresent(session, draft);
      const next = publishedForm(draft, present, ids, now);
      await requireOwnIdentity(session, next);
      const effect = await writePolicy(session, { present, next, content: draft });
      const { _id: policyId, currentVersion: policyVersion } = next;
      const isNews = effect === 'added' || effect === 'new-version';
      if (isNews && isPublic(next)) {
        await recordEvent(session, ids.eventId, { topic: 'policy-published', policyId, version: policyVersion }, now);
      }
      await recordValidityChanges(session, changes, now);
      const done = { ...draft, policyId };
      const { after, outcome } = changedStatus(done, { status: 'published', reviewedBy: caller.staffId, reason: null });
      return { after, outcome: { draft: outcome, policyId, policyVersion } };
    },
  });
};

/** The document the draft began from, as long as nobody brought in another version. */
async function findPresent(session: Session, draft: StoredPolicyDraft): Promise<StoredPolicyDocument | null> {
  if (draft.policyId === null) return null;
  const present = await policyDocuments.findById(session, draft.policyId);
  if (present?.currentVersion !== draft.baseVersion) throw new Refusal('changed-meanwhile');
  return present;
}

async function requireOwnIdentity(session: Session, next: StoredPolicyDocument): Promise<void> {
  const known = await policyIdentities.findPolicyId(session, identityOf(next, next.textHash));
  if (known !== null && known !== next._id) throw new Refusal('same-document');
}

interface NewIds {
  policyId: PolicyId;
  attachmentIds: readonly AttachmentId[];
}

function publishedForm(
  draft: StoredPolicyDraft,
  present: StoredPolicyDocument | null,
  { policyId, attachmentIds }: NewIds,
  now: Instant,
): StoredPolicyDocument {
  const facts = factsOf(draft);
  const { normative, subjectCategory, source, sourceUrl } = draft.elements;
  const details = {
    normative,
    subjectCategory,
    source,
    sourceUrl,
    publishedOn: present?.publishedOn ?? localDateOf(now),
    attachments: attachmentsOf(draft.attachments, [], present?.attachments ?? [], attachmentIds),
    lastImport: present?.lastImport ?? null,
  };
  const textHash = digestOf({ ...facts, blocks: draft.blocks });
  return { ...documentAfter(present, facts, details, { policyId, textHash, now }), openDraftId: null };
}
