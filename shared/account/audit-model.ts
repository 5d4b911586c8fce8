import * as z from 'zod/mini';
import { Instant } from '../kernel/time';
import { PersonId } from './model';
import { OrganisationId } from './organisation-model';
import { StaffId } from './staff-model';

/** 一条操作记录 */
export const AuditEntryId = z
  .string()
  .check(z.regex(/^ae_[a-z0-9]{20}$/))
  .brand<'AuditEntryId'>();
export type AuditEntryId = z.infer<typeof AuditEntryId>;

/** 谁: a member of staff (perhaps on somebody's behalf), a person, an operator at the machine, or a job. */
export const AuditActor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), staffId: StaffId, onBehalfOf: z.nullable(StaffId) }),
  z.object({ kind: z.literal('person'), personId: PersonId }),
  z.object({ kind: z.literal('operator') }),
  z.object({ kind: z.literal('job'), name: z.string() }),
]);
export type AuditActor = z.infer<typeof AuditActor>;

/** 为谁办的 */
export const AuditBeneficiary = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: PersonId }),
  z.object({ kind: z.literal('organisation'), id: OrganisationId }),
]);
export type AuditBeneficiary = z.infer<typeof AuditBeneficiary>;

const Digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** 操作记录: who did what to what, when, for whom; contents only as digests. */
export const AuditEntry = z.object({
  auditEntryId: AuditEntryId,
  at: Instant,
  actor: AuditActor,
  /** The endpoint or job, `account/change-staff-roles`. */
  action: z.string(),
  /** What it was done to: kind and id, `staff` `st_…`. */
  subject: z.object({ kind: z.string(), id: z.string() }),
  forWhom: z.nullable(AuditBeneficiary),
  /** SHA-256 of the canonical JSON before and after; null where there was or is nothing. */
  beforeDigest: z.nullable(Digest),
  afterDigest: z.nullable(Digest),
  requestId: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** 《网络安全法》第二十三条（2025年修正；原第二十一条）: logs are kept for at least six months. */
export const AUDIT_KEPT_DAYS_MIN = 185;
/** An entry that no seal holds after this long is a finding: the job seals every minute. */
export const UNSEALED_MAX_MS = 2 * 60 * 1000;

/** What a check of the chain can find. */
export const AuditFindingKind = z.enum([
  'entry-changed',
  'entry-missing',
  'entry-not-listed',
  'entry-unsealed',
  'seal-changed',
  'seal-missing',
  'anchor-differs',
]);
export type AuditFindingKind = z.infer<typeof AuditFindingKind>;

export const AuditFinding = z.object({
  kind: AuditFindingKind,
  sealNumber: z.nullable(z.int()),
  auditEntryId: z.nullable(AuditEntryId),
});
export type AuditFinding = z.infer<typeof AuditFinding>;
