import { agenciesReached } from 'shared/account/staff.rules';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { PolicyId } from 'shared/policy/model';
import type { StaffCaller } from 'shared/server/caller';
import type { Context } from 'shared/server/define-function';
import { readAgencyNames } from '../account/read-agencies.query';
import { readPolicyReference, type PolicyReading } from '../policy/read-policy-reference.query';

/** A public document that one of the caller's agencies issued, or any for the county; others do not exist. */
export async function requireReachablePolicy(
  { caller, db, now }: Pick<Context<StaffCaller>, 'caller' | 'db' | 'now'>,
  policyId: PolicyId,
): Promise<PolicyReading> {
  const policy = await readPolicyReference(db, policyId, localDateOf(now));
  const reached = agenciesReached(caller.assignments);
  if (!policy) throw new Refusal('not-found');
  if (reached === 'every') return policy;
  const own = [...(await readAgencyNames(db, reached)).values()].map(({ name }) => name);
  const issuers = [policy.issuingAuthority, ...policy.coIssuingAuthorities];
  if (!issuers.some(name => name !== null && own.includes(name))) throw new Refusal('not-found');
  return policy;
}
