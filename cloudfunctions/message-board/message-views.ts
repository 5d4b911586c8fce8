import { localDateOf } from 'shared/kernel/time';
import { workingDaysBetween } from 'shared/kernel/working-days';
import type { DeskMessage, MyMessage, PublicMessage, ReplyView } from 'shared/message-board/contract';
import { daysLeft, usedShare } from 'shared/message-board/deadline.rules';
import { maskedText } from 'shared/message-board/masking.rules';
import { isAnswered } from 'shared/message-board/message.rules';
import type * as z from 'zod/mini';
import type { Session } from 'shared/server/database';
import type { StoredBoardMessage } from './board-message.repository';
import { readSurroundings, type Surroundings } from './surroundings';

/** What a page of messages names of other domains. */
export function surroundingsOf(
  db: Session,
  messages: readonly StoredBoardMessage[],
  today: Surroundings['today'],
): Promise<Surroundings> {
  return readSurroundings(db, {
    agencyIds: messages.flatMap(({ agencyId, reply }) => (reply ? [agencyId, reply.agencyId] : [agencyId])),
    basis: messages.flatMap(({ reply }) => reply?.basis ?? []),
    today,
  });
}

export function publicMessageOf(message: StoredBoardMessage, around: Surroundings): PublicMessage {
  const { _id, number, kind, agencyId, postedAt, rating } = message;
  return {
    messageId: _id,
    number,
    kind,
    ...publicWordsOf(message),
    agencyName: around.agencyName(agencyId),
    postedOn: localDateOf(postedAt),
    reply: replyViewOf(message, around),
    rating,
  };
}

export function myMessageOf(message: StoredBoardMessage, around: Surroundings): MyMessage {
  const { title, text, publicWanted, status, dueOn, dueProvisional } = message;
  const { title: publicTitle, text: publicText, ...seen } = publicMessageOf(message, around);
  const left = daysLeft(countedOn(message, around), dueOn, workingDaysBetween);
  return { ...seen, title, text, publicTitle, publicText, publicWanted, status, dueOn, dueProvisional, daysLeft: left };
}

export function deskMessageOf(message: StoredBoardMessage, around: Surroundings): DeskMessage {
  const {
    _id,
    personId: _person,
    title: _title,
    text: _text,
    masks: _masks,
    titleMasks: _titleMasks,
    ...rest
  } = message;
  const { listedAt: _listedAt, featuredAnswerId: _featuredAnswerId, ...facts } = rest;
  const { title: publicTitle, text: publicText } = publicWordsOf(message);
  const postedOn = localDateOf(message.postedAt);
  const on = countedOn(message, around);
  return {
    messageId: _id,
    ...facts,
    publicTitle,
    publicText,
    agencyName: around.agencyName(message.agencyId),
    daysLeft: daysLeft(on, message.dueOn, workingDaysBetween),
    usedShare: usedShare({ postedOn, dueOn: message.dueOn }, on, workingDaysBetween),
  };
}

function publicWordsOf({ title, titleMasks, text, masks }: StoredBoardMessage) {
  return { title: maskedText(title, titleMasks), text: maskedText(text, masks) };
}

/** Nobody but the desk sees an answer before it is approved. */
function replyViewOf({ status, reply }: StoredBoardMessage, around: Surroundings): z.infer<typeof ReplyView> | null {
  if (!isAnswered(status) || !reply?.answeredOn) return null;
  const { text, agencyId, telephone, answeredOn, basis } = reply;
  const agencyName = around.agencyName(agencyId);
  return { text, agencyName, telephone, answeredOn, basis: around.basisViews(basis) };
}

/** The clock stands still once it is answered. */
function countedOn({ reply }: StoredBoardMessage, { today }: Surroundings): Surroundings['today'] {
  return reply?.answeredOn ?? today;
}
