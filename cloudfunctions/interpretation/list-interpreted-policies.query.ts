import type { listInterpretedPolicies } from 'shared/interpretation/contract';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { readPolicyReferences } from '../policy/read-policy-reference.query';
import { isPublished } from './interpretation-views';
import * as interpretations from './interpretation.repository';

export const handleListInterpretedPolicies: Handler<typeof listInterpretedPolicies> = async (input, { db, now }) => {
  const policyIds = [...new Set(input.policyIds)];
  const [found, policies] = await Promise.all([
    interpretations.findByIds(db, policyIds.map(interpretations.interpretationIdOf)),
    readPolicyReferences(db, policyIds, localDateOf(now)),
  ]);
  const visible = found.filter(stored => isPublished(stored) && policies.has(stored.policyId));
  return { items: visible.map(({ _id, policyId }) => ({ policyId, interpretationId: _id })) };
};
