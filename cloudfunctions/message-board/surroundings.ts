import type { AgencyId } from 'shared/account/model';
import type { LocalDate } from 'shared/kernel/time';
import type { BasisView } from 'shared/message-board/contract';
import type { Basis } from 'shared/message-board/model';
import type { PolicyId } from 'shared/policy/model';
import type { Session } from 'shared/server/database';
import { readAgencyNames } from '../account/read-agencies.query';
import { readPolicyClauses } from '../policy/read-policy-clauses.query';
import { readPolicyReferences } from '../policy/read-policy-reference.query';

/** What other domains say of what messages and answers name, read once for a whole page of them. */
export interface Surroundings {
  today: LocalDate;
  agencyName: (agencyId: AgencyId) => string;
  /** Those of documents that are public. */
  basisViews: (basis: readonly Basis[]) => BasisView[];
}

export async function readSurroundings(
  db: Session,
  { agencyIds, basis, today }: { agencyIds: readonly AgencyId[]; basis: readonly Basis[]; today: LocalDate },
): Promise<Surroundings> {
  const anchored = basis.filter(({ anchor }) => anchor !== null).map(({ policyId }) => policyId);
  const [names, references, labels] = await Promise.all([
    readAgencyNames(db, agencyIds),
    readPolicyReferences(
      db,
      basis.map(({ policyId }) => policyId),
      today,
    ),
    readLabels(db, anchored),
  ]);
  const viewOf = ({ policyId, anchor }: Basis): BasisView[] => {
    const reading = references.get(policyId);
    if (!reading) return [];
    const { title, documentNumber, validity } = reading;
    const clause = anchor === null ? null : labels.get(policyId)?.get(anchor);
    return [{ policy: { policyId, title, documentNumber }, anchor, clause: clause ?? null, validity }];
  };
  return {
    today,
    agencyName: agencyId => names.get(agencyId)?.name ?? '',
    basisViews: list => list.flatMap(viewOf),
  };
}

type Labels = ReadonlyMap<string, string>;

/** 第几条, by document and anchor; a block without a number has none. */
async function readLabels(db: Session, policyIds: readonly PolicyId[]): Promise<ReadonlyMap<PolicyId, Labels>> {
  const read = await Promise.all([...new Set(policyIds)].map(policyId => readPolicyClauses(db, policyId)));
  const labelsOf = (clauses: Iterable<{ anchor: string; label: string }>): Labels =>
    new Map([...clauses].filter(({ label }) => label !== '').map(({ anchor, label }) => [anchor, label]));
  return new Map(read.flatMap(one => (one ? [[one.policyId, labelsOf(one.clauses.values())] as const] : [])));
}
