import type { PersonId } from 'shared/account/model';
import type { Session } from 'shared/server/database';
import * as consents from './consent.repository';
import * as identities from './identity.repository';

export function eraseConsents(db: Session, personId: PersonId): Promise<void> {
  return consents.removeByPerson(db, personId);
}

/** Last of all: afterwards whoever signs in the same way is somebody new. */
export function eraseIdentities(db: Session, personId: PersonId): Promise<void> {
  return identities.removeByPerson(db, personId);
}
