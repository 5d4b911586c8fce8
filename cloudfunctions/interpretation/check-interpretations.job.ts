import type { Instant } from 'shared/kernel/time';
import type { OutboxEvent } from 'shared/kernel/outbox-event';
import { PolicyId } from 'shared/policy/model';
import type { Job } from 'shared/server/define-function';
import { consumeOutbox } from 'shared/server/outbox';
import { inTransaction } from 'shared/server/transaction';
import * as interpretations from './interpretation.repository';

/** 核对解读: a document that has gone on since it was interpreted leaves its interpretation to be checked. */
export const checkInterpretations: Job = ctx => consumeOutbox(ctx, 'interpretation', event => take(event, ctx.now));

async function take(event: OutboxEvent, now: Instant): Promise<void> {
  // A repeal changes nothing here: validity is read from the document whenever an interpretation is shown.
  if (event.topic === 'policy-published') await markToBeChecked(PolicyId.parse(event.policyId), event.version, now);
}

/** Twice is as once: what is marked, or was written against this version or a later one, stays as it is. */
function markToBeChecked(policyId: PolicyId, policyVersion: number, now: Instant): Promise<void> {
  return inTransaction(async session => {
    const stored = await interpretations.findById(session, interpretations.interpretationIdOf(policyId));
    if (!stored || stored.toBeChecked || stored.policyVersion >= policyVersion) return;
    // Counted up, so that a reviewer who had it open before looks again.
    const version = stored.version + 1;
    await interpretations.put(session, { ...stored, toBeChecked: true, version, updatedAt: now });
  });
}
