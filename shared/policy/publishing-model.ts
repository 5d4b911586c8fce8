import * as z from 'zod/mini';
import { AgencyId } from '../account/model';
import { StaffId } from '../account/staff-model';
import { Instant, LocalDate } from '../kernel/time';
import { Anchor, Block, DisclosureType, DocumentNumber, ImportWarning, PolicyId } from './model';

/** 文稿 */
export const PolicyDraftId = z
  .string()
  .check(z.regex(/^dr_[a-z0-9]{20}$/))
  .brand<'PolicyDraftId'>();
export type PolicyDraftId = z.infer<typeof PolicyDraftId>;

/** 起草中、待审核、已退回、已发布、已撤下 */
export const ReviewStatus = z.enum(['drafting', 'in-review', 'sent-back', 'published', 'withdrawn']);

const line = (max: number) => z.string().check(z.trim(), z.maxLength(max));

/** 公文要素, as the editor may correct them beside the text. */
export const DraftElements = z.strictObject({
  title: line(200).check(z.minLength(2)),
  documentNumber: z.nullable(DocumentNumber),
  issuingAuthority: z.nullable(line(60)),
  coIssuingAuthorities: z.array(line(60)).check(z.maxLength(10)),
  datedOn: z.nullable(LocalDate),
  printedOn: z.nullable(LocalDate),
  effectiveOn: z.nullable(LocalDate),
  expiresOn: z.nullable(LocalDate),
  validityTerm: z.nullable(line(40)),
  interpretingBody: z.nullable(line(60)),
  disclosureType: z.nullable(DisclosureType),
  genre: z.nullable(line(20)),
  normative: z.boolean(),
  subjectCategory: z.nullable(line(40)),
  source: z.nullable(line(80)),
  sourceUrl: z.nullable(z.url().check(z.maxLength(500))),
});
export type DraftElements = z.infer<typeof DraftElements>;

/**
 * A paragraph, heading or table put right by hand: the block that carried `anchor` now reads `text`, its number included;
 * without words it is taken out. A table reads as printed: the caption's line where it has one, then a row a line, tabs
 * between the cells.
 */
export const BlockCorrection = z.strictObject({ anchor: Anchor, text: z.string().check(z.maxLength(5000)) });
export type BlockCorrection = z.infer<typeof BlockCorrection>;

/** What lists of the console show of a draft. */
export const PolicyDraftSummary = z.object({
  draftId: PolicyDraftId,
  /** Of the document it changes; null for a new one until it is published. */
  policyId: z.nullable(PolicyId),
  agencyId: AgencyId,
  title: z.string(),
  documentNumber: z.nullable(DocumentNumber),
  status: ReviewStatus,
  draftedBy: z.array(StaffId),
  /** Who approved or sent it back last. */
  reviewedBy: z.nullable(StaffId),
  /** 退回的理由 */
  reason: z.nullable(z.string()),
  updatedAt: Instant,
  version: z.int(),
});
export type PolicyDraftSummary = z.infer<typeof PolicyDraftSummary>;

export const PolicyDraft = z.object({
  ...PolicyDraftSummary.shape,
  elements: DraftElements,
  blocks: z.array(Block),
  warnings: z.array(ImportWarning),
});
export type PolicyDraft = z.infer<typeof PolicyDraft>;
