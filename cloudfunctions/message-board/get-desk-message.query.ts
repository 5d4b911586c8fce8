import { localDateOf } from 'shared/kernel/time';
import type { getDeskMessage } from 'shared/message-board/contract';
import type { Handler } from 'shared/server/define-function';
import { featuredAnswerViewOf, surroundingsOf as surroundingsOfAnswers } from './answer-views';
import { requireMessage } from './desk';
import { findAnswers } from './find-answers';
import { deskMessageOf, surroundingsOf } from './message-views';

const SIMILAR_COUNT = 3;

export const handleGetDeskMessage: Handler<typeof getDeskMessage> = async ({ messageId }, { db, caller, now }) => {
  const { message } = await requireMessage(db, caller, messageId);
  const today = localDateOf(now);
  const [around, found] = await Promise.all([
    surroundingsOf(db, [message], today),
    findAnswers(db, { words: `${message.title}\n${message.text}` }),
  ]);
  const similar = found.slice(0, SIMILAR_COUNT);
  const aroundSimilar = await surroundingsOfAnswers(db, similar, today);
  return {
    message: deskMessageOf(message, around),
    basis: around.basisViews(message.reply?.basis ?? []),
    similar: similar.flatMap(answer => featuredAnswerViewOf(answer, aroundSimilar)),
  };
};
