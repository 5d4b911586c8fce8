import type { getInterpretation } from 'shared/interpretation/contract';
import { sourcesOf } from 'shared/interpretation/interpretation.rules';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { readAgencyNames } from '../account/read-agencies.query';
import { readPolicyClauses } from '../policy/read-policy-clauses.query';
import { readPolicyReference } from '../policy/read-policy-reference.query';
import { isPublished, summaryOf } from './interpretation-views';
import * as interpretations from './interpretation.repository';

/** Shown as it was published, also when the document was repealed since: its validity stands beside it. */
export const handleGetInterpretation: Handler<typeof getInterpretation> = async (input, { db, now }) => {
  const id = 'policyId' in input ? interpretations.interpretationIdOf(input.policyId) : input.interpretationId;
  const stored = await interpretations.findById(db, id);
  if (!stored || !isPublished(stored)) throw new Refusal('not-found');
  const { policyId, policyVersion, agencyId, toBeChecked } = stored;
  const [policy, reading, agencies, blocks] = await Promise.all([
    readPolicyReference(db, policyId, localDateOf(now)),
    readPolicyClauses(db, policyId, policyVersion),
    readAgencyNames(db, [agencyId]),
    interpretations.findBlocks(db, id),
  ]);
  if (!policy || !reading) throw new Refusal('not-found');
  return {
    interpretation: {
      ...summaryOf(stored, policy, agencies.get(agencyId)),
      validity: policy.validity,
      blocks,
      clauses: sourcesOf(blocks).flatMap(anchor => reading.clauses.get(anchor) ?? []),
      toBeChecked,
      checkedAt: now,
    },
  };
};
