import { Refusal } from 'shared/kernel/refusal';
import { linkKeys, repealOf } from 'shared/policy/linking.rules';
import type { PolicyId } from 'shared/policy/model';
import { isPublic } from 'shared/policy/publication.rules';
import { markPolicyRepealed } from 'shared/policy/publishing-contract';
import { decideRepeal } from 'shared/policy/publishing.rules';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { newEventId, recordEvent } from 'shared/server/outbox';
import { runStaffCommand } from 'shared/server/staff-command';
import * as policyDocuments from './policy-document.repository';
import type { StoredPolicyDocument } from './policy-document.repository';
import { documentDay } from './policy-views';

/** 登记废止 — recorded on the document that repeals, where validity is read from (docs/adr/0012). */
export const handleMarkPolicyRepealed: Handler<typeof markPolicyRepealed> = (input, ctx) => {
  const { db, caller, now } = ctx;
  const { policyId, byPolicyId, repealedOn } = input;
  const eventId = newEventId();
  return runStaffCommand(ctx, markPolicyRepealed, input, async session => {
    const policy = await requirePublic(session, policyId);
    const by = await requirePublic(session, byPolicyId);
    // Asked beside the transaction, which knows no queries. Both documents are written below, so that of two who record
    // at once one comes again and finds what the other recorded.
    const repealing = (await policyDocuments.findRepealing(db, [policy])).filter(({ _id }) => _id !== policyId);
    const decision = decideRepeal({
      ...input,
      policyDatedOn: documentDay(policy),
      byDatedOn: documentDay(by),
      isRepealedByIt: repealOf(byPolicyId, by, [policy]) !== null,
      isRepealedAlready: repealOf(policyId, policy, repealing.filter(isPublic)) !== null,
    });
    if (!decision.ok) throw new Refusal(decision.code);
    const after = withRepeal(by, { policyId, on: repealedOn });
    await policyDocuments.put(session, { ...after, updatedAt: now });
    await policyDocuments.put(session, { ...policy, updatedAt: now });
    const event = {
      topic: 'policy-validity-changed',
      policyId,
      state: 'repealed',
      byPolicyId,
      on: repealedOn,
    } as const;
    await recordEvent(session, eventId, event, now);
    return {
      outcome: { policyId, repealedOn },
      audit: {
        subject: { kind: 'policy', id: policyId },
        before: null,
        after: { byPolicyId, repealedOn },
        // Documents lie with no agency: whoever reviews may record, in their own name first.
        ...(caller.assignments.every(({ onBehalfOf }) => onBehalfOf !== null) && { by: caller.assignments[0] }),
      },
    };
  });
};

async function requirePublic(session: Session, policyId: PolicyId): Promise<StoredPolicyDocument> {
  const document = await policyDocuments.findById(session, policyId);
  if (!document || !isPublic(document)) throw new Refusal('not-found');
  return document;
}

function withRepeal(
  by: StoredPolicyDocument,
  repeal: StoredPolicyDocument['confirmedRepeals'][number],
): StoredPolicyDocument {
  const confirmedRepeals = [...by.confirmedRepeals, repeal];
  return { ...by, confirmedRepeals, linkKeys: linkKeys(by, confirmedRepeals) };
}
