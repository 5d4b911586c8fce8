import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { getFeaturedAnswer } from 'shared/message-board/contract';
import type { Handler } from 'shared/server/define-function';
import { featuredAnswerViewOf, surroundingsOf } from './answer-views';
import * as answers from './featured-answer.repository';

export const handleGetFeaturedAnswer: Handler<typeof getFeaturedAnswer> = async ({ answerId }, { db, now }) => {
  const found = await answers.findById(db, answerId);
  const around = await surroundingsOf(db, found ? [found] : [], localDateOf(now));
  const [answer] = found ? featuredAnswerViewOf(found, around) : [];
  if (!answer) throw new Refusal('not-found');
  return { answer };
};
