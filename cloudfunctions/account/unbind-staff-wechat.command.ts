import { unbindStaffWechat } from 'shared/account/staff-contract';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import * as bindings from './staff-binding.repository';
import * as sessions from './staff-session.repository';

/** Every WeChat bound to the account, and what each of them has open. */
export const handleUnbindStaffWechat: Handler<typeof unbindStaffWechat> = async ({ requestKey }, ctx) => {
  const { staffId } = ctx.caller;
  const bound = await bindings.findByStaff(ctx.db, staffId);
  return runStaffCommand(ctx, unbindStaffWechat, { requestKey }, async session => {
    for (const { _id } of bound) {
      await bindings.remove(session, _id);
      await sessions.remove(session, _id);
    }
    return {
      outcome: { boundCount: 0 as const },
      audit: {
        subject: { kind: 'staff', id: staffId },
        before: { bindings: bound.map(({ _id }) => _id) },
        after: { bindings: [] },
      },
    };
  });
};
