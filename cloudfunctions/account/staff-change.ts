import type { StaffId } from 'shared/account/staff-model';
import { Refusal } from 'shared/kernel/refusal';
import type { Instant } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import * as accounts from './staff-account.repository';
import type { StoredStaffAccount } from './staff-account.repository';

export async function requireAccount(session: Session, staffId: StaffId): Promise<StoredStaffAccount> {
  const account = await accounts.findById(session, staffId);
  if (!account) throw new Refusal('not-found');
  return account;
}

/** The account as the one who changes it saw it. */
export async function requireVersion(session: Session, staffId: StaffId, version: number): Promise<StoredStaffAccount> {
  const account = await requireAccount(session, staffId);
  if (account.version !== version) throw new Refusal('changed-meanwhile');
  return account;
}

/** Writes the changed account, one version on. */
export async function putChanged(
  session: Session,
  account: StoredStaffAccount,
  changes: Partial<Pick<StoredStaffAccount, 'displayName' | 'agencyId' | 'status' | 'assignments' | 'absence'>>,
  now: Instant,
): Promise<StoredStaffAccount> {
  const changed = { ...account, ...changes, version: account.version + 1, updatedAt: now };
  await accounts.put(session, changed);
  return changed;
}

/** What an administrator's change answers, and what the log says of it. */
export function changeOf(before: StoredStaffAccount, after: StoredStaffAccount) {
  const account = accounts.accountOf(after);
  const subject = { kind: 'staff', id: after._id };
  return { outcome: { account }, audit: { subject, before: accounts.accountOf(before), after: account } };
}
