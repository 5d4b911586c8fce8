import * as z from 'zod/mini';
import { AgencyId } from 'shared/account/model';
import { StaffId } from 'shared/account/staff-model';
import {
  InterpretationBlock,
  InterpretationBlockKind,
  InterpretationId,
  InterpretationStatus,
} from 'shared/interpretation/model';
import { Instant } from 'shared/kernel/time';
import { PolicyId } from 'shared/policy/model';
import { openCollection, type Session } from 'shared/server/database';
import type { Condition } from 'shared/server/database-values';
import { hashKey } from 'shared/server/ids';
import * as declared from './collections';

const StoredInterpretation = z.object({
  _id: InterpretationId,
  policyId: PolicyId,
  policyVersion: z.int().check(z.gte(1)),
  agencyId: AgencyId,
  title: z.string(),
  kinds: z.array(InterpretationBlockKind),
  readingMinutes: z.int(),
  status: InterpretationStatus,
  draftedBy: z.array(StaffId),
  reviewedBy: z.nullable(StaffId),
  reason: z.nullable(z.string()),
  publishedAt: z.nullable(Instant),
  toBeChecked: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
  version: z.int().check(z.gte(1)),
});
export type StoredInterpretation = z.infer<typeof StoredInterpretation>;

const StoredBlocks = z.object({ _id: InterpretationId, blocks: z.array(InterpretationBlock) });

const interpretations = openCollection(declared.interpretations, { schema: StoredInterpretation });
const interpretationBlocks = openCollection(declared.interpretationBlocks, { schema: StoredBlocks });

/** Of one scan; an interpreted document more than this is not counted any more. */
export const INTERPRETATIONS_MAX = 1000;
const ID_LENGTH = 20;

/** A document has one interpretation: the id follows from it, and a second one finds it taken. */
export function interpretationIdOf(policyId: PolicyId): InterpretationId {
  return InterpretationId.parse(`in_${hashKey('interpretation', policyId).slice(0, ID_LENGTH)}`);
}

export function findById(session: Session, id: InterpretationId): Promise<StoredInterpretation | null> {
  return interpretations.findById(session, id);
}

export function findByIds(db: Session, ids: readonly InterpretationId[]): Promise<StoredInterpretation[]> {
  return interpretations.findByIds(db, ids);
}

export async function findBlocks(session: Session, id: InterpretationId): Promise<InterpretationBlock[]> {
  return (await interpretationBlocks.findById(session, id))?.blocks ?? [];
}

export function put(session: Session, interpretation: StoredInterpretation): Promise<void> {
  return interpretations.put(session, interpretation);
}

export function putBlocks(session: Session, _id: InterpretationId, blocks: InterpretationBlock[]): Promise<void> {
  return interpretationBlocks.put(session, { _id, blocks });
}

/** The latest first. */
export function listPublished(db: Session): Promise<StoredInterpretation[]> {
  const orderBy = [
    { field: 'publishedAt', direction: 'desc' },
    { field: '_id', direction: 'desc' },
  ] as const;
  return interpretations.query(db, {
    where: { status: 'published' },
    orderBy: [...orderBy],
    limit: INTERPRETATIONS_MAX,
  });
}

export interface InterpretationsWanted {
  agencyIds: 'every' | readonly AgencyId[];
  statuses: readonly InterpretationStatus[];
  /** Those changed then or before. */
  until: Instant | null;
  limit: number;
}

/** The latest change first. */
export async function list(
  db: Session,
  { agencyIds, statuses, until, limit }: InterpretationsWanted,
): Promise<StoredInterpretation[]> {
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
  return interpretations.query(db, { where, orderBy: [...orderBy], limit });
}
