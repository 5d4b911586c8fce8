import * as z from 'zod/mini';
import { LocalDate } from '../kernel/time';

/** Opaque: never built from a 文号 or a title. */
export const PolicyId = z
  .string()
  .check(z.regex(/^pd_[a-z0-9]{20}$/))
  .brand<'PolicyId'>();
export type PolicyId = z.infer<typeof PolicyId>;

export const AttachmentId = z
  .string()
  .check(z.regex(/^at_[a-z0-9]{20}$/))
  .brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;

/** Names a heading, paragraph or table of a document; the same words keep the same anchor in every version. */
export const Anchor = z
  .string()
  .check(z.regex(/^[a-z]-[a-z0-9]{1,16}(-\d{1,4})?$/))
  .brand<'Anchor'>();
export type Anchor = z.infer<typeof Anchor>;

/** 发文字号, normalised: `云政办发〔2026〕12号`. */
export const DocumentNumber = z
  .string()
  .check(z.regex(/^[\p{Script=Han}A-Za-z]{1,30}〔\d{4}〕\d{1,5}号$/u))
  .brand<'DocumentNumber'>();
export type DocumentNumber = z.infer<typeof DocumentNumber>;

/** 公开属性: 主动公开, 依申请公开, 不予公开. */
export const DisclosureType = z.enum(['proactive', 'on-request', 'withheld']);
export type DisclosureType = z.infer<typeof DisclosureType>;

/** 有效性: 现行有效, 尚未施行, 已废止, 已失效. 已修改 is a mark beside it; an amended document is in force. */
export const ValidityState = z.enum(['in-force', 'not-yet-effective', 'repealed', 'expired']);
export type ValidityState = z.infer<typeof ValidityState>;

/** Names a document well enough to link to it. */
export const PolicyReference = z.object({
  policyId: PolicyId,
  title: z.string(),
  documentNumber: z.nullable(DocumentNumber),
});
export type PolicyReference = z.infer<typeof PolicyReference>;

/** 有效性 on the day of asking, with the day it began and what stands in its place. */
export const ValidityView = z.object({
  state: ValidityState,
  /** The first day of this state, where known. */
  since: z.nullable(LocalDate),
  /** The last day in force, where stated. */
  expiresOn: z.nullable(LocalDate),
  replacedBy: z.nullable(PolicyReference),
});
export type ValidityView = z.infer<typeof ValidityView>;

/** A document named in the text of another. */
export const Citation = z.object({
  title: z.nullable(z.string()),
  documentNumber: z.nullable(DocumentNumber),
});
export type Citation = z.infer<typeof Citation>;

/** 一、 is level 1, （一） 2, 1. 3, （1） 4; 章 1, 节 2, 条 3. */
export const HeadingLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type HeadingLevel = z.infer<typeof HeadingLevel>;

/**
 * What a text block is within an official document, in the order of the paper:
 * 标题, 主送机关, 正文, 署名, 成文日期, 附注, 所印发文件的标题, 附件说明, 附件的题目, 版记.
 */
export const TextRole = z.enum([
  'title',
  'recipients',
  'body',
  'signature',
  'date',
  'annotation',
  'issued-title',
  'attachment-list',
  'attachment-title',
  'imprint',
]);
export type TextRole = z.infer<typeof TextRole>;

/** A numbered heading; `run` is the text that follows it in the same paragraph. */
export const HeadingBlock = z.object({
  kind: z.literal('heading'),
  anchor: Anchor,
  level: HeadingLevel,
  /** As printed: `一、`, `（二）`, `3.`, `第五条`. */
  number: z.string(),
  heading: z.string(),
  run: z.string(),
});
export const TextBlock = z.object({ kind: z.literal('text'), anchor: Anchor, role: TextRole, text: z.string() });
export const TableBlock = z.object({
  kind: z.literal('table'),
  anchor: Anchor,
  caption: z.nullable(z.string()),
  /** Cells by row; every row has the same length; the first `headerRowCount` rows are the head. */
  rows: z.array(z.array(z.string())),
  headerRowCount: z.int(),
});
/** One piece of a document, in reading order. */
export const Block = z.discriminatedUnion('kind', [HeadingBlock, TextBlock, TableBlock]);
export type HeadingBlock = z.infer<typeof HeadingBlock>;
export type TextBlock = z.infer<typeof TextBlock>;
export type TableBlock = z.infer<typeof TableBlock>;
export type Block = z.infer<typeof Block>;

export const OutlineEntry = z.object({
  anchor: Anchor,
  level: HeadingLevel,
  number: z.string(),
  heading: z.string(),
});
export type OutlineEntry = z.infer<typeof OutlineEntry>;

/** Something the parser was not sure of; `excerpt` quotes at most 40 characters of the place. */
export const ImportWarning = z.object({ code: z.string(), excerpt: z.nullable(z.string()) });
export type ImportWarning = z.infer<typeof ImportWarning>;

/** What the parser reads off one official document. Null where the text does not say. */
export const ParsedDocument = z.object({
  title: z.string(),
  documentNumber: z.nullable(DocumentNumber),
  /** 发文机关 as signed; the first where several signed. */
  issuingAuthority: z.nullable(z.string()),
  /** 联合发文机关, the others. */
  coIssuingAuthorities: z.array(z.string()),
  /** 成文日期 */
  datedOn: z.nullable(LocalDate),
  /** 印发日期, in the 版记. */
  printedOn: z.nullable(LocalDate),
  disclosureType: z.nullable(DisclosureType),
  /** 主送机关, as printed, without the colon. */
  recipients: z.nullable(z.string()),
  attachments: z.array(z.object({ name: z.string() })),
  /** 有效期, as stated: `有效期3年`. */
  validityTerm: z.nullable(z.string()),
  /** 施行日期 */
  effectiveOn: z.nullable(LocalDate),
  /** 失效日期: the last day in force. */
  expiresOn: z.nullable(LocalDate),
  /** 解读主体 */
  interpretingBody: z.nullable(z.string()),
  cites: z.array(Citation),
  /** Those of `cites` that this document repeals (同时废止). */
  repeals: z.array(Citation),
  /** 文种: 通知, 意见, 决定 … */
  genre: z.nullable(z.string()),
  blocks: z.array(Block),
  outline: z.array(OutlineEntry),
  warnings: z.array(ImportWarning),
});
export type ParsedDocument = z.infer<typeof ParsedDocument>;
