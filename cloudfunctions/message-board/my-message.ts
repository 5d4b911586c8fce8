import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { MyMessage } from 'shared/message-board/contract';
import type { BoardMessageId } from 'shared/message-board/model';
import type { Session } from 'shared/server/database';
import type { Context, PersonCaller } from 'shared/server/define-function';
import * as messages from './board-message.repository';
import type { StoredBoardMessage } from './board-message.repository';
import { myMessageOf, surroundingsOf } from './message-views';

/** A message of the caller's own; anybody else's is as good as none. */
export async function requireOwn(
  session: Session,
  { personId }: PersonCaller,
  messageId: BoardMessageId,
): Promise<StoredBoardMessage> {
  const message = await messages.findById(session, messageId);
  if (!message || message.personId !== personId) throw new Refusal('not-found');
  return message;
}

export async function readMyMessage(
  { db, caller, now }: Context<PersonCaller>,
  messageId: BoardMessageId,
): Promise<MyMessage> {
  const message = await requireOwn(db, caller, messageId);
  return myMessageOf(message, await surroundingsOf(db, [message], localDateOf(now)));
}
