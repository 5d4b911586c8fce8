import type { PushRecipient } from 'shared/policy-push/model';
import type { Session } from 'shared/server/database';
import * as preferences from './push-preference.repository';
import type { StoredPreference } from './push-preference.repository';
import { personIdOf, recipientIdOf } from './recipient';

type Held = Pick<StoredPreference, 'subscriptions' | 'mutes'>;

const nothing: Held = { subscriptions: [], mutes: [] };

export async function readPreferences(session: Session, recipient: PushRecipient): Promise<Held> {
  const stored = await preferences.findById(session, recipientIdOf(recipient));
  return stored ? { subscriptions: stored.subscriptions, mutes: stored.mutes } : nothing;
}

export function writePreferences(
  session: Session,
  recipient: PushRecipient,
  held: Held,
  updatedAt: StoredPreference['updatedAt'],
): Promise<void> {
  const whose = { _id: recipientIdOf(recipient), recipient, personId: personIdOf(recipient) };
  return preferences.put(session, { ...whose, ...held, updatedAt });
}

/** With this one in it or not, in the order they came. */
export function withTarget<T extends object>(targets: readonly T[], target: T, wanted: boolean): T[] {
  const key = JSON.stringify(Object.entries(target).sort());
  const others = targets.filter(other => JSON.stringify(Object.entries(other).sort()) !== key);
  return wanted ? [...others, target] : others;
}
