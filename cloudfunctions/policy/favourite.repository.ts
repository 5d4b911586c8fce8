import * as z from 'zod/mini';
import { PersonId } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { PolicyId } from 'shared/policy/model';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { favourites as declaration } from './collections';

const StoredFavourite = z.object({ _id: z.string(), personId: PersonId, policyId: PolicyId, favouritedAt: Instant });
export type StoredFavourite = z.infer<typeof StoredFavourite>;

const favourites = openCollection(declaration, { schema: StoredFavourite });

function favouriteId(personId: PersonId, policyId: PolicyId): string {
  return hashKey(personId, policyId);
}

export function findOne(session: Session, personId: PersonId, policyId: PolicyId): Promise<StoredFavourite | null> {
  return favourites.findById(session, favouriteId(personId, policyId));
}

/** Newest first; `before` is the instant of the last one already seen. */
export function listByPerson(
  db: Session,
  personId: PersonId,
  before: string | undefined,
  limit: number,
): Promise<StoredFavourite[]> {
  return favourites.query(db, {
    where: before === undefined ? { personId } : { personId, favouritedAt: { lt: before } },
    orderBy: [{ field: 'favouritedAt', direction: 'desc' }],
    limit,
  });
}

export function put(session: Session, favourite: Omit<StoredFavourite, '_id'>): Promise<void> {
  return favourites.put(session, { ...favourite, _id: favouriteId(favourite.personId, favourite.policyId) });
}

export function remove(session: Session, personId: PersonId, policyId: PolicyId): Promise<void> {
  return favourites.remove(session, favouriteId(personId, policyId));
}

export function removeByPerson(db: Session, personId: PersonId): Promise<void> {
  return favourites.removeWhere(db, { personId });
}
