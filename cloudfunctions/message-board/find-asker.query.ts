import type { PersonId } from 'shared/account/model';
import { FeaturedAnswerId } from 'shared/message-board/model';
import type { Session } from 'shared/server/database';
import * as messages from './board-message.repository';
import * as answers from './featured-answer.repository';

/** Who asked what a typical answer was made of; null where it was made of no message, or its writer is gone. */
export async function findAsker(db: Session, answerId: string): Promise<PersonId | null> {
  const answer = await answers.findById(db, FeaturedAnswerId.parse(answerId));
  const message = answer?.fromMessageId ? await messages.findById(db, answer.fromMessageId) : null;
  return message?.personId ?? null;
}
