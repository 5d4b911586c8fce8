import { authorityOver } from 'shared/account/staff.rules';
import { createInterpretation } from 'shared/interpretation/contract';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { readAgencyNames } from '../account/read-agencies.query';
import { readPolicyReference } from '../policy/read-policy-reference.query';
import { readInterpretation } from './interpretation-command';
import { interpretationOf } from './interpretation-views';
import * as interpretations from './interpretation.repository';

export const handleCreateInterpretation: Handler<typeof createInterpretation> = async (input, ctx) => {
  const { caller, now, db } = ctx;
  const { policyId, agencyId, title } = input;
  const by = authorityOver(caller.assignments, agencyId);
  if (!by) throw new Refusal('not-found');
  const [policy, agencies] = await Promise.all([
    readPolicyReference(db, policyId, localDateOf(now)),
    readAgencyNames(db, [agencyId]),
  ]);
  if (!policy || !agencies.has(agencyId)) throw new Refusal('not-found');
  const interpretationId = interpretations.interpretationIdOf(policyId);
  await runStaffCommand(ctx, createInterpretation, input, async session => {
    if (await interpretations.findById(session, interpretationId)) throw new Refusal('already-interpreted');
    const stored: interpretations.StoredInterpretation = {
      _id: interpretationId,
      policyId,
      policyVersion: policy.version,
      agencyId,
      title,
      kinds: [],
      readingMinutes: 0,
      status: 'drafting',
      draftedBy: [caller.staffId],
      reviewedBy: null,
      reason: null,
      publishedAt: null,
      toBeChecked: false,
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
    await interpretations.put(session, stored);
    await interpretations.putBlocks(session, interpretationId, []);
    const subject = { kind: 'interpretation', id: interpretationId };
    return {
      outcome: { interpretationId },
      audit: { subject, before: null, after: interpretationOf(stored, []), by },
    };
  });
  return { interpretation: await readInterpretation(db, caller, interpretationId) };
};
