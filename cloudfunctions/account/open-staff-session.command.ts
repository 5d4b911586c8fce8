import type { openStaffSession } from 'shared/account/staff-contract';
import { Refusal } from 'shared/kernel/refusal';
import { newAuditEntryId, recordAudit } from 'shared/server/audit-log';
import type { Handler } from 'shared/server/define-function';
import { inTransaction } from 'shared/server/transaction';
import * as accounts from './staff-account.repository';
import * as bindings from './staff-binding.repository';
import * as sessions from './staff-session.repository';

/** Opening it again begins it anew: WeChat itself vouches for whose telephone this is. */
export const handleOpenStaffSession: Handler<typeof openStaffSession> = async (_input, ctx) => {
  const { now, requestId, caller } = ctx;
  const { provider, subject } = caller.identity;
  if (provider !== 'wechat') throw new Refusal('not-bound');
  const _id = sessions.wechatSessionId(subject);
  const auditEntryId = newAuditEntryId();
  return inTransaction(async session => {
    const binding = await bindings.findById(session, _id);
    const account = binding && (await accounts.findById(session, binding.staffId));
    if (!binding || !account) throw new Refusal('not-bound');
    if (account.status === 'disabled') throw new Refusal('account-disabled');
    const { staffId } = binding;
    await bindings.put(session, { ...binding, usedAt: now });
    await sessions.put(session, { _id, staffId, provider, startedAt: now, lastSeenAt: now });
    const facts = {
      actor: { kind: 'staff', staffId, onBehalfOf: null },
      action: 'account/open-staff-session',
      subject: { kind: 'staff', id: staffId },
      before: null,
      after: { provider, startedAt: now },
    } as const;
    await recordAudit(session, facts, { auditEntryId, now, requestId });
    return { staffId };
  });
};
