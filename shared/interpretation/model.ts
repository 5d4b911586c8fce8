import * as z from 'zod/mini';
import { AgencyId } from '../account/model';
import { StaffId } from '../account/staff-model';
import { Instant, LocalDate } from '../kernel/time';
import { Anchor, PolicyId } from '../policy/model';

/** 政策解读 */
export const InterpretationId = z
  .string()
  .check(z.regex(/^in_[a-z0-9]{20}$/))
  .brand<'InterpretationId'>();
export type InterpretationId = z.infer<typeof InterpretationId>;

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const note = (max: number) => z.string().check(z.trim(), z.maxLength(max));
/** 出处: the clause that a statement comes from. */
const source = Anchor;
const heading = text(30);

/** 关键数字: `500` `元/月` 到基层就业生活补贴. */
export const KeyFiguresBlock = z.strictObject({
  kind: z.literal('key-figures'),
  heading,
  items: z
    .array(z.strictObject({ value: text(12), unit: note(8), caption: text(30), note: note(30), source }))
    .check(z.minLength(1), z.maxLength(6)),
});

/** 谁能享受: each line a condition of the document. */
export const ChecklistBlock = z.strictObject({
  kind: z.literal('checklist'),
  heading,
  items: z
    .array(z.strictObject({ condition: text(60), note: note(60), source }))
    .check(z.minLength(1), z.maxLength(12)),
});

/** 怎么办理: numbered, in order. */
export const StepsBlock = z.strictObject({
  kind: z.literal('steps'),
  heading,
  items: z.array(z.strictObject({ step: text(30), note: note(80), source })).check(z.minLength(2), z.maxLength(10)),
});

/** 什么时候: in the order of the days. */
export const TimelineBlock = z.strictObject({
  kind: z.literal('timeline'),
  heading,
  items: z
    .array(z.strictObject({ on: LocalDate, event: text(30), note: note(40), source }))
    .check(z.minLength(2), z.maxLength(8)),
});

/** 跟以前比: numbers drawn as bars from zero, and aspects side by side. */
export const ComparisonBlock = z.strictObject({
  kind: z.literal('comparison'),
  heading,
  /** Where the old rule stands: `2022年旧规定`. */
  before: text(20),
  bars: z
    .array(
      z.strictObject({
        measure: text(30),
        unit: text(6),
        before: z.number().check(z.gte(0), z.lte(1e12)),
        after: z.number().check(z.gte(0), z.lte(1e12)),
        source,
      }),
    )
    .check(z.maxLength(6)),
  aspects: z
    .array(z.strictObject({ aspect: text(10), before: text(40), after: text(40), source }))
    .check(z.maxLength(10)),
});

/** 谁来做 */
export const DutiesBlock = z.strictObject({
  kind: z.literal('duties'),
  heading,
  items: z.array(z.strictObject({ body: text(40), duty: text(80), source })).check(z.minLength(1), z.maxLength(12)),
});

/** 大家还问 */
export const QuestionsBlock = z.strictObject({
  kind: z.literal('questions'),
  heading,
  items: z
    .array(z.strictObject({ question: text(60), answer: text(400), source }))
    .check(z.minLength(1), z.maxLength(12)),
});

/** 原文怎么说: words of the document itself, with a jump to where they stand. */
export const QuotationBlock = z.strictObject({ kind: z.literal('quotation'), words: text(600), source });

/** 文字说明 */
export const TextBlock = z.strictObject({ kind: z.literal('text'), heading: note(30), words: text(2000), source });

export const InterpretationBlock = z.discriminatedUnion('kind', [
  KeyFiguresBlock,
  ChecklistBlock,
  StepsBlock,
  TimelineBlock,
  ComparisonBlock,
  DutiesBlock,
  QuestionsBlock,
  QuotationBlock,
  TextBlock,
]);
export type InterpretationBlock = z.infer<typeof InterpretationBlock>;
export const InterpretationBlockKind = z.enum([
  'key-figures',
  'checklist',
  'steps',
  'timeline',
  'comparison',
  'duties',
  'questions',
  'quotation',
  'text',
] as const satisfies readonly InterpretationBlock['kind'][]);
export type InterpretationBlockKind = InterpretationBlock['kind'];

export const BLOCKS_MAX = 20;
export const InterpretationBlocks = z.array(InterpretationBlock).check(z.minLength(1), z.maxLength(BLOCKS_MAX));

/** 文字解读 are those of text and quotations alone; every other kind counts as 图表图解、流程演示、问答. */
export const textKinds: readonly InterpretationBlockKind[] = ['text', 'quotation'];

/** 起草中、待审核、已退回、已发布、已撤下 */
export const InterpretationStatus = z.enum(['drafting', 'in-review', 'sent-back', 'published', 'withdrawn']);
export type InterpretationStatus = z.infer<typeof InterpretationStatus>;

/** 解读, as the console sees it. */
export const Interpretation = z.object({
  interpretationId: InterpretationId,
  policyId: PolicyId,
  /** The version of the document whose clauses the blocks name. */
  policyVersion: z.int(),
  agencyId: AgencyId,
  title: z.string(),
  blocks: z.array(InterpretationBlock),
  status: InterpretationStatus,
  draftedBy: z.array(StaffId),
  reviewedBy: z.nullable(StaffId),
  /** 退回的理由 */
  reason: z.nullable(z.string()),
  publishedAt: z.nullable(Instant),
  /** 原文有了新版本，待核对 */
  toBeChecked: z.boolean(),
  version: z.int(),
  updatedAt: Instant,
});
export type Interpretation = z.infer<typeof Interpretation>;
