import { decideReviewing, decideWriting, type ReviewDecision, type ReviewStatus } from '../kernel/review.rules';
import type { LocalDate } from '../kernel/time';
import type { BoardMessage, MessageStatus } from './model';

type Refused<Code extends string> = { ok: false; code: Code };
type Decision<Code extends string> = { ok: true } | Refused<Code>;
const OK = { ok: true } as const;
const no = <Code extends string>(code: Code): Refused<Code> => ({ ok: false, code });

/** 在办: what the desk still has to answer. */
export const openStatuses = ['waiting', 'reply-in-review', 'reply-sent-back'] as const satisfies MessageStatus[];

export function isOpen(status: MessageStatus): boolean {
  return (openStatuses as readonly MessageStatus[]).includes(status);
}

export function isAnswered(status: MessageStatus): boolean {
  return status === 'answered' || status === 'closed';
}

/** A message under the one rule of everything that goes out. */
const reviewStatus: Readonly<Record<MessageStatus, ReviewStatus>> = {
  waiting: 'drafting',
  'reply-in-review': 'in-review',
  'reply-sent-back': 'sent-back',
  answered: 'published',
  closed: 'published',
};

type UnderReply = Pick<BoardMessage, 'status' | 'reply'>;

/** 写答复、送审 */
export function decideReplying({ status, reply }: UnderReply): ReviewDecision {
  return decideWriting({ status: reviewStatus[status], draftedBy: reply?.draftedBy ?? [] });
}

/** 审核通过、退回 */
export function decideReplyReview({ status, reply }: UnderReply, reviewerId: string): ReviewDecision {
  return decideReviewing({ status: reviewStatus[status], draftedBy: reply?.draftedBy ?? [] }, reviewerId);
}

/** 转办: only while nobody has handed in an answer. */
export function decideReferring(
  message: Pick<BoardMessage, 'status' | 'reply' | 'agencyId'>,
  agencyId: string,
): Decision<'not-in-this-state' | 'same-agency'> {
  if (!decideReplying(message).ok) return no('not-in-this-state');
  return message.agencyId === agencyId ? no('same-agency') : OK;
}

/** 延长期限: once, and not any more when the time is up. */
export function decideMarkingComplex(
  message: Pick<BoardMessage, 'status' | 'reply' | 'complex' | 'dueOn'>,
  today: LocalDate,
): Decision<'not-in-this-state' | 'already-complex' | 'already-overdue'> {
  if (!decideReplying(message).ok) return no('not-in-this-state');
  if (message.complex) return no('already-complex');
  return today > message.dueOn ? no('already-overdue') : OK;
}

/** 评价: once, by whoever wrote it. */
export function decideRating({
  status,
  rating,
}: Pick<BoardMessage, 'status' | 'rating'>): Decision<'not-answered' | 'already-rated'> {
  if (!isAnswered(status)) return no('not-answered');
  return rating === null ? OK : no('already-rated');
}
