import { signOutStaff } from 'shared/account/staff-contract';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import * as sessions from './staff-session.repository';

/** Whoever asks again has nothing to sign out of and is told so by the entry: `unauthenticated`. */
export const handleSignOutStaff: Handler<typeof signOutStaff> = async ({ requestKey }, ctx) => {
  const { staffId, identity } = ctx.caller;
  const present = await sessions.findByIdentity(ctx.db, identity);
  return runStaffCommand(ctx, signOutStaff, { requestKey }, async session => {
    if (present) await sessions.remove(session, present._id);
    return {
      outcome: { staffId },
      audit: {
        subject: { kind: 'staff', id: staffId },
        before: { provider: identity.provider, startedAt: present?.startedAt ?? null },
        after: null,
      },
    };
  });
};
