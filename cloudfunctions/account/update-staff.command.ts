import { updateStaff } from 'shared/account/staff-contract';
import { Refusal } from 'shared/kernel/refusal';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import * as agencies from './agency.repository';
import { changeOf, putChanged, requireVersion } from './staff-change';

export const handleUpdateStaff: Handler<typeof updateStaff> = (input, ctx) => {
  const { staffId, displayName, agencyId, version } = input;
  return runStaffCommand(ctx, updateStaff, input, async session => {
    const before = await requireVersion(session, staffId, version);
    if (!(await agencies.findById(session, agencyId))) throw new Refusal('agency-unknown');
    return changeOf(before, await putChanged(session, before, { displayName, agencyId }, ctx.now));
  });
};
