import { Refusal } from 'shared/kernel/refusal';
import { rateReply } from 'shared/message-board/contract';
import { decideRating } from 'shared/message-board/message.rules';
import type { Handler } from 'shared/server/define-function';
import { runOnce } from 'shared/server/request-key';
import { putChanged } from './desk';
import { readMyMessage, requireOwn } from './my-message';

export const handleRateReply: Handler<typeof rateReply> = async (input, ctx) => {
  const { messageId, satisfaction, solved, requestKey } = input;
  const { personId } = ctx.caller;
  await runOnce({ personId, endpointName: rateReply.name, requestKey, input, now: ctx.now }, async session => {
    const message = await requireOwn(session, ctx.caller, messageId);
    const decision = decideRating(message);
    if (!decision.ok) throw new Refusal(decision.code);
    await putChanged(session, message, { rating: { satisfaction, solved }, status: 'closed' }, ctx.now);
    return { messageId };
  });
  return { message: await readMyMessage(ctx, messageId) };
};
