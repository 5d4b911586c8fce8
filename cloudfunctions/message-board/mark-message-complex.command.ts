import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import { addWorkingDays } from 'shared/kernel/working-days';
import { markMessageComplex } from 'shared/message-board/contract';
import { decideMarkingComplex } from 'shared/message-board/message.rules';
import { COMPLEX_REPLY_WORKING_DAYS } from 'shared/message-board/model';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { deedOn, deskMessage, putChanged, requireMessageVersion } from './desk';

/** The longer time counts from the day it was posted, as the shorter did. */
export const handleMarkMessageComplex: Handler<typeof markMessageComplex> = async (input, ctx) => {
  const { messageId } = await runStaffCommand(ctx, markMessageComplex, input, async session => {
    const { message, by } = await requireMessageVersion(session, ctx.caller, input);
    const decision = decideMarkingComplex(message, localDateOf(ctx.now));
    if (!decision.ok) throw new Refusal(decision.code);
    const due = addWorkingDays(localDateOf(message.postedAt), COMPLEX_REPLY_WORKING_DAYS);
    const changes = { complex: true, dueOn: due.on, dueProvisional: due.provisional };
    const deed = deedOn(message, await putChanged(session, message, changes, ctx.now), by);
    return { ...deed, audit: { ...deed.audit, after: { ...deed.audit.after, reason: input.reason } } };
  });
  return deskMessage(ctx, messageId);
};
