import { StaffId, type LoginName, type StaffAssignment } from 'shared/account/staff-model';
import { newAuditEntryId, recordAudit } from 'shared/server/audit-log';
import type { Context } from 'shared/server/define-function';
import { newId } from 'shared/server/ids';
import { inTransaction } from 'shared/server/transaction';
import * as agencies from './agency.repository';
import type { PasswordHash } from './password-hash';
import * as accounts from './staff-account.repository';
import * as credentials from './staff-credential.repository';

export interface Registration {
  loginName: LoginName;
  displayName: string;
  /** 单位全称 */
  agencyName: string;
  assignments: StaffAssignment[];
  password: PasswordHash;
  mustChangePassword: boolean;
}
export type RegistrationRefusal = 'login-name-taken' | 'agency-unknown';
export type RegistrationResult = { ok: true } | { ok: false; code: RegistrationRefusal };

/**
 * 运维人员登记人员: from the machine itself, for the first administrator of a county and for the demo. Everybody else is
 * added by an administrator.
 */
export async function registerStaff(
  { agencyName, password, mustChangePassword, ...facts }: Registration,
  { now, db, requestId }: Pick<Context, 'now' | 'db' | 'requestId'>,
): Promise<RegistrationResult> {
  if (await accounts.findByLoginName(db, facts.loginName)) return { ok: false, code: 'login-name-taken' };
  const agency = await agencies.findByName(db, agencyName);
  if (!agency) return { ok: false, code: 'agency-unknown' };
  const staffId = StaffId.parse(newId('st'));
  const auditEntryId = newAuditEntryId();
  const { assignments, loginName, displayName } = facts;
  const added = accounts.newAccount({ staffId, loginName, displayName, agencyId: agency._id }, now);
  const account = { ...added, assignments, mustChangePassword };
  await inTransaction(async session => {
    await accounts.put(session, account);
    await credentials.put(session, { _id: staffId, password, changedAt: now, signedInAt: null });
    const subject = { kind: 'staff', id: staffId };
    const after = accounts.accountOf(account);
    const audited = {
      actor: { kind: 'operator' },
      action: 'account/register-staff',
      subject,
      before: null,
      after,
    } as const;
    await recordAudit(session, audited, { auditEntryId, now, requestId });
  });
  return { ok: true };
}
