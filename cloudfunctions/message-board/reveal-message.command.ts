import { revealMessage } from 'shared/message-board/contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { deedOn, requireMessage } from './desk';

/** What is revealed leaves with this answer alone: the outcome kept for a retry and the log hold none of it. */
export const handleRevealMessage: Handler<typeof revealMessage> = async (input, ctx) => {
  let revealed: ResponseOf<typeof revealMessage> = { title: null, text: null };
  await runStaffCommand(ctx, revealMessage, input, async session => {
    const { message, by } = await requireMessage(session, ctx.caller, input.messageId);
    revealed = { title: message.title, text: message.text };
    return deedOn(message, message, by);
  });
  return revealed;
};
