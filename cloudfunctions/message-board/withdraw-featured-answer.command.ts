import { Refusal } from 'shared/kernel/refusal';
import { withdrawFeaturedAnswer } from 'shared/message-board/contract';
import { decideAnswerWithdrawing } from 'shared/message-board/featured-answer.rules';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { deedOnAnswer, deskAnswer, putChangedAnswer, requireAnswerVersion } from './answer-desk';

export const handleWithdrawFeaturedAnswer: Handler<typeof withdrawFeaturedAnswer> = async (input, ctx) => {
  const { answerId } = await runStaffCommand(ctx, withdrawFeaturedAnswer, input, async session => {
    const { answer, by } = await requireAnswerVersion(session, ctx.caller, input);
    const decision = decideAnswerWithdrawing(answer);
    if (!decision.ok) throw new Refusal(decision.code);
    const changes = { status: 'withdrawn', reason: input.reason } as const;
    return deedOnAnswer(answer, await putChangedAnswer(session, answer, changes, ctx.now), by);
  });
  return deskAnswer(ctx, answerId);
};
