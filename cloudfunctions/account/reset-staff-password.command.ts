import { decideStatusChange } from 'shared/account/staff-administration.rules';
import { resetStaffPassword } from 'shared/account/staff-contract';
import { Refusal } from 'shared/kernel/refusal';
import type { Handler } from 'shared/server/define-function';
import { newId } from 'shared/server/ids';
import { runStaffCommand } from 'shared/server/staff-command';
import { forgetAttempts } from './attempts.repository';
import { hashPassword, newInitialPassword } from './password-hash';
import { sessionIdsOf } from './sessions-of-staff';
import * as accounts from './staff-account.repository';
import { requireAccount } from './staff-change';
import * as credentials from './staff-credential.repository';
import * as sessions from './staff-session.repository';

export const handleResetStaffPassword: Handler<typeof resetStaffPassword> = async (input, ctx) => {
  const { db, now, caller } = ctx;
  const { staffId } = input;
  const decision = decideStatusChange(staffId, caller.staffId);
  const initialPassword = newInitialPassword();
  const password = await hashPassword(initialPassword);
  const resetId = newId('rs');
  const sessionIds = await sessionIdsOf(db, staffId);
  const kept = await runStaffCommand(ctx, resetStaffPassword, input, async session => {
    if (!decision.ok) throw new Refusal(decision.code);
    const account = await requireAccount(session, staffId);
    const before = await credentials.findById(session, staffId);
    await accounts.put(session, { ...account, mustChangePassword: true });
    await credentials.put(session, { _id: staffId, password, changedAt: now, signedInAt: null });
    await forgetAttempts(session, ['sign-in', account.loginName]);
    await forgetAttempts(session, ['change-password', staffId]);
    for (const id of sessionIds) await sessions.remove(session, id);
    return {
      outcome: { account: accounts.accountOf(account), resetId },
      audit: {
        subject: { kind: 'staff', id: staffId },
        before: { passwordChangedAt: before?.changedAt ?? null },
        after: { passwordChangedAt: now },
      },
    };
  });
  return { account: kept.account, initialPassword: kept.resetId === resetId ? initialPassword : null };
};
