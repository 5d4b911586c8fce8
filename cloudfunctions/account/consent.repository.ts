import * as z from 'zod/mini';
import { ConsentPurpose, PersonId } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { consents as declaration } from './collections';

const StoredConsent = z.object({
  _id: z.string(),
  personId: PersonId,
  purpose: ConsentPurpose,
  granted: z.boolean(),
  decidedAt: Instant,
  /** When something was last done because of it; null before. */
  lastUsedAt: z.nullable(Instant),
});
export type StoredConsent = z.infer<typeof StoredConsent>;

const consents = openCollection(declaration, { schema: StoredConsent });

function consentId(personId: PersonId, purpose: ConsentPurpose): string {
  return hashKey(personId, purpose);
}

export function findOne(session: Session, personId: PersonId, purpose: ConsentPurpose): Promise<StoredConsent | null> {
  return consents.findById(session, consentId(personId, purpose));
}

/** One for each purpose at most. */
export function findByPerson(db: Session, personId: PersonId): Promise<StoredConsent[]> {
  return consents.query(db, { where: { personId }, limit: ConsentPurpose.options.length });
}

export function put(session: Session, consent: Omit<StoredConsent, '_id'>): Promise<void> {
  return consents.put(session, { ...consent, _id: consentId(consent.personId, consent.purpose) });
}

export function removeByPerson(db: Session, personId: PersonId): Promise<void> {
  return consents.removeWhere(db, { personId });
}
