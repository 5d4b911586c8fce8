import * as z from 'zod/mini';
import { StaffId } from '../account/staff-model';
import { Instant, LocalDate } from '../kernel/time';
import { DocumentNumber, PolicyId } from '../policy/model';

/** 一期公报 */
export const GazetteIssueId = z
  .string()
  .check(z.regex(/^gz_[a-z0-9]{20}$/))
  .brand<'GazetteIssueId'>();
export type GazetteIssueId = z.infer<typeof GazetteIssueId>;

export const ENTRIES_MAX = 100;
export const COLUMNS_MAX = 12;

const Digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** 刊登的一件: a reference to one version of a published document, never a copy. */
export const GazetteEntry = z.object({
  policyId: PolicyId,
  policyVersion: z.int(),
  /** As the document read when the issue was assembled; shown in the contents. */
  title: z.string(),
  documentNumber: z.nullable(DocumentNumber),
  /** SHA-256 of the canonical JSON of what was printed: title, 文号, authority, date and blocks. */
  hash: Digest,
});
export type GazetteEntry = z.infer<typeof GazetteEntry>;

/** 栏目: 县政府文件, 县政府办公室文件, 部门规范性文件. */
export const GazetteColumn = z.object({ title: z.string(), entries: z.array(GazetteEntry) });
export type GazetteColumn = z.infer<typeof GazetteColumn>;

/** 起草中、待审核、已退回、已发布、已撤下 */
export const GazetteStatus = z.enum(['drafting', 'in-review', 'sent-back', 'published', 'withdrawn']);
export type GazetteStatus = z.infer<typeof GazetteStatus>;

export const GazetteIssue = z.object({
  issueId: GazetteIssueId,
  year: z.int(),
  /** 期号, within the year. */
  issueNumber: z.int(),
  /** 总期号 */
  serialNumber: z.int(),
  /** 封面头题: the entry that the cover names. */
  headlinePolicyId: z.nullable(PolicyId),
  columns: z.array(GazetteColumn),
  status: GazetteStatus,
  draftedBy: z.array(StaffId),
  reviewedBy: z.nullable(StaffId),
  reason: z.nullable(z.string()),
  /** 出版日期 */
  publishedOn: z.nullable(LocalDate),
  publishedAt: z.nullable(Instant),
  /** Of the issue before, by serial number; null for the first. */
  previousHash: z.nullable(Digest),
  /** Over year, numbers, columns with entry hashes, day and `previousHash`; null until published. */
  hash: z.nullable(Digest),
  version: z.int(),
  updatedAt: Instant,
});
export type GazetteIssue = z.infer<typeof GazetteIssue>;

/** 校验: what recomputing found. `changed` names the entries that no longer read as printed, by position from 1. */
export const GazetteIntegrity = z.object({
  holds: z.boolean(),
  entryCount: z.int(),
  changed: z.array(z.int()),
  /** The issue's own hash, or its link to the issue before, does not fit. */
  chainHolds: z.boolean(),
  checkedAt: Instant,
});
export type GazetteIntegrity = z.infer<typeof GazetteIntegrity>;
