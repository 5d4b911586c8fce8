import { Refusal } from 'shared/kernel/refusal';
import { sendBackReply } from 'shared/message-board/contract';
import { decideReplyReview } from 'shared/message-board/message.rules';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { deedOn, deskMessage, putChanged, requireMessageVersion } from './desk';

export const handleSendBackReply: Handler<typeof sendBackReply> = async (input, ctx) => {
  const { messageId } = await runStaffCommand(ctx, sendBackReply, input, async session => {
    const { message, by } = await requireMessageVersion(session, ctx.caller, input);
    const { staffId } = ctx.caller;
    const decision = decideReplyReview(message, staffId);
    if (!decision.ok) throw new Refusal(decision.code);
    const reply = message.reply && { ...message.reply, reviewedBy: staffId, reason: input.reason };
    return deedOn(message, await putChanged(session, message, { reply, status: 'reply-sent-back' }, ctx.now), by);
  });
  return deskMessage(ctx, messageId);
};
