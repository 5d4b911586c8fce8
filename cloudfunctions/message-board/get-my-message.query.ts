import type { getMyMessage } from 'shared/message-board/contract';
import type { Handler } from 'shared/server/define-function';
import { readMyMessage } from './my-message';

export const handleGetMyMessage: Handler<typeof getMyMessage> = async ({ messageId }, ctx) => ({
  message: await readMyMessage(ctx, messageId),
});
