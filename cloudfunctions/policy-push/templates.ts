import * as z from 'zod/mini';
import type { InboxReason } from 'shared/policy-push/model';

/** 消息模板 of the county's mini-program: its id, and what its fields are called in it. */
const Template = z.object({
  templateId: z.string().check(z.minLength(1), z.maxLength(64)),
  fields: z.object({ title: z.string(), note: z.string() }),
});
export type Template = z.infer<typeof Template>;

/** 政策提醒、政策变化、留言答复 */
const Templates = z.object({
  policy: z.optional(Template),
  change: z.optional(Template),
  answer: z.optional(Template),
});

const useOf = {
  matched: 'policy',
  subscribed: 'policy',
  'validity-changed': 'change',
  'message-answered': 'answer',
  'answer-withdrawn': 'change',
} as const satisfies Record<InboxReason, keyof z.infer<typeof Templates>>;

/** Set as JSON in the function's environment; without it there are no WeChat messages, and inboxes work all the same. */
function readTemplates(): z.infer<typeof Templates> {
  return Templates.parse(JSON.parse(process.env['SUBSCRIBE_TEMPLATES'] ?? '{}'));
}

export function templateOf(reason: InboxReason): Template | null {
  return readTemplates()[useOf[reason]] ?? null;
}

/** What the phone may ask WeChat's dialog for. */
export function templateIds(): string[] {
  const { policy, change, answer } = readTemplates();
  return [...new Set([policy, change, answer].flatMap(template => (template ? [template.templateId] : [])))];
}
