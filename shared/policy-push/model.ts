import * as z from 'zod/mini';
import { AgencyId, PersonId } from '../account/model';
import { OrganisationId } from '../account/organisation-model';
import { LocalDate } from '../kernel/time';
import { Anchor, PolicyId } from '../policy/model';

/** 事实: what a resident may say of themselves, six questions. Everything may stay unsaid. */
export const ResidentFacts = z.strictObject({
  birthYear: z.optional(z.int().check(z.gte(1900), z.lte(2100))),
  /** 住在哪个乡镇: its name in the county configuration. */
  town: z.optional(z.string().check(z.maxLength(20))),
  /** 身份 */
  occupation: z.optional(
    z.enum(['farmer', 'employee', 'self-employed', 'student', 'graduate', 'unemployed', 'retired']),
  ),
  /** 毕业年月, of those who graduated lately. */
  graduatedOn: z.optional(LocalDate),
  /** 家里的情况 */
  household: z.optional(
    z.array(z.enum(['elderly', 'small-child', 'pupil', 'disabled', 'low-income', 'veteran'])).check(z.maxLength(6)),
  ),
  /** 近期打算 */
  plans: z.optional(
    z.array(z.enum(['job', 'business', 'housing', 'farming', 'medical', 'training'])).check(z.maxLength(6)),
  ),
});
export type ResidentFacts = z.infer<typeof ResidentFacts>;

/** 企业的十项情况 */
export const EnterpriseFacts = z.strictObject({
  foundedOn: z.optional(LocalDate),
  town: z.optional(z.string().check(z.maxLength(20))),
  /** 行业 */
  industry: z.optional(
    z.enum([
      'agriculture',
      'food-processing',
      'manufacturing',
      'construction',
      'trade',
      'catering-lodging',
      'logistics',
      'software',
      'tourism-culture',
      'other',
    ]),
  ),
  /** 划型：微型、小型、中型、大型 */
  size: z.optional(z.enum(['micro', 'small', 'medium', 'large'])),
  employeeCount: z.optional(z.int().check(z.gte(0), z.lte(1_000_000))),
  /** 新招的毕业生人数 */
  graduateHireCount: z.optional(z.int().check(z.gte(0), z.lte(100_000))),
  annualRevenueWan: z.optional(z.number().check(z.gte(0), z.lte(1e9))),
  /** 研发投入占比，百分之几 */
  researchShare: z.optional(z.number().check(z.gte(0), z.lte(100))),
  /** 资质 */
  qualifications: z.optional(
    z.array(z.enum(['high-tech', 'specialised', 'agricultural-leader', 'cooperative', 'export'])).check(z.maxLength(5)),
  ),
  /** 近期打算 */
  plans: z.optional(
    z.array(z.enum(['new-line', 'hire', 'borrow', 'research', 'export', 'relocate'])).check(z.maxLength(6)),
  ),
});
export type EnterpriseFacts = z.infer<typeof EnterpriseFacts>;

/** 我的情况、企业档案: what was said, of whom. */
export const AudienceProfile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('resident'), facts: ResidentFacts }),
  z.object({ kind: z.literal('enterprise'), facts: EnterpriseFacts }),
]);
export type AudienceProfile = z.infer<typeof AudienceProfile>;

/** 给谁看的 */
export const AudienceKind = z.enum(['resident', 'enterprise']);
export type AudienceKind = z.infer<typeof AudienceKind>;

/** 标签: `occupation:graduate`, `size:small`, `town:柳林镇`; the vocabulary is `tags.ts`. */
export const TagId = z.string().check(z.regex(/^[a-z-]+:[\p{Script=Han}a-z0-9-]{1,24}$/u));
export type TagId = z.infer<typeof TagId>;

/** 数值: what can be compared. Ages and months are counted on the day of matching. */
export const MeasureId = z.enum([
  'age',
  'months-since-graduation',
  'months-since-founding',
  'employee-count',
  'graduate-hire-count',
  'annual-revenue-wan',
  'research-share',
]);
export type MeasureId = z.infer<typeof MeasureId>;

/** 一个条件: any, all or none of some tags, or one comparison. Each names the sentence it comes from. */
const clauseOf = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...shape, text: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)), source: Anchor });
const Tags = z.array(TagId).check(z.minLength(1), z.maxLength(20));

export const AudienceClause = z.discriminatedUnion('kind', [
  clauseOf({ kind: z.literal('any'), tags: Tags }),
  clauseOf({ kind: z.literal('all'), tags: Tags }),
  clauseOf({ kind: z.literal('none'), tags: Tags }),
  clauseOf({
    kind: z.literal('compare'),
    measure: MeasureId,
    operator: z.enum(['at-least', 'at-most']),
    value: z.number().check(z.gte(0), z.lte(1e12)),
  }),
]);
export type AudienceClause = z.infer<typeof AudienceClause>;

export const CLAUSES_MAX = 12;

/** 适用对象: every clause must not fail; unknown ones are “待核实”. */
export const Audience = z.object({
  policyId: PolicyId,
  kind: AudienceKind,
  clauses: z.array(AudienceClause),
  /** 可享受的支持, one line: 每月500元，最长12个月. */
  support: z.string(),
  /** 截止日期 */
  deadlineOn: z.nullable(LocalDate),
  /** 常一起办的: other documents. */
  bundle: z.array(PolicyId),
  version: z.int(),
});
export type Audience = z.infer<typeof Audience>;

/** 符合、不符合、待核实: an unsaid fact is never a no. */
export const ClauseAnswer = z.enum(['fits', 'fails', 'unknown']);
export type ClauseAnswer = z.infer<typeof ClauseAnswer>;

/** 给谁的: a person, or the organisation a person acts for. */
export const PushRecipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: PersonId }),
  z.object({ kind: z.literal('organisation'), organisationId: OrganisationId }),
]);
export type PushRecipient = z.infer<typeof PushRecipient>;

/** 订阅: a topic (主题分类) or an agency. */
export const SubscriptionTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('subject-category'), subjectCategory: z.string().check(z.maxLength(40)) }),
  z.strictObject({ kind: z.literal('agency'), agencyId: AgencyId }),
]);
export type SubscriptionTarget = z.infer<typeof SubscriptionTarget>;

/** 不再推: a tag of a clause, or a topic. */
export const MuteTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tag'), tag: TagId }),
  z.strictObject({ kind: z.literal('measure'), measure: MeasureId }),
  z.strictObject({ kind: z.literal('subject-category'), subjectCategory: z.string().check(z.maxLength(40)) }),
]);
export type MuteTarget = z.infer<typeof MuteTarget>;

export const InboxItemId = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<'InboxItemId'>();
export type InboxItemId = z.infer<typeof InboxItemId>;

/** 消息的由来: matched, subscribed to, a change of what was received, an answer to one's message, an answer withdrawn. */
export const InboxReason = z.enum([
  'matched',
  'subscribed',
  'validity-changed',
  'message-answered',
  'answer-withdrawn',
]);
export type InboxReason = z.infer<typeof InboxReason>;
