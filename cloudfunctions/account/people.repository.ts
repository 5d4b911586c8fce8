import * as z from 'zod/mini';
import { PersonId } from 'shared/account/model';
import { PersonIdentity } from 'shared/account/person-model';
import { openCollection, type Session } from 'shared/server/database';
import { people as declaration } from './person-collections';

/** The level is not stored: it follows from what was done. */
const StoredPerson = z.object({
  _id: PersonId,
  ...z.omit(PersonIdentity, { level: true }).shape,
  /** HMAC-SHA256 of the ID number; see `person-number.ts`. */
  idNumberHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type StoredPerson = z.infer<typeof StoredPerson>;

const people = openCollection(declaration, { schema: StoredPerson });

export function findById(session: Session, personId: PersonId): Promise<StoredPerson | null> {
  return people.findById(session, personId);
}

export function put(session: Session, person: StoredPerson): Promise<void> {
  return people.put(session, person);
}

export function remove(session: Session, personId: PersonId): Promise<void> {
  return people.remove(session, personId);
}
