import { PersonId } from 'shared/account/model';
import type { Instant } from 'shared/kernel/time';
import type { Identity } from 'shared/server/caller';
import type { Session } from 'shared/server/database';
import { newId } from 'shared/server/ids';
import * as identities from './identity.repository';

/** Who of ours this identity is; somebody new gets a `personId` of our own. */
export async function identifyPerson(identity: Identity, now: Instant, db: Session): Promise<PersonId> {
  const known = await identities.findByIdentity(db, identity);
  if (known) return known.personId;
  const personId = PersonId.parse(newId('ps'));
  if (await identities.add(db, identity, personId, now)) return personId;
  const first = await identities.findByIdentity(db, identity);
  if (!first) throw new Error('an identity that was taken cannot be found');
  return first.personId;
}
