/**
 * 起草、审核、发布: the way of everything that goes out in the county's name. One person drafts, another approves; the same
 * for documents, interpretations, gazette issues, replies and typical answers.
 */
export type ReviewStatus = 'drafting' | 'in-review' | 'sent-back' | 'published' | 'withdrawn';

export interface UnderReview {
  status: ReviewStatus;
  /** Everybody who wrote in it since it was last published; none of them approves it. */
  draftedBy: readonly string[];
}

export type ReviewRefusal = 'not-in-this-state' | 'own-draft';
export type ReviewDecision = { ok: true } | { ok: false; code: ReviewRefusal };

const writable: readonly ReviewStatus[] = ['drafting', 'sent-back'];
const OK = { ok: true } as const;
const no = (code: ReviewRefusal): ReviewDecision => ({ ok: false, code });

/** 修改、送审: only while it lies with whoever drafts. */
export function decideWriting({ status }: UnderReview): ReviewDecision {
  return writable.includes(status) ? OK : no('not-in-this-state');
}

/** 审核通过、退回: never by one who drafted, also not on somebody's behalf. */
export function decideReviewing({ status, draftedBy }: UnderReview, reviewerId: string): ReviewDecision {
  if (status !== 'in-review') return no('not-in-this-state');
  return draftedBy.includes(reviewerId) ? no('own-draft') : OK;
}

/** 撤下 */
export function decideWithdrawing({ status }: UnderReview): ReviewDecision {
  return status === 'published' ? OK : no('not-in-this-state');
}
