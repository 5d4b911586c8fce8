import { clausesOf, type Clause } from 'shared/policy/clause.rules';
import type { Anchor, PolicyId } from 'shared/policy/model';
import type { Session } from 'shared/server/database';
import { readPolicyVersion } from './read-policy-version.query';

export interface PolicyClauses {
  policyId: PolicyId;
  version: number;
  currentVersion: number;
  /** Every block in reading order, with its label and text. */
  clauses: ReadonlyMap<Anchor, Clause>;
}

/** 条款 of one version of a public document, the current one where none is named; null where it is not public or not there. */
export async function readPolicyClauses(
  db: Session,
  policyId: PolicyId,
  version?: number,
): Promise<PolicyClauses | null> {
  const reading = await readPolicyVersion(db, policyId, version);
  if (!reading) return null;
  const { currentVersion, blocks } = reading;
  const clauses = new Map(clausesOf(blocks).map(clause => [clause.anchor, clause]));
  return { policyId, version: reading.version, currentVersion, clauses };
}
