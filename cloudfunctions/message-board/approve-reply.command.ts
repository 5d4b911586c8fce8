import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import { workingDaysBetween } from 'shared/kernel/working-days';
import { approveReply } from 'shared/message-board/contract';
import { decideReplyReview } from 'shared/message-board/message.rules';
import type { Session } from 'shared/server/database';
import type { Context, Handler } from 'shared/server/define-function';
import { newEventId, recordEvent } from 'shared/server/outbox';
import { runStaffCommand } from 'shared/server/staff-command';
import type { StoredBoardMessage } from './board-message.repository';
import { deedOn, deskMessage, putChanged, requireMessageVersion } from './desk';
import * as figures from './message-figures.repository';

export const handleApproveReply: Handler<typeof approveReply> = async (input, ctx) => {
  const eventId = newEventId();
  const { messageId } = await runStaffCommand(ctx, approveReply, input, async session => {
    const { message, by } = await requireMessageVersion(session, ctx.caller, input);
    const { staffId } = ctx.caller;
    const decision = decideReplyReview(message, staffId);
    if (!decision.ok) throw new Refusal(decision.code);
    const answeredOn = localDateOf(ctx.now);
    const reply = message.reply && { ...message.reply, reviewedBy: staffId, reason: null, answeredOn };
    const listedAt = message.publicWanted ? ctx.now : null;
    const answered = await putChanged(session, message, { reply, status: 'answered', listedAt }, ctx.now);
    await tell(session, answered, eventId, ctx);
    await count(session, answered, answeredOn);
    return deedOn(message, answered, by);
  });
  return deskMessage(ctx, messageId);
};

async function tell(
  session: Session,
  { _id, personId }: StoredBoardMessage,
  eventId: string,
  { now }: Pick<Context, 'now'>,
): Promise<void> {
  if (personId === null) return;
  await recordEvent(session, eventId, { topic: 'message-answered', messageId: _id, personId }, now);
}

function count(
  session: Session,
  { _id, postedAt, dueOn }: StoredBoardMessage,
  answeredOn: ReturnType<typeof localDateOf>,
): Promise<void> {
  return figures.add(session, answeredOn, _id, {
    answeredCount: 1,
    inTimeCount: answeredOn <= dueOn ? 1 : 0,
    workingDayCount: workingDaysBetween(localDateOf(postedAt), answeredOn),
  });
}
