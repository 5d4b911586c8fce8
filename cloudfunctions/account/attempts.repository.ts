import * as z from 'zod/mini';
import { addMs, Instant } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { attempts as declaration } from './staff-collections';

/** `lockedUntil` lies in the past, or far back, where nothing is locked. */
const StoredAttempts = z.object({
  _id: z.string(),
  count: z.int(),
  lockedUntil: Instant,
  /** When it may be purged. */
  expiresAt: Instant,
});

const attempts = openCollection(declaration, { schema: StoredAttempts });

export const ATTEMPTS_MAX = 5;
export const LOCKED_MS = 15 * 60 * 1000;
const KEPT_MS = 24 * 60 * 60 * 1000;

/** What is being tried, by whom: `sign-in` and a login name, `code` and a person. The names are kept as a hash. */
export type AttemptKey = readonly [kind: string, subject: string];

const idOf = ([kind, subject]: AttemptKey): string => hashKey(kind, subject);

/** Told once for each lock, whichever of the tries set it. */
export type OnLock = (until: Instant) => Promise<void>;
const untold: OnLock = async () => undefined;

/**
 * Takes one of five tries before anything is compared, so that a hundred at once get five between them. Answers until
 * when it is locked, or null where the try may go ahead.
 */
export async function takeAttempt(
  db: Session,
  key: AttemptKey,
  now: Instant,
  onLock: OnLock = untold,
): Promise<Instant | null> {
  const _id = idOf(key);
  const guard = { count: { lt: ATTEMPTS_MAX }, lockedUntil: { lte: now } };
  const change = { inc: { count: 1 }, set: { expiresAt: addMs(now, KEPT_MS) } };
  if (await attempts.updateGuarded(db, _id, guard, change)) return null;
  const first = { _id, count: 1, lockedUntil: now, expiresAt: addMs(now, KEPT_MS) };
  if (await attempts.insert(db, first)) return null;
  if (await attempts.updateGuarded(db, _id, guard, change)) return null;
  // All five are taken and nobody has locked it yet: the last of them is being compared, or was cut off there.
  await lockWhenUsedUp(db, key, now, onLock);
  return (await attempts.findById(db, _id))?.lockedUntil ?? addMs(now, LOCKED_MS);
}

/** After a wrong one: the fifth locks for fifteen minutes, then five more are free. */
export async function lockWhenUsedUp(
  db: Session,
  key: AttemptKey,
  now: Instant,
  onLock: OnLock = untold,
): Promise<void> {
  const until = addMs(now, LOCKED_MS);
  const guard = { count: { gte: ATTEMPTS_MAX }, lockedUntil: { lte: now } };
  if (await attempts.updateGuarded(db, idOf(key), guard, { set: { count: 0, lockedUntil: until } }))
    await onLock(until);
}

/** After a right one, or when somebody with the power to unlocks it. */
export function forgetAttempts(session: Session, key: AttemptKey): Promise<void> {
  return attempts.remove(session, idOf(key));
}

export async function findLock(db: Session, key: AttemptKey, now: Instant): Promise<Instant | null> {
  const found = await attempts.findById(db, idOf(key));
  return found && found.lockedUntil > now ? found.lockedUntil : null;
}

export function removeExpired(db: Session, now: Instant): Promise<void> {
  return attempts.removeWhere(db, { expiresAt: { lte: now } });
}
