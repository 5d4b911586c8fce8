import * as z from 'zod/mini';
import { defineEndpoint } from '../kernel/endpoint';
import { pageRequest, pageResponse } from '../kernel/page';
import { Instant, LocalDate } from '../kernel/time';
import { AuditEntry, AuditFinding } from './audit-model';
import { StaffId } from './staff-model';

const readers = { staff: ['administrator', 'auditor'], scope: 'county' } as const;

/** An entry with the names that belong to its ids, so that it can be read. */
export const AuditEntryView = z.object({
  ...AuditEntry.shape,
  actorName: z.nullable(z.string()),
  onBehalfOfName: z.nullable(z.string()),
  subjectName: z.nullable(z.string()),
  forWhomName: z.nullable(z.string()),
  /** Null until the job has sealed it. */
  sealNumber: z.nullable(z.int()),
});
export type AuditEntryView = z.infer<typeof AuditEntryView>;

/** 操作记录, newest first. */
export const listAuditEntries = defineEndpoint({
  name: 'account/list-audit-entries',
  access: readers,
  request: z.strictObject({
    staffId: z.optional(StaffId),
    action: z.optional(z.string().check(z.maxLength(80))),
    /** Of one thing: `st_…`, `pd_…`. */
    subjectId: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
    fromOn: z.optional(LocalDate),
    untilOn: z.optional(LocalDate),
    ...pageRequest,
  }),
  response: z.object({ items: z.array(AuditEntryView), ...pageResponse }),
  refusals: [],
});

/** How many seals one call checks at most. */
export const SEALS_A_CHECK = 50;

/**
 * 校验操作记录: recomputes the hashes of a stretch of the chain, from `fromSeal` on. The caller goes on with
 * `nextSeal` until it is null; only then is the whole chain checked.
 */
export const checkAuditChain = defineEndpoint({
  name: 'account/check-audit-chain',
  access: readers,
  request: z.strictObject({ fromSeal: z._default(z.int().check(z.gte(1)), 1) }),
  response: z.object({
    sealCount: z.int(),
    checkedSealCount: z.int(),
    checkedEntryCount: z.int(),
    unsealedCount: z.int(),
    findings: z.array(AuditFinding),
    nextSeal: z.nullable(z.int()),
    /** The last seal there is; compare it with one noted earlier. */
    head: z.nullable(z.object({ sealNumber: z.int(), hash: z.string(), sealedAt: Instant })),
  }),
  refusals: [],
});
