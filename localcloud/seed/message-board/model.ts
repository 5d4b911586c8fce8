import * as z from 'zod/mini';
import { MessageKind, ReplyRating } from 'shared/message-board/model';
import { DEMO_RESIDENTS } from '../demo-identities';

/** 文号 and where in it: `第六条`, `四、（二）`. */
const DemoBasis = z.array(z.tuple([z.string(), z.string()]));
export type DemoBasis = z.infer<typeof DemoBasis>;

/** `complex`: waiting, with the longer time. */
export const DemoMessage = z.strictObject({
  by: z.enum(DEMO_RESIDENTS.map(({ key }) => key)),
  daysAgo: z.int(),
  kind: MessageKind,
  title: z.string(),
  text: z.string(),
  agency: z.string(),
  state: z.enum(['waiting', 'complex', 'reply-in-review', 'reply-sent-back', 'answered', 'closed']),
  public: z.boolean(),
  reply: z.optional(z.string()),
  basis: z.optional(DemoBasis),
  reason: z.optional(z.string()),
  rating: z.optional(z.tuple([ReplyRating.shape.satisfaction, z.boolean()])),
  /** The question of the typical answer that is made of it. */
  featured: z.optional(z.string()),
});
export type DemoMessage = z.infer<typeof DemoMessage>;

export const DemoMessages = z.array(DemoMessage);
export const DemoAnswers = z.array(
  z.strictObject({
    agency: z.string(),
    question: z.string(),
    answer: z.string(),
    basis: DemoBasis,
    daysAgo: z.int(),
  }),
);
export type DemoAnswers = z.infer<typeof DemoAnswers>;
