import * as z from 'zod/mini';
import { PersonId } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { MuteTarget, PushRecipient, SubscriptionTarget } from 'shared/policy-push/model';
import { openCollection, type Session } from 'shared/server/database';
import { pushPreferences as declaration } from './collections';

const StoredPreference = z.object({
  _id: z.string(),
  recipient: PushRecipient,
  personId: z.nullable(PersonId),
  subscriptions: z.array(SubscriptionTarget),
  /** What the subscriptions are found by. */
  subscriptionKeys: z.array(z.string()),
  mutes: z.array(MuteTarget),
  updatedAt: Instant,
});
export type StoredPreference = z.infer<typeof StoredPreference>;

const preferences = openCollection(declaration, { schema: StoredPreference });

export function subscriptionKey(target: SubscriptionTarget): string {
  return target.kind === 'agency' ? `agency:${target.agencyId}` : `topic:${target.subjectCategory}`;
}

export function findById(session: Session, recipientId: string): Promise<StoredPreference | null> {
  return preferences.findById(session, recipientId);
}

/** Subscribers of at least one of the keys, in the order of their ids. */
export async function listBySubscriptions(
  db: Session,
  keys: readonly string[],
  after: string,
  limit: number,
): Promise<StoredPreference[]> {
  if (keys.length === 0) return [];
  return preferences.query(db, {
    where: { subscriptionKeys: { in: keys }, _id: { gt: after } },
    orderBy: [{ field: '_id', direction: 'asc' }],
    limit,
  });
}

/** What it is found by follows from what it holds. */
export function put(session: Session, preference: Omit<StoredPreference, 'subscriptionKeys'>): Promise<void> {
  const subscriptionKeys = preference.subscriptions.map(subscriptionKey);
  return preferences.put(session, { ...preference, subscriptionKeys });
}

export function remove(db: Session, recipientId: string): Promise<void> {
  return preferences.remove(db, recipientId);
}
