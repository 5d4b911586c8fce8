import { Refusal } from 'shared/kernel/refusal';
import { referMessage } from 'shared/message-board/contract';
import { decideReferring } from 'shared/message-board/message.rules';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { readAgencyNames } from '../account/read-agencies.query';
import { deedOn, putChanged, requireMessageVersion } from './desk';

/** The other agency begins anew: what was drafted here was not its answer. The clock goes on. */
export const handleReferMessage: Handler<typeof referMessage> = (input, ctx) =>
  runStaffCommand(ctx, referMessage, input, async session => {
    const { message, by } = await requireMessageVersion(session, ctx.caller, input);
    const { agencyId, reason } = input;
    const decision = decideReferring(message, agencyId);
    if (!decision.ok) throw new Refusal(decision.code);
    if (!(await readAgencyNames(session, [agencyId])).has(agencyId)) throw new Refusal('agency-unknown');
    const changes = { agencyId, status: 'waiting', reply: null } as const;
    const deed = deedOn(message, await putChanged(session, message, changes, ctx.now), by);
    return { ...deed, audit: { ...deed.audit, after: { ...deed.audit.after, reason } } };
  });
