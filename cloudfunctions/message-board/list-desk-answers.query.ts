import { agenciesReached } from 'shared/account/staff.rules';
import { localDateOf } from 'shared/kernel/time';
import type { listDeskAnswers } from 'shared/message-board/contract';
import type { Handler } from 'shared/server/define-function';
import { deskAnswerOf, surroundingsOf } from './answer-views';
import { readInstantCursor } from './cursor';
import * as answers from './featured-answer.repository';

export const handleListDeskAnswers: Handler<typeof listDeskAnswers> = async (input, { db, caller, now }) => {
  const { status, cursor, pageSize } = input;
  const before = readInstantCursor(cursor);
  const page = await answers.listOfAgencies(db, agenciesReached(caller.assignments), {
    limit: pageSize,
    ...(status !== undefined && { status }),
    ...(before !== undefined && { before }),
  });
  const around = await surroundingsOf(db, page, localDateOf(now));
  return {
    items: page.map(answer => deskAnswerOf(answer, around)),
    nextCursor: page.length === pageSize ? (page.at(-1)?.updatedAt ?? null) : null,
  };
};
