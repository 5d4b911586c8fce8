import { decideReviewing, decideWriting, type ReviewDecision, type ReviewStatus } from '../kernel/review.rules';
import type { FeaturedAnswer, FeaturedAnswerStatus } from './model';

/** One that waits to be checked is written anew, as a draft is. */
const reviewStatus: Readonly<Record<FeaturedAnswerStatus, ReviewStatus>> = {
  drafting: 'drafting',
  'in-review': 'in-review',
  'sent-back': 'sent-back',
  published: 'published',
  'to-be-checked': 'drafting',
  withdrawn: 'withdrawn',
};

type UnderReview = Pick<FeaturedAnswer, 'status' | 'draftedBy'>;

export function decideAnswerWriting({ status, draftedBy }: UnderReview): ReviewDecision {
  return decideWriting({ status: reviewStatus[status], draftedBy });
}

export function decideAnswerReview({ status, draftedBy }: UnderReview, reviewerId: string): ReviewDecision {
  return decideReviewing({ status: reviewStatus[status], draftedBy }, reviewerId);
}

/** 撤下: what is public, and what has left the library by itself. */
export function decideAnswerWithdrawing({ status }: Pick<UnderReview, 'status'>): ReviewDecision {
  const held = status === 'published' || status === 'to-be-checked';
  return held ? { ok: true } : { ok: false, code: 'not-in-this-state' };
}

/** Everybody who wrote in it since it was last public. */
export function drafters<Id extends string>(
  { status, draftedBy }: { status: FeaturedAnswerStatus; draftedBy: readonly Id[] },
  staffId: Id,
): Id[] {
  return status === 'to-be-checked' ? [staffId] : [...new Set([...draftedBy, staffId])];
}
