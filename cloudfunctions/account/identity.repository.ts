import * as z from 'zod/mini';
import { IdentityProvider, PersonId } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import type { Identity } from 'shared/server/caller';
import { identities as declaration } from './collections';

/** The OPENID or uid itself is not kept: its hash is enough to find the person again. */
const StoredIdentity = z.object({
  _id: z.string(),
  personId: PersonId,
  provider: IdentityProvider,
  anonymous: z.boolean(),
  linkedAt: Instant,
});
export type StoredIdentity = z.infer<typeof StoredIdentity>;

const identities = openCollection(declaration, { schema: StoredIdentity });

function identityId({ provider, subject }: Identity): string {
  return hashKey(provider, subject);
}

export function findByIdentity(db: Session, identity: Identity): Promise<StoredIdentity | null> {
  return identities.findById(db, identityId(identity));
}

/** A person has few identities; the first is the one they came with. */
export async function findByPerson(db: Session, personId: PersonId): Promise<StoredIdentity[]> {
  return identities.query(db, { where: { personId }, limit: 20 });
}

/** False when somebody linked it a moment earlier. */
export function add(db: Session, identity: Identity, personId: PersonId, linkedAt: Instant): Promise<boolean> {
  const { provider, anonymous } = identity;
  return identities.insert(db, { _id: identityId(identity), personId, provider, anonymous, linkedAt });
}

export function removeByPerson(db: Session, personId: PersonId): Promise<void> {
  return identities.removeWhere(db, { personId });
}
