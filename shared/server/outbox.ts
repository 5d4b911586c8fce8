import * as z from 'zod/mini';
import { OutboxEvent, consumersOf, type OutboxConsumer } from '../kernel/outbox-event';
import type { JsonObject } from '../kernel/outcome';
import { addMs, Instant } from '../kernel/time';
import { outbox as declaration } from './collections';
import { openCollection, type Session } from './database';
import { hashKey, newId } from './ids';

/** One event for one consumer: each finishes its own at its own pace. */
const StoredDelivery = z.object({
  _id: z.string(),
  eventId: z.string(),
  consumer: z.string(),
  event: OutboxEvent,
  createdAt: Instant,
  status: z.enum(['waiting', 'done']),
  /** How often it was begun; a consumer that fails tries again later and later. */
  attemptCount: z.int(),
  nextAttemptAt: Instant,
});
export type OutboxDelivery = z.infer<typeof StoredDelivery>;

const outbox = openCollection(declaration, { schema: StoredDelivery });

/** Made before the transaction, whose body may run twice. */
export function newEventId(): string {
  return newId('ev');
}

/**
 * Tells other domains what happened, in the transaction of what happened: both are there or neither is. Their jobs
 * find it, at least once each; what they do about it must bear being done twice.
 */
export async function recordEvent(session: Session, eventId: string, event: OutboxEvent, now: Instant): Promise<void> {
  for (const consumer of consumersOf[event.topic]) {
    await outbox.put(session, {
      _id: hashKey(eventId, consumer),
      eventId,
      consumer,
      event,
      createdAt: now,
      status: 'waiting',
      attemptCount: 0,
      nextAttemptAt: now,
    });
  }
}

const BATCH = 50;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 60 * 60_000;

/**
 * Hands a consumer what waits for it, oldest first, until nothing is due or the time is up. An event that fails is tried
 * again after 1, 2, 4 … minutes, at most an hour, and holds nobody else up.
 */
export async function consumeOutbox(
  { db, now }: { db: Session; now: Instant },
  consumer: OutboxConsumer,
  handle: (event: OutboxEvent, eventId: string) => Promise<void>,
): Promise<{ handledCount: number }> {
  const due = await outbox.query(db, {
    where: { consumer, status: 'waiting', nextAttemptAt: { lte: now } },
    orderBy: [{ field: 'nextAttemptAt', direction: 'asc' }],
    limit: BATCH,
  });
  let failedCount = 0;
  let firstFailure: unknown;
  for (const delivery of due) {
    try {
      await handle(delivery.event, delivery.eventId);
      await outbox.updateGuarded(db, delivery._id, { status: 'waiting' }, { set: { status: 'done' } });
    } catch (error) {
      firstFailure ??= error;
      failedCount += 1;
      const attemptCount = delivery.attemptCount + 1;
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (attemptCount - 1), LONGEST_PAUSE_MS);
      const change = { attemptCount, nextAttemptAt: addMs(now, pauseMs) };
      await outbox.updateGuarded(db, delivery._id, { status: 'waiting' }, { set: change });
    }
  }
  // All have had their turn; the platform's log must still see that something is wrong.
  if (firstFailure !== undefined) throw new Error(`${failedCount} events failed`, { cause: firstFailure });
  return { handledCount: due.length };
}

/** What still waits, for the console and for tests. */
export async function countWaiting(db: Session, consumer: OutboxConsumer): Promise<JsonObject> {
  const waiting = await outbox.query(db, { where: { consumer, status: 'waiting' }, limit: 1000 });
  return { waitingCount: waiting.length, oldestAt: waiting.map(({ createdAt }) => createdAt).sort()[0] ?? null };
}

const KEPT_DONE_MS = 30 * 24 * 60 * 60 * 1000;

/** 清理: what was done thirty days ago is asked for by nobody. What waits stays, however old. */
export function removeDone(db: Session, now: Instant): Promise<void> {
  return outbox.removeWhere(db, { status: 'done', createdAt: { lt: addMs(now, -KEPT_DONE_MS) } });
}
