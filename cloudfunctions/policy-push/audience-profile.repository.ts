import * as z from 'zod/mini';
import { PersonId } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { AudienceKind, AudienceProfile, PushRecipient } from 'shared/policy-push/model';
import { openCollection, type Session } from 'shared/server/database';
import { audienceProfiles as declaration } from './collections';

const StoredProfile = z.object({
  _id: z.string(),
  recipient: PushRecipient,
  personId: z.nullable(PersonId),
  /** Of the profile, apart from it: what the scan goes by. */
  kind: AudienceKind,
  profile: AudienceProfile,
  updatedAt: Instant,
  /** How far the documents that were there before have been matched; null when all have. */
  catchUpAfter: z.nullable(z.string()),
});
export type StoredProfile = z.infer<typeof StoredProfile>;

const profiles = openCollection(declaration, { schema: StoredProfile });

export function findById(session: Session, recipientId: string): Promise<StoredProfile | null> {
  return profiles.findById(session, recipientId);
}

/** In the order of their ids, from `after` on. */
export function listByKind(db: Session, kind: AudienceProfile['kind'], after: string, limit: number) {
  return profiles.query(db, {
    where: { kind, _id: { gt: after } },
    orderBy: [{ field: '_id', direction: 'asc' }],
    limit,
  });
}

/** Those saved since the last run, for which the documents there are have not all been looked at. */
export function listToCatchUp(db: Session, limit: number): Promise<StoredProfile[]> {
  return profiles.query(db, {
    where: { catchUpAfter: { gte: '' } },
    orderBy: [{ field: 'catchUpAfter', direction: 'asc' }],
    limit,
  });
}

/** Only while nobody saved it anew: then it begins from the beginning. */
export function caughtUp(db: Session, { _id, updatedAt }: StoredProfile, catchUpAfter: string | null) {
  return profiles.updateGuarded(db, _id, { updatedAt }, { set: { catchUpAfter } });
}

export function put(session: Session, stored: Omit<StoredProfile, 'kind'>): Promise<void> {
  return profiles.put(session, { ...stored, kind: stored.profile.kind });
}

export function remove(db: Session, recipientId: string): Promise<void> {
  return profiles.remove(db, recipientId);
}
