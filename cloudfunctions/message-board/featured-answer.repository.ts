import * as z from 'zod/mini';
import type { AgencyId } from 'shared/account/model';
import { LocalDate, type Instant } from 'shared/kernel/time';
import { FeaturedAnswer, FeaturedAnswerId, type FeaturedAnswerStatus } from 'shared/message-board/model';
import { PolicyId } from 'shared/policy/model';
import { openCollection, type Session } from 'shared/server/database';
import { featuredAnswers as declaration } from './collections';

const StoredFeaturedAnswer = z.object({
  _id: FeaturedAnswerId,
  ...z.omit(FeaturedAnswer, { answerId: true }).shape,
  /** The documents of its basis, each once: what it is found by when one of them ends. */
  policyIds: z.array(PolicyId),
  /** On which day its basis was last seen to be in force; null before it was ever public. */
  checkedOn: z.nullable(LocalDate),
});
export type StoredFeaturedAnswer = z.infer<typeof StoredFeaturedAnswer>;

const answers = openCollection(declaration, { schema: StoredFeaturedAnswer });

/** 典型问答库: read whole and ranked, as long as a county has no more. */
export const LIBRARY_MAX = 1000;

export function findById(session: Session, answerId: FeaturedAnswerId): Promise<StoredFeaturedAnswer | null> {
  return answers.findById(session, answerId);
}

/** What it is found by follows from what it says. */
export function put(session: Session, answer: Omit<StoredFeaturedAnswer, 'policyIds'>): Promise<void> {
  const policyIds = [...new Set(answer.basis.map(({ policyId }) => policyId))];
  return answers.put(session, { ...answer, policyIds });
}

export function listPublished(db: Session): Promise<StoredFeaturedAnswer[]> {
  return answers.query(db, {
    where: { status: 'published' },
    orderBy: [{ field: 'updatedAt', direction: 'desc' }],
    limit: LIBRARY_MAX,
  });
}

/** The latest change first. */
export async function listOfAgencies(
  db: Session,
  reached: 'every' | readonly AgencyId[],
  { status, before, limit }: { status?: FeaturedAnswerStatus; before?: Instant; limit: number },
): Promise<StoredFeaturedAnswer[]> {
  if (reached.length === 0) return [];
  return answers.query(db, {
    where: {
      updatedAt: before === undefined ? { gt: '' } : { lt: before },
      ...(status !== undefined && { status }),
      ...(reached !== 'every' && { agencyId: { in: reached } }),
    },
    orderBy: [{ field: 'updatedAt', direction: 'desc' }],
    limit,
  });
}

/** Public ones that rest on a document. */
export function listPublishedOn(db: Session, policyId: PolicyId): Promise<StoredFeaturedAnswer[]> {
  return answers.query(db, { where: { policyIds: policyId, status: 'published' }, limit: LIBRARY_MAX });
}

/** Public ones whose basis was not looked at since `day` began, the longest ago first. */
export function listUncheckedSince(db: Session, day: LocalDate, limit: number): Promise<StoredFeaturedAnswer[]> {
  return answers.query(db, {
    where: { status: 'published', checkedOn: { lt: day } },
    orderBy: [{ field: 'checkedOn', direction: 'asc' }],
    limit,
  });
}

/** Its basis is in force today: said only while it is public. */
export function markChecked(db: Session, answerId: FeaturedAnswerId, checkedOn: LocalDate): Promise<boolean> {
  return answers.updateGuarded(db, answerId, { status: 'published' }, { set: { checkedOn } });
}
