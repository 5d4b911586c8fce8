import { agenciesReached } from 'shared/account/staff.rules';
import { localDateOf } from 'shared/kernel/time';
import type { DeskMessage, listDeskMessages } from 'shared/message-board/contract';
import { isOpen } from 'shared/message-board/message.rules';
import type { MessageStatus } from 'shared/message-board/model';
import type { Handler } from 'shared/server/define-function';
import * as messages from './board-message.repository';
import type { StoredBoardMessage } from './board-message.repository';
import { pageAfter, readInstantCursor } from './cursor';
import { deskMessageOf, surroundingsOf } from './message-views';

export const handleListDeskMessages: Handler<typeof listDeskMessages> = async (input, { db, caller, now }) => {
  const { status, cursor, pageSize } = input;
  const reached = agenciesReached(caller.assignments);
  const open = await messages.listOpen(db, reached);
  const openViews = open.map(message => ({ message, view: deskMessageOf(message, namelessOn(now)) }));
  let [page, nextCursor]: [StoredBoardMessage[], string | null] = [[], null];
  if (status !== undefined && !isOpen(status)) {
    page = await messages.listByStatus(db, reached, status, readInstantCursor(cursor), pageSize);
    nextCursor = page.length === pageSize ? (page.at(-1)?.updatedAt ?? null) : null;
  } else {
    const wanted = open.filter(message => status === undefined || message.status === status).sort(byUrgency);
    ({ page, nextCursor } = pageAfter(wanted, cursor, pageSize));
  }
  const around = await surroundingsOf(db, page, localDateOf(now));
  return {
    items: page.map(message => deskMessageOf(message, around)),
    counts: countsOf(openViews.map(({ view }) => view)),
    nextCursor,
  };
};

/** What counts needs no names. */
function namelessOn(now: Parameters<typeof localDateOf>[0]) {
  return { today: localDateOf(now), agencyName: () => '', basisViews: () => [] };
}

/** The first due first; of those due together the one that has waited longest. */
function byUrgency(a: StoredBoardMessage, b: StoredBoardMessage): number {
  return a.dueOn.localeCompare(b.dueOn) || a.postedAt.localeCompare(b.postedAt) || a._id.localeCompare(b._id);
}

function countsOf(open: readonly DeskMessage[]) {
  const count = (holds: (message: DeskMessage) => boolean): number => open.filter(holds).length;
  const inStatus = (wanted: MessageStatus): number => count(({ status }) => status === wanted);
  return {
    waiting: inStatus('waiting'),
    overdue: count(({ daysLeft }) => daysLeft < 0),
    dueToday: count(({ daysLeft }) => daysLeft === 0),
    dueInTwoDays: count(({ daysLeft }) => daysLeft === 1 || daysLeft === 2),
    inReview: inStatus('reply-in-review'),
    sentBack: inStatus('reply-sent-back'),
  };
}
