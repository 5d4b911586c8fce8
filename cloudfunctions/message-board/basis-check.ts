import { Refusal } from 'shared/kernel/refusal';
import type { LocalDate } from 'shared/kernel/time';
import type { Basis } from 'shared/message-board/model';
import type { PolicyId } from 'shared/policy/model';
import type { Session } from 'shared/server/database';
import { readPolicyClauses } from '../policy/read-policy-clauses.query';
import { readPolicyReferences } from '../policy/read-policy-reference.query';

/** Refuses a document or a clause that is not there for everybody to read. */
export async function requireKnownBasis(db: Session, basis: readonly Basis[], today: LocalDate): Promise<void> {
  const policyIds = basis.map(({ policyId }) => policyId);
  const references = await readPolicyReferences(db, policyIds, today);
  if (policyIds.some(policyId => !references.has(policyId))) throw new Refusal('basis-unknown');
  const anchored = [...new Set(basis.filter(({ anchor }) => anchor !== null).map(({ policyId }) => policyId))];
  const read = await Promise.all(anchored.map(policyId => readPolicyClauses(db, policyId)));
  const clauses = new Map(read.flatMap(one => (one ? [[one.policyId, one.clauses] as const] : [])));
  const isThere = ({ policyId, anchor }: Basis): boolean =>
    anchor === null || clauses.get(policyId)?.has(anchor) === true;
  if (!basis.every(isThere)) throw new Refusal('basis-unknown');
}

/** 现行有效, each of them, on this day. */
export async function requireBasisInForce(db: Session, basis: readonly Basis[], today: LocalDate): Promise<void> {
  const ended = await endedPolicies(
    db,
    basis.map(({ policyId }) => policyId),
    today,
  );
  if (ended.size > 0) throw new Refusal('basis-not-in-force');
}

/** Those of the documents that nothing can rest on today: not in force, or not public any more. */
export async function endedPolicies(
  db: Session,
  policyIds: readonly PolicyId[],
  today: LocalDate,
): Promise<ReadonlySet<PolicyId>> {
  const references = await readPolicyReferences(db, policyIds, today);
  return new Set(policyIds.filter(policyId => references.get(policyId)?.validity.state !== 'in-force'));
}
