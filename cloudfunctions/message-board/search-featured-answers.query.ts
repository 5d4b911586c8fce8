import { localDateOf } from 'shared/kernel/time';
import type { searchFeaturedAnswers } from 'shared/message-board/contract';
import type { Handler } from 'shared/server/define-function';
import { featuredAnswerViewOf, surroundingsOf } from './answer-views';
import { pageAfter } from './cursor';
import { findAnswers } from './find-answers';

export const handleSearchFeaturedAnswers: Handler<typeof searchFeaturedAnswers> = async (input, { db, now }) => {
  const { words = '', agencyId, cursor, pageSize } = input;
  const found = await findAnswers(db, { words, ...(agencyId !== undefined && { agencyId }) });
  const { page, nextCursor } = pageAfter(found, cursor, pageSize);
  const around = await surroundingsOf(db, page, localDateOf(now));
  return {
    items: page.flatMap(answer => featuredAnswerViewOf(answer, around)),
    totalCount: found.length,
    nextCursor,
  };
};
