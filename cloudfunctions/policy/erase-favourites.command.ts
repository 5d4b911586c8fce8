import type { PersonId } from 'shared/account/model';
import type { Session } from 'shared/server/database';
import * as favourites from './favourite.repository';

/** All of a person's favourites, when they take back their consent or have their data deleted. */
export function eraseFavourites(db: Session, personId: PersonId): Promise<void> {
  return favourites.removeByPerson(db, personId);
}
