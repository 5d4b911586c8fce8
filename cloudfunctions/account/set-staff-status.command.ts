import { decideStatusChange } from 'shared/account/staff-administration.rules';
import { setStaffStatus } from 'shared/account/staff-contract';
import { Refusal } from 'shared/kernel/refusal';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { administratorIds, requireRemainingAdministrator } from './administrators';
import { sessionIdsOf } from './sessions-of-staff';
import { changeOf, putChanged, requireVersion } from './staff-change';
import * as sessions from './staff-session.repository';

/** Ends the sessions both ways: whoever is let in again signs in again. */
export const handleSetStaffStatus: Handler<typeof setStaffStatus> = async (input, ctx) => {
  const { db, now, caller } = ctx;
  const { staffId, status, version } = input;
  const decision = decideStatusChange(staffId, caller.staffId);
  const sessionIds = await sessionIdsOf(db, staffId);
  const administrators = await administratorIds(db);
  return runStaffCommand(ctx, setStaffStatus, input, async session => {
    if (!decision.ok) throw new Refusal(decision.code);
    const before = await requireVersion(session, staffId, version);
    await requireRemainingAdministrator(
      session,
      { before, after: { ...before, status } },
      caller.staffId,
      administrators,
    );
    for (const id of sessionIds) await sessions.remove(session, id);
    return changeOf(before, await putChanged(session, before, { status }, now));
  });
};
