import * as z from 'zod/mini';
import { AgencyId, PersonId } from '../account/model';
import { StaffId } from '../account/staff-model';
import { Instant, LocalDate } from '../kernel/time';
import { Anchor, PolicyId } from '../policy/model';

/** 一条留言 */
export const BoardMessageId = z
  .string()
  .check(z.regex(/^ms_[a-z0-9]{20}$/))
  .brand<'BoardMessageId'>();
export type BoardMessageId = z.infer<typeof BoardMessageId>;

/** 典型问答的一条 */
export const FeaturedAnswerId = z
  .string()
  .check(z.regex(/^fa_[a-z0-9]{20}$/))
  .brand<'FeaturedAnswerId'>();
export type FeaturedAnswerId = z.infer<typeof FeaturedAnswerId>;

/** 咨询、建议、投诉 */
export const MessageKind = z.enum(['inquiry', 'suggestion', 'complaint']);
export type MessageKind = z.infer<typeof MessageKind>;

/** 待办理、答复审核中、已退回修改、已答复、已办结 */
export const MessageStatus = z.enum(['waiting', 'reply-in-review', 'reply-sent-back', 'answered', 'closed']);
export type MessageStatus = z.infer<typeof MessageStatus>;

/** 遮住的是什么：电话、证件号、车牌、银行卡、邮箱、门牌、写信人自己要遮的 */
export const MaskKind = z.enum(['telephone', 'id-number', 'plate', 'bank-card', 'email', 'house-number', 'chosen']);
export type MaskKind = z.infer<typeof MaskKind>;

/** `[start, end)` in code units of the text it belongs to. */
export const Mask = z.strictObject({
  start: z.int().check(z.gte(0)),
  end: z.int().check(z.gte(1)),
  kind: MaskKind,
});
export type Mask = z.infer<typeof Mask>;

/** The public words: runs of text and, between them, what was masked. Never the masked characters themselves. */
export const MaskedText = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('words'), text: z.string() }),
    z.object({ kind: z.literal('masked'), what: MaskKind }),
  ]),
);
export type MaskedText = z.infer<typeof MaskedText>;

export const TITLE_MAX = 40;
export const MESSAGE_MAX = 1000;
export const REPLY_MAX = 3000;
/** Of a typical answer. */
export const QUESTION_MAX = 120;
/** 国办发〔2014〕57号: answered within 7 working days, complex matters within 15. */
export const REPLY_WORKING_DAYS = 7;
export const COMPLEX_REPLY_WORKING_DAYS = 15;
/** How many messages a person writes a day at most. */
export const MESSAGES_A_DAY_MAX = 5;

/** 依据: the clause of a document that an answer rests on. */
export const Basis = z.strictObject({ policyId: PolicyId, anchor: z.nullable(Anchor) });
export type Basis = z.infer<typeof Basis>;

/** 答复：单位、日期、电话、依据，一样不少 */
export const Reply = z.object({
  text: z.string(),
  agencyId: AgencyId,
  telephone: z.string(),
  basis: z.array(Basis),
  draftedBy: z.array(StaffId),
  reviewedBy: z.nullable(StaffId),
  reason: z.nullable(z.string()),
  answeredOn: z.nullable(LocalDate),
});
export type Reply = z.infer<typeof Reply>;

/** 满意、基本满意、不满意，和“解决了吗” */
export const ReplyRating = z.strictObject({
  satisfaction: z.enum(['satisfied', 'fairly-satisfied', 'unsatisfied']),
  solved: z.boolean(),
});
export type ReplyRating = z.infer<typeof ReplyRating>;

/** 留言, as it is stored. */
export const BoardMessage = z.object({
  messageId: BoardMessageId,
  /** 编号, told to people: 2026112000017. */
  number: z.string(),
  personId: z.nullable(PersonId),
  kind: MessageKind,
  title: z.string(),
  text: z.string(),
  masks: z.array(Mask),
  titleMasks: z.array(Mask),
  /** Whether the writer lets the message and its answer be public. */
  publicWanted: z.boolean(),
  agencyId: AgencyId,
  postedAt: Instant,
  status: MessageStatus,
  complex: z.boolean(),
  dueOn: LocalDate,
  dueProvisional: z.boolean(),
  reply: z.nullable(Reply),
  rating: z.nullable(ReplyRating),
  version: z.int(),
  updatedAt: Instant,
});
export type BoardMessage = z.infer<typeof BoardMessage>;

/** 候选、待审核、公开、已退回、待核对（依据已废止）、已撤下 */
export const FeaturedAnswerStatus = z.enum([
  'drafting',
  'in-review',
  'sent-back',
  'published',
  'to-be-checked',
  'withdrawn',
]);
export type FeaturedAnswerStatus = z.infer<typeof FeaturedAnswerStatus>;

/** 典型政策问答: written anew without anybody's particulars, tied to the clauses it rests on. */
export const FeaturedAnswer = z.object({
  answerId: FeaturedAnswerId,
  question: z.string(),
  answer: z.string(),
  agencyId: AgencyId,
  telephone: z.string(),
  basis: z.array(Basis),
  /** Where it came from; shown to staff alone. */
  fromMessageId: z.nullable(BoardMessageId),
  status: FeaturedAnswerStatus,
  draftedBy: z.array(StaffId),
  reviewedBy: z.nullable(StaffId),
  reason: z.nullable(z.string()),
  publishedAt: z.nullable(Instant),
  version: z.int(),
  updatedAt: Instant,
});
export type FeaturedAnswer = z.infer<typeof FeaturedAnswer>;
