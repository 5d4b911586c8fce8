import * as z from 'zod/mini';
import { LocalDate } from './time';

/**
 * 事件: what one domain tells the others. The ids are the telling domain's own; a consumer asks that domain for the rest
 * through its queries.
 */
export const OutboxEvent = z.discriminatedUnion('topic', [
  /** A document, or a new version of one, can be found from now on. */
  z.object({ topic: z.literal('policy-published'), policyId: z.string(), version: z.int() }),
  /** 有效性 changed, or will on `on`. */
  z.object({
    topic: z.literal('policy-validity-changed'),
    policyId: z.string(),
    state: z.enum(['in-force', 'repealed', 'expired']),
    /** What stands in its place, or says so; null where nothing does. */
    byPolicyId: z.nullable(z.string()),
    on: LocalDate,
  }),
  /** A message was answered, or its answer changed. */
  z.object({ topic: z.literal('message-answered'), messageId: z.string(), personId: z.string() }),
  /** An answer left the library because its source policy did. */
  z.object({ topic: z.literal('featured-answer-withdrawn'), answerId: z.string(), policyId: z.string() }),
]);
export type OutboxEvent = z.infer<typeof OutboxEvent>;
export type OutboxTopic = OutboxEvent['topic'];

export const outboxConsumers = ['policy-push', 'message-board', 'interpretation'] as const;
export type OutboxConsumer = (typeof outboxConsumers)[number];

/** Who listens to what. A consumer added later hears of what happens from then on. */
export const consumersOf: Readonly<Record<OutboxTopic, readonly OutboxConsumer[]>> = {
  'policy-published': ['policy-push', 'interpretation'],
  'policy-validity-changed': ['policy-push', 'message-board', 'interpretation'],
  'message-answered': ['policy-push'],
  'featured-answer-withdrawn': ['policy-push'],
};
