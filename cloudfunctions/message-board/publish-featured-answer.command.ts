import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import { publishFeaturedAnswer } from 'shared/message-board/contract';
import { decideAnswerReview } from 'shared/message-board/featured-answer.rules';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { deedOnAnswer, deskAnswer, putChangedAnswer, requireAnswer, requireAnswerVersion } from './answer-desk';
import { requireBasisInForce } from './basis-check';

export const handlePublishFeaturedAnswer: Handler<typeof publishFeaturedAnswer> = async (input, ctx) => {
  const { db, caller, now } = ctx;
  const today = localDateOf(now);
  const seen = await requireAnswer(db, caller, input.answerId);
  // Of what is handed in: its words and basis stay as they are until it is sent back.
  if (seen.answer.status === 'in-review') await requireBasisInForce(db, seen.answer.basis, today);
  const { answerId } = await runStaffCommand(ctx, publishFeaturedAnswer, input, async session => {
    const { answer, by } = await requireAnswerVersion(session, caller, input);
    const decision = decideAnswerReview(answer, caller.staffId);
    if (!decision.ok) throw new Refusal(decision.code);
    const approved = { status: 'published', reviewedBy: caller.staffId, reason: null } as const;
    const changes = { ...approved, publishedAt: now, checkedOn: today };
    return deedOnAnswer(answer, await putChangedAnswer(session, answer, changes, now), by);
  });
  return deskAnswer(ctx, answerId);
};
