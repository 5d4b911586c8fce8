import * as z from 'zod/mini';
import { AgencyId } from 'shared/account/model';
import { StaffId } from 'shared/account/staff-model';
import type { ReviewStatus as Status } from 'shared/kernel/review.rules';
import { Instant } from 'shared/kernel/time';
import { Block, Citation, ImportWarning, OutlineEntry, PolicyId } from 'shared/policy/model';
import { DraftElements, PolicyDraftId, ReviewStatus } from 'shared/policy/publishing-model';
import { openCollection, type Session } from 'shared/server/database';
import type { Condition } from 'shared/server/database-values';
import { policyDrafts } from './collections';

const StoredPolicyDraft = z.object({
  _id: PolicyDraftId,
  policyId: z.nullable(PolicyId),
  /** The version it started from; null for a new document. */
  baseVersion: z.nullable(z.int()),
  agencyId: AgencyId,
  elements: DraftElements,
  recipients: z.nullable(z.string()),
  attachments: z.array(z.object({ name: z.string() })),
  cites: z.array(Citation),
  repeals: z.array(Citation),
  /** As corrected: what was put right has its new anchor. */
  blocks: z.array(Block),
  outline: z.array(OutlineEntry),
  warnings: z.array(ImportWarning),
  status: ReviewStatus,
  draftedBy: z.array(StaffId),
  reviewedBy: z.nullable(StaffId),
  reason: z.nullable(z.string()),
  createdAt: Instant,
  updatedAt: Instant,
  version: z.int().check(z.gte(1)),
});
export type StoredPolicyDraft = z.infer<typeof StoredPolicyDraft>;

const drafts = openCollection(policyDrafts, { schema: StoredPolicyDraft });

export function findById(session: Session, draftId: PolicyDraftId): Promise<StoredPolicyDraft | null> {
  return drafts.findById(session, draftId);
}

export function put(session: Session, draft: StoredPolicyDraft): Promise<void> {
  return drafts.put(session, draft);
}

export interface DraftsWanted {
  agencyIds: 'every' | readonly AgencyId[];
  statuses: readonly Status[];
  /** Those changed then or before. */
  until: Instant | null;
  limit: number;
}

/** The latest change first. */
export async function list(db: Session, { agencyIds, statuses, until, limit }: DraftsWanted) {
  if (agencyIds !== 'every' && agencyIds.length === 0) return [];
  const where: Condition = {
    ...(agencyIds !== 'every' && { agencyId: { in: agencyIds } }),
    status: { in: statuses },
    ...(until !== null && { updatedAt: { lte: until } }),
  };
  const orderBy = [
    { field: 'updatedAt', direction: 'desc' },
    { field: '_id', direction: 'desc' },
  ] as const;
  return drafts.query(db, { where, orderBy: [...orderBy], limit });
}
