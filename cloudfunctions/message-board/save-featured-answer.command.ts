import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import { saveFeaturedAnswer } from 'shared/message-board/contract';
import { decideAnswerWriting, drafters } from 'shared/message-board/featured-answer.rules';
import type { FeaturedAnswerStatus } from 'shared/message-board/model';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { deedOnAnswer, deskAnswer, putChangedAnswer, requireAnswer, requireAnswerVersion } from './answer-desk';
import { requireBasisInForce, requireKnownBasis } from './basis-check';
import * as messages from './board-message.repository';
import { refuseScript, requireSafeToPublish } from './public-words-check';

type Input = Parameters<Handler<typeof saveFeaturedAnswer>>[0];
type Ctx = Parameters<Handler<typeof saveFeaturedAnswer>>[1];

export const handleSaveFeaturedAnswer: Handler<typeof saveFeaturedAnswer> = async (input, ctx) => {
  await requireFit(input, ctx);
  const { question, answer: words, telephone, basis, submit } = input;
  const { answerId } = await runStaffCommand(ctx, saveFeaturedAnswer, input, async session => {
    const { answer, by } = await requireAnswerVersion(session, ctx.caller, input);
    const decision = decideAnswerWriting(answer);
    if (!decision.ok) throw new Refusal(decision.code);
    const changes = {
      ...{ question, answer: words, telephone, basis },
      status: statusAfter(answer.status, submit),
      draftedBy: drafters(answer, ctx.caller.staffId),
      reviewedBy: null,
      reason: submit ? null : answer.reason,
    };
    return deedOnAnswer(answer, await putChangedAnswer(session, answer, changes, ctx.now), by);
  });
  return deskAnswer(ctx, answerId);
};

/** One that was sent back says so until it is handed in again. */
function statusAfter(status: FeaturedAnswerStatus, submit: boolean): FeaturedAnswerStatus {
  if (submit) return 'in-review';
  return status === 'sent-back' ? status : 'drafting';
}

/** What must hold of the words and their basis; more of it once they are handed in. */
async function requireFit(
  { answerId, question, answer: words, telephone, basis, submit }: Input,
  { db, caller, now }: Ctx,
): Promise<void> {
  // Before anything is read for somebody who may not see the answer.
  const { answer } = await requireAnswer(db, caller, answerId);
  const today = localDateOf(now);
  refuseScript(question, words);
  await requireKnownBasis(db, basis, today);
  if (!submit) return;
  await requireBasisInForce(db, basis, today);
  const message = answer.fromMessageId && (await messages.findById(db, answer.fromMessageId));
  await requireSafeToPublish(db, [question, words], { telephone, message: message || null });
}
