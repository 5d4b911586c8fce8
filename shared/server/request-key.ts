import * as z from 'zod/mini';
import { PersonId } from '../account/model';
import type { JsonObject, JsonValue } from '../kernel/outcome';
import { Refusal } from '../kernel/refusal';
import { Instant, addDays, localDateOf, type LocalDate } from '../kernel/time';
import { requests } from './collections';
import { openCollection, type Session } from './database';
import { hashKey } from './ids';
import { inTransaction } from './transaction';

const KEPT_DAYS = 7;
/** The platform answers no more at once. */
const EXPORTED_MAX = 1000;

const keptOutcomes = openCollection(requests, {
  schema: z.object({
    _id: z.string(),
    /** Whose it is, so that it can be shown and erased; null when it is a member of staff's or tells of nobody. */
    personId: z.nullable(PersonId),
    inputHash: z.string(),
    outcome: z.json(),
    createdAt: Instant,
    /** The first day on which it may be deleted. */
    expiresOn: z.string(),
  }),
  // Version 1 did not say whose it was; none of them is in use for longer than seven days.
  upgrades: { 1: document => ({ ...document, personId: null }) },
});

export type KeyedCommand = Keyed & {
  endpointName: string;
  requestKey: string;
  /** Kept as a plain hash: what is secret or guessable stays out of it. */
  input: JsonValue;
  now: Instant;
};

/** Whose the outcome is, or what stands in for them: a member of staff, or a person who is gone afterwards. */
type Keyed = { personId: PersonId } | { keyedBy: string };

/**
 * Runs a command's writes once for its request key, in one transaction that also keeps the outcome.
 * The same key and input answer the kept outcome; the same key with other input is refused.
 */
export async function runOnce<T extends JsonValue>(
  command: KeyedCommand,
  body: (session: Session) => Promise<T>,
): Promise<T> {
  const [owner, personId] = 'personId' in command ? [command.personId, command.personId] : [command.keyedBy, null];
  const id = hashKey(owner, command.endpointName, command.requestKey);
  const inputHash = hashKey(JSON.stringify(command.input));
  return inTransaction(async session => {
    const kept = await keptOutcomes.findById(session, id);
    if (kept && kept.expiresOn > localDateOf(command.now)) {
      if (kept.inputHash !== inputHash) throw new Refusal('invalid-request', { reason: 'request-key-reused' });
      return kept.outcome as T; // kept by this very function, under the same endpoint
    }
    const outcome = await body(session);
    const expiresOn = addDays(localDateOf(command.now), KEPT_DAYS);
    await keptOutcomes.put(session, { _id: id, personId, inputHash, outcome, createdAt: command.now, expiresOn });
    return outcome;
  });
}

/** What is kept of a person's commands, for the person to see. */
export async function exportOutcomes(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const kept = await keptOutcomes.query(db, { where: { personId }, limit: EXPORTED_MAX });
  return kept.map(({ outcome, createdAt, expiresOn }) => ({ outcome, createdAt, expiresOn }));
}

export function eraseOutcomes(db: Session, personId: PersonId): Promise<void> {
  return keptOutcomes.removeWhere(db, { personId });
}

const REMOVED_AT_ONCE = 500;
/** The rest waits for the next day. */
const REMOVED_A_RUN_MAX = 20_000;

/** Removes outcomes that answer no retry any more, the oldest first; says how many. */
export async function removeExpiredOutcomes(db: Session, today: LocalDate): Promise<number> {
  const expired = { expiresOn: { lte: today } };
  const orderBy = [{ field: 'expiresOn', direction: 'asc' } as const];
  for (let count = 0; ;) {
    const found = await keptOutcomes.query(db, { where: expired, orderBy, limit: REMOVED_AT_ONCE });
    // Only while still expired: a key may have been used anew in between.
    if (found.length > 0) await keptOutcomes.removeWhere(db, { _id: { in: found.map(({ _id }) => _id) }, ...expired });
    count += found.length;
    if (found.length < REMOVED_AT_ONCE || count >= REMOVED_A_RUN_MAX) return count;
  }
}
