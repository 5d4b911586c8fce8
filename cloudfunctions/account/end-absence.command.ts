import { endAbsence } from 'shared/account/staff-contract';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { changeOf, putChanged, requireAccount } from './staff-change';

export const handleEndAbsence: Handler<typeof endAbsence> = ({ requestKey }, ctx) => {
  const { now, caller } = ctx;
  return runStaffCommand(ctx, endAbsence, { requestKey }, async session => {
    const before = await requireAccount(session, caller.staffId);
    const isAbsent = before.absence !== null;
    return changeOf(before, isAbsent ? await putChanged(session, before, { absence: null }, now) : before);
  });
};
