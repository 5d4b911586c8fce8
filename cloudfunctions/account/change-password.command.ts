import { changePassword } from 'shared/account/staff-contract';
import { decidePassword } from 'shared/account/staff-password.rules';
import type { InputOf } from 'shared/kernel/endpoint';
import { Refusal } from 'shared/kernel/refusal';
import type { Context, Handler } from 'shared/server/define-function';
import type { StaffCaller } from 'shared/server/caller';
import { runStaffCommand } from 'shared/server/staff-command';
import { forgetAttempts, lockWhenUsedUp, takeAttempt } from './attempts.repository';
import { hashPassword, isPasswordOf, type PasswordHash } from './password-hash';
import { sessionIdsOf } from './sessions-of-staff';
import * as accounts from './staff-account.repository';
import * as credentials from './staff-credential.repository';
import * as sessions from './staff-session.repository';

type Checked = { ok: true; old: PasswordHash; next: PasswordHash } | { ok: false; refusal: Refusal };
const no = (refusal: Refusal): Checked => ({ ok: false, refusal });

export const handleChangePassword: Handler<typeof changePassword> = async (input, ctx) => {
  const { now, db, caller } = ctx;
  const { staffId } = caller;
  const checked = await check(input, ctx);
  const own = await sessions.findByIdentity(db, caller.identity);
  const others = (await sessionIdsOf(db, staffId)).filter(id => id !== own?._id);
  return runStaffCommand(ctx, changePassword, { requestKey: input.requestKey }, async session => {
    // Only here: by the time of a retry the old password is wrong, and the answer is kept.
    if (!checked.ok) throw checked.refusal;
    const account = await accounts.findById(session, staffId);
    const credential = await credentials.findById(session, staffId);
    if (!account || credential?.password.key !== checked.old.key) throw new Refusal('wrong-password');
    await credentials.put(session, { ...credential, password: checked.next, changedAt: now });
    await accounts.put(session, { ...account, mustChangePassword: false });
    for (const id of others) await sessions.remove(session, id);
    return {
      outcome: { changedAt: now },
      audit: {
        subject: { kind: 'staff', id: staffId },
        before: { passwordChangedAt: credential.changedAt },
        after: { passwordChangedAt: now },
      },
    };
  });
};

/** Hashes outside the transaction: it takes longer than a transaction should. */
async function check(
  { currentPassword, newPassword }: InputOf<typeof changePassword>,
  { now, db, caller: { staffId } }: Context<StaffCaller>,
): Promise<Checked> {
  const key = ['change-password', staffId] as const;
  const until = await takeAttempt(db, key, now);
  if (until !== null) return no(new Refusal('locked', { until }));
  const account = await accounts.findById(db, staffId);
  const old = (await credentials.findById(db, staffId))?.password ?? null;
  const isRight = await isPasswordOf(currentPassword, old);
  if (!account || old === null || !isRight) {
    await lockWhenUsedUp(db, key, now);
    return no(new Refusal('wrong-password'));
  }
  await forgetAttempts(db, key);
  const decision = decidePassword(newPassword, account.loginName, currentPassword);
  if (!decision.ok) return no(new Refusal(decision.code));
  return { ok: true, old, next: await hashPassword(newPassword) };
}
