import { localDateOf } from 'shared/kernel/time';
import type { listMyMessages } from 'shared/message-board/contract';
import type { Handler } from 'shared/server/define-function';
import * as messages from './board-message.repository';
import { readInstantCursor } from './cursor';
import { myMessageOf, surroundingsOf } from './message-views';

/** The latest first. */
export const handleListMyMessages: Handler<typeof listMyMessages> = async ({ cursor, pageSize }, ctx) => {
  const { db, caller, now } = ctx;
  const page = await messages.listByPerson(db, caller.personId, readInstantCursor(cursor), pageSize);
  const around = await surroundingsOf(db, page, localDateOf(now));
  return {
    items: page.map(message => myMessageOf(message, around)),
    nextCursor: page.length === pageSize ? (page.at(-1)?.postedAt ?? null) : null,
  };
};
