import { Refusal } from 'shared/kernel/refusal';
import { localDateOf, type LocalDate } from 'shared/kernel/time';
import { addWorkingDays } from 'shared/kernel/working-days';
import { postMessage } from 'shared/message-board/contract';
import { areInside, findPersonalData, masksOf } from 'shared/message-board/masking.rules';
import { BoardMessageId, MESSAGES_A_DAY_MAX, REPLY_WORKING_DAYS } from 'shared/message-board/model';
import type { Session } from 'shared/server/database';
import type { Context, Handler, PersonCaller } from 'shared/server/define-function';
import { newId } from 'shared/server/ids';
import { runOnce } from 'shared/server/request-key';
import { readAgencyNames } from '../account/read-agencies.query';
import * as messages from './board-message.repository';
import * as allowances from './message-allowance.repository';
import * as figures from './message-figures.repository';
import { takeNumber } from './message-number.repository';
import { readMyMessage } from './my-message';
import { refuseScript } from './public-words-check';

type Input = Parameters<Handler<typeof postMessage>>[0];

export const handlePostMessage: Handler<typeof postMessage> = async (input, ctx) => {
  const { personId } = ctx.caller;
  const { title, text, masks, shown, requestKey, kind, agencyId, publicWanted } = input;
  refuseScript(title, text);
  if (!areInside([...masks, ...shown], text)) throw new Refusal('mask-outside-text');
  const today = localDateOf(ctx.now);
  // Whoever may write no more takes no number; a retry of one that was written still finds it.
  const mayWrite = (await allowances.countOn(ctx.db, personId, today)) < MESSAGES_A_DAY_MAX;
  const number = mayWrite ? numberOf(today, await takeNumber(ctx.db, today)) : null;
  const messageId = BoardMessageId.parse(newId('ms'));
  const command = { personId, endpointName: postMessage.name, requestKey, now: ctx.now };
  // Of what was written only the lengths: it may hold numbers that could be guessed from their hash.
  const written = { kind, agencyId, publicWanted, titleLength: title.length, textLength: text.length };
  const outcome = await runOnce({ ...command, input: written }, async session => {
    if (number === null) throw new Refusal('too-many-today');
    await takeAllowance(session, ctx, today);
    if (!(await readAgencyNames(session, [agencyId])).has(agencyId)) throw new Refusal('agency-unknown');
    await messages.put(session, messageOf(input, ctx, { messageId, number }));
    await figures.add(session, today, messageId, { postedCount: 1 });
    return { messageId };
  });
  return { message: await readMyMessage(ctx, outcome.messageId) };
};

/** A person's own document: two at once meet in it, and the sixth is refused whoever wins. */
async function takeAllowance(session: Session, { caller }: Context<PersonCaller>, day: LocalDate): Promise<void> {
  const count = await allowances.countOn(session, caller.personId, day);
  if (count >= MESSAGES_A_DAY_MAX) throw new Refusal('too-many-today');
  await allowances.put(session, { _id: caller.personId, day, count: count + 1 });
}

/** 2026112000017: the day, and which one of it. */
function numberOf(day: LocalDate, count: number): string {
  return `${day.replaceAll('-', '')}${String(count).padStart(5, '0')}`;
}

function messageOf(
  { kind, title, text, masks, shown, agencyId, publicWanted }: Input,
  { caller, now }: Context<PersonCaller>,
  { messageId, number }: { messageId: BoardMessageId; number: string },
): messages.StoredBoardMessage {
  const due = addWorkingDays(localDateOf(now), REPLY_WORKING_DAYS);
  return {
    _id: messageId,
    number,
    personId: caller.personId,
    kind,
    title,
    text,
    masks: masksOf(text, { chosen: masks, shown }),
    titleMasks: findPersonalData(title),
    publicWanted,
    agencyId,
    postedAt: now,
    status: 'waiting',
    complex: false,
    dueOn: due.on,
    dueProvisional: due.provisional,
    reply: null,
    rating: null,
    version: 1,
    updatedAt: now,
    listedAt: null,
    featuredAnswerId: null,
  };
}
