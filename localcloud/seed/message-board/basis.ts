import { handleSearchPolicies } from 'cloudfunctions/policy/search-policies.query';
import { readPolicyClauses } from 'cloudfunctions/policy/read-policy-clauses.query';
import type { Basis } from 'shared/message-board/model';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import type { DemoBasis } from './model';

const found = new Map<string, Promise<Basis>>();

/** The clauses that the demo's texts name, in the demo's documents; one that is not there stops the demo. */
export function readBasis(named: DemoBasis): Promise<Basis[]> {
  return Promise.all(
    named.map(([documentNumber, label]) => {
      const key = `${documentNumber} ${label}`;
      const basis = found.get(key) ?? findClause(documentNumber, label);
      found.set(key, basis);
      return basis;
    }),
  );
}

async function findClause(documentNumber: string, label: string): Promise<Basis> {
  const db = openDatabase();
  const ctx = { db, now: readClock(), requestId: 'demo', caller: { kind: 'anyone' } } as const;
  const { items } = await handleSearchPolicies({ documentNumber, sort: 'newest', pageSize: 1 }, ctx);
  const policyId = items[0]?.policyId;
  const clauses = policyId && (await readPolicyClauses(db, policyId))?.clauses;
  const clause = clauses && [...clauses.values()].find(one => one.label === label);
  if (!policyId || !clause) throw new Error(`${documentNumber} ${label} is not among the demo's documents`);
  return { policyId, anchor: clause.anchor };
}
