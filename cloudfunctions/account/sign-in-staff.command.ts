import type { signInStaff } from 'shared/account/staff-contract';
import { StaffId, type LoginName } from 'shared/account/staff-model';
import { Refusal } from 'shared/kernel/refusal';
import type { Instant } from 'shared/kernel/time';
import { newAuditEntryId, recordAudit } from 'shared/server/audit-log';
import type { Context, Handler } from 'shared/server/define-function';
import { createSignInTicket } from 'shared/server/sign-in-ticket';
import { inTransaction } from 'shared/server/transaction';
import { forgetAttempts, lockWhenUsedUp, takeAttempt, type OnLock } from './attempts.repository';
import { hashPassword, isOutdated, isPasswordOf, type PasswordHash } from './password-hash';
import * as accounts from './staff-account.repository';
import * as credentials from './staff-credential.repository';
import * as sessions from './staff-session.repository';

const ACTION = 'account/sign-in-staff';

/** An id that nobody has. */
const nobody = StaffId.parse('st_00000000000000000000');

type Ctx = Pick<Context, 'now' | 'db' | 'requestId'>;

export const handleSignInStaff: Handler<typeof signInStaff> = async ({ loginName, password }, ctx) => {
  const { staffId, hash } = await requireRight(loginName, password, ctx);
  const renewed = isOutdated(hash) ? await hashPassword(password) : hash;
  const { mustChangePassword } = await openSession(staffId, { hash, renewed }, ctx);
  await forgetAttempts(ctx.db, ['sign-in', loginName]);
  return { ticket: createSignInTicket(staffId), staffId, mustChangePassword };
};

/** Whoever does not exist costs the same reads, the same hash and the same five tries as whoever does. */
async function requireRight(
  loginName: LoginName,
  password: string,
  ctx: Ctx,
): Promise<{ staffId: StaffId; hash: PasswordHash }> {
  const { db, now } = ctx;
  const key = ['sign-in', loginName] as const;
  const staffId = (await accounts.findByLoginName(db, loginName))?._id ?? nobody;
  const hash = (await credentials.findById(db, staffId))?.password ?? null;
  const onLock: OnLock = async until => {
    if (staffId !== nobody) await recordLock(staffId, until, ctx);
  };
  const until = await takeAttempt(db, key, now, onLock);
  if (until !== null) throw new Refusal('locked', { until });
  const isRight = await isPasswordOf(password, hash);
  if (hash !== null && isRight) return { staffId, hash };
  await lockWhenUsedUp(db, key, now, onLock);
  throw new Refusal('wrong-name-or-password');
}

function recordLock(staffId: StaffId, until: Instant, { db, now, requestId }: Ctx): Promise<void> {
  const facts = {
    actor: { kind: 'job', name: ACTION },
    action: ACTION,
    subject: { kind: 'staff', id: staffId },
    before: null,
    after: { lockedUntil: until },
  } as const;
  return recordAudit(db, facts, { auditEntryId: newAuditEntryId(), now, requestId });
}

/** Replaces the session there was. What was compared a moment ago must still hold. */
function openSession(
  staffId: StaffId,
  { hash, renewed }: { hash: PasswordHash; renewed: PasswordHash },
  { now, requestId }: Ctx,
): Promise<{ mustChangePassword: boolean }> {
  const auditEntryId = newAuditEntryId();
  return inTransaction(async session => {
    const account = await accounts.findById(session, staffId);
    const credential = await credentials.findById(session, staffId);
    if (!account || credential?.password.key !== hash.key) throw new Refusal('wrong-name-or-password');
    if (account.status === 'disabled') throw new Refusal('account-disabled');
    await credentials.put(session, { ...credential, password: renewed, signedInAt: now });
    const _id = sessions.webSessionId(staffId);
    await sessions.put(session, { _id, staffId, provider: 'web', startedAt: now, lastSeenAt: now });
    const facts = {
      actor: { kind: 'staff', staffId, onBehalfOf: null },
      action: ACTION,
      subject: { kind: 'staff', id: staffId },
      before: null,
      after: { provider: 'web', startedAt: now },
    } as const;
    await recordAudit(session, facts, { auditEntryId, now, requestId });
    return { mustChangePassword: account.mustChangePassword };
  });
}
