import * as z from 'zod/mini';
import { DivisionId, HallFacts, HallId } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { halls as declaration } from './collections';

const StoredHall = z.object({
  _id: HallId,
  ...HallFacts.shape,
  divisionId: z.nullable(DivisionId),
  /** Its place in the lists. */
  sortOrder: z.int().check(z.gte(0)),
  updatedAt: Instant,
});
export type StoredHall = z.infer<typeof StoredHall>;

const halls = openCollection(declaration, { schema: StoredHall });

/** One for the county and one for each town, and some of villages; an import refuses more. */
export const HALLS_MAX = 500;

const inOrder = [{ field: 'sortOrder', direction: 'asc' }] as const;

export function findById(db: Session, hallId: HallId): Promise<StoredHall | null> {
  return halls.findById(db, hallId);
}

export function listAll(db: Session): Promise<StoredHall[]> {
  return halls.query(db, { where: { sortOrder: { gte: 0 } }, orderBy: [...inOrder], limit: HALLS_MAX });
}

export function listByDivision(db: Session, divisionId: DivisionId): Promise<StoredHall[]> {
  return halls.query(db, { where: { divisionId }, orderBy: [...inOrder], limit: HALLS_MAX });
}

export async function findByName(db: Session, name: string): Promise<StoredHall | null> {
  return (await halls.query(db, { where: { name }, limit: 1 }))[0] ?? null;
}

/** False when a hall of this name is there already. */
export function add(db: Session, hall: StoredHall): Promise<boolean> {
  return halls.insert(db, hall);
}

export function put(db: Session, hall: StoredHall): Promise<void> {
  return halls.put(db, hall);
}
