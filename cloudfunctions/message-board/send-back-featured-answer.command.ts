import { Refusal } from 'shared/kernel/refusal';
import { sendBackFeaturedAnswer } from 'shared/message-board/contract';
import { decideAnswerReview } from 'shared/message-board/featured-answer.rules';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { deedOnAnswer, deskAnswer, putChangedAnswer, requireAnswerVersion } from './answer-desk';

export const handleSendBackFeaturedAnswer: Handler<typeof sendBackFeaturedAnswer> = async (input, ctx) => {
  const { answerId } = await runStaffCommand(ctx, sendBackFeaturedAnswer, input, async session => {
    const { answer, by } = await requireAnswerVersion(session, ctx.caller, input);
    const { staffId } = ctx.caller;
    const decision = decideAnswerReview(answer, staffId);
    if (!decision.ok) throw new Refusal(decision.code);
    const changes = { status: 'sent-back', reviewedBy: staffId, reason: input.reason } as const;
    return deedOnAnswer(answer, await putChangedAnswer(session, answer, changes, ctx.now), by);
  });
  return deskAnswer(ctx, answerId);
};
