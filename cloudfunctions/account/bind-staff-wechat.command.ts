import { bindStaffWechat } from 'shared/account/staff-contract';
import { StaffId } from 'shared/account/staff-model';
import { Refusal } from 'shared/kernel/refusal';
import type { Instant } from 'shared/kernel/time';
import { newAuditEntryId, recordAudit } from 'shared/server/audit-log';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { runOnce } from 'shared/server/request-key';
import { forgetAttempts, lockWhenUsedUp, takeAttempt } from './attempts.repository';
import { findCode, removeCode } from './one-time-code.repository';
import * as accounts from './staff-account.repository';
import * as bindings from './staff-binding.repository';
import * as sessions from './staff-session.repository';

const ACTION = bindStaffWechat.name;

/** Binds this WeChat and opens its session. Nothing kept of it names the person: staff and residents stay apart. */
export const handleBindStaffWechat: Handler<typeof bindStaffWechat> = async ({ code, requestKey }, ctx) => {
  const { db, now, requestId, caller } = ctx;
  const { identity, identityHash } = caller;
  if (identity.provider !== 'wechat') throw new Refusal('only-in-wechat');
  const key = ['bind-wechat', identityHash] as const;
  const lockedUntil = await takeAttempt(db, key, now);
  const command = { keyedBy: identityHash, endpointName: ACTION, requestKey, input: {}, now };
  const auditEntryId = newAuditEntryId();
  try {
    return await runOnce(command, async session => {
      // Only here: a retry is answered whatever the tries.
      if (lockedUntil !== null) throw new Refusal('too-many-tries', { until: lockedUntil });
      const staffId = await bindByCode(session, code, identity.subject, now);
      const facts = {
        actor: { kind: 'staff', staffId, onBehalfOf: null },
        action: ACTION,
        subject: { kind: 'staff', id: staffId },
        before: null,
        after: { binding: identityHash, boundAt: now },
      } as const;
      await recordAudit(session, facts, { auditEntryId, now, requestId });
      // With the binding, not with the answer: a retry of one that worked must not buy five more tries.
      await forgetAttempts(session, key);
      return { staffId };
    });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'code-wrong-or-expired') await lockWhenUsedUp(db, key, now);
    throw error;
  }
};

async function bindByCode(session: Session, code: string, openId: string, now: Instant): Promise<StaffId> {
  const found = await findCode(session, 'bind-wechat', code, now);
  const account = found && (await accounts.findById(session, StaffId.parse(found.subjectId)));
  if (!found || account?.status !== 'active') throw new Refusal('code-wrong-or-expired');
  const staffId = account._id;
  const _id = sessions.wechatSessionId(openId);
  const present = await bindings.findById(session, _id);
  if (present && present.staffId !== staffId) throw new Refusal('bound-to-another-account');
  await bindings.put(session, { _id, staffId, boundAt: now, usedAt: now });
  await sessions.put(session, { _id, staffId, provider: 'wechat', startedAt: now, lastSeenAt: now });
  await removeCode(session, found._id);
  return staffId;
}
