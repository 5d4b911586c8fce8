import { localDateOf, type LocalDate } from 'shared/kernel/time';
import type { listPublicMessages } from 'shared/message-board/contract';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import * as messages from './board-message.repository';
import { readInstantCursor } from './cursor';
import * as figures from './message-figures.repository';
import { publicMessageOf, surroundingsOf } from './message-views';

export const handleListPublicMessages: Handler<typeof listPublicMessages> = async (input, { db, now }) => {
  const { cursor, pageSize, agencyId, kind } = input;
  const today = localDateOf(now);
  const filter = { ...(agencyId !== undefined && { agencyId }), ...(kind !== undefined && { kind }) };
  const page = await messages.listPublic(db, filter, readInstantCursor(cursor), pageSize);
  const around = await surroundingsOf(db, page, today);
  return {
    items: page.map(message => publicMessageOf(message, around)),
    figures: await figuresOfYear(db, today),
    nextCursor: page.length === pageSize ? (page.at(-1)?.listedAt ?? null) : null,
  };
};

async function figuresOfYear(db: Session, today: LocalDate) {
  const { workingDayCount, ...counts } = await figures.ofYear(db, Number(today.slice(0, 4)));
  const { answeredCount } = counts;
  const mean = answeredCount === 0 ? null : Math.round((workingDayCount / answeredCount) * 10) / 10;
  return { ...counts, meanWorkingDays: mean };
}
