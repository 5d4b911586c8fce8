import type { PersonId } from 'shared/account/model';
import type { JsonObject } from 'shared/kernel/outcome';
import type { Session } from 'shared/server/database';
import * as consents from './consent.repository';
import * as identities from './identity.repository';

/** As the person may read it: what they signed in with is stored as a hash and says nothing to them. */
export async function exportIdentities(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const known = await identities.findByPerson(db, personId);
  return known.map(({ provider, anonymous, linkedAt }) => ({ provider, anonymous, linkedAt }));
}

export async function exportConsents(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const decided = await consents.findByPerson(db, personId);
  return decided.map(({ purpose, granted, decidedAt, lastUsedAt }) => ({ purpose, granted, decidedAt, lastUsedAt }));
}
