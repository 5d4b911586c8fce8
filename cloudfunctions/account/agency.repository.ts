import * as z from 'zod/mini';
import { AgencyFacts, AgencyId, DivisionId } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { agencies as declaration } from './collections';

const StoredAgency = z.object({
  _id: AgencyId,
  ...AgencyFacts.shape,
  divisionId: z.nullable(DivisionId),
  /** Its place in the lists. */
  sortOrder: z.int().check(z.gte(0)),
  updatedAt: Instant,
});
export type StoredAgency = z.infer<typeof StoredAgency>;

const agencies = openCollection(declaration, { schema: StoredAgency });

/** A county has some hundred; an import refuses more, so a list is always of all of them. */
export const AGENCIES_MAX = 1000;

const inOrder = [{ field: 'sortOrder', direction: 'asc' }] as const;

export function findById(session: Session, agencyId: AgencyId): Promise<StoredAgency | null> {
  return agencies.findById(session, agencyId);
}

export function listAll(db: Session): Promise<StoredAgency[]> {
  return agencies.query(db, { where: { sortOrder: { gte: 0 } }, orderBy: [...inOrder], limit: AGENCIES_MAX });
}

export function listByDivision(db: Session, divisionId: DivisionId): Promise<StoredAgency[]> {
  return agencies.query(db, { where: { divisionId }, orderBy: [...inOrder], limit: AGENCIES_MAX });
}

export async function findByName(db: Session, name: string): Promise<StoredAgency | null> {
  return (await agencies.query(db, { where: { name }, limit: 1 }))[0] ?? null;
}

/** False when an agency of this name is there already. */
export function add(db: Session, agency: StoredAgency): Promise<boolean> {
  return agencies.insert(db, agency);
}

export function put(db: Session, agency: StoredAgency): Promise<void> {
  return agencies.put(db, agency);
}
