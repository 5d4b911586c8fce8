import type { PersonId } from 'shared/account/model';
import type { JsonObject } from 'shared/kernel/outcome';
import { isAnswered } from 'shared/message-board/message.rules';
import type { Session } from 'shared/server/database';
import * as messages from './board-message.repository';
import * as allowances from './message-allowance.repository';

const EXPORTED_MAX = 1000;

/** A person's messages, whole; an answer once it is given. */
export async function exportMessages(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const own = await messages.listByPerson(db, personId, undefined, EXPORTED_MAX);
  return own.map(({ number, kind, title, text, masks, titleMasks, publicWanted, agencyId, postedAt, ...rest }) => {
    const { status, dueOn, reply, rating } = rest;
    const answer = isAnswered(status) && reply ? { text: reply.text, answeredOn: reply.answeredOn } : null;
    const facts = { number, kind, title, text, titleMasks, masks, publicWanted, agencyId, postedAt };
    return { ...facts, status, dueOn, reply: answer, rating };
  });
}

export async function exportAllowance(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const found = await allowances.find(db, personId);
  return found ? [{ day: found.day, count: found.count }] : [];
}
