import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { getPublicMessage } from 'shared/message-board/contract';
import type { Handler } from 'shared/server/define-function';
import * as messages from './board-message.repository';
import { publicMessageOf, surroundingsOf } from './message-views';

export const handleGetPublicMessage: Handler<typeof getPublicMessage> = async ({ messageId }, { db, now }) => {
  const message = await messages.findById(db, messageId);
  if (!message || message.listedAt === null) throw new Refusal('not-found');
  return { message: publicMessageOf(message, await surroundingsOf(db, [message], localDateOf(now))) };
};
