import type { getInterpretationDraft } from 'shared/interpretation/contract';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { readPolicyClauses } from '../policy/read-policy-clauses.query';
import { readPolicyReference } from '../policy/read-policy-reference.query';
import { readInterpretation } from './interpretation-command';

export const handleGetInterpretationDraft: Handler<typeof getInterpretationDraft> = async (input, ctx) => {
  const { db, caller, now } = ctx;
  const interpretation = await readInterpretation(db, caller, input.interpretationId);
  const { policyId } = interpretation;
  const [policy, reading] = await Promise.all([
    readPolicyReference(db, policyId, localDateOf(now)),
    readPolicyClauses(db, policyId),
  ]);
  if (!policy || !reading) throw new Refusal('not-found');
  return { interpretation, policy, clauses: [...reading.clauses.values()] };
};
