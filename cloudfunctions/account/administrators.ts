import { isActiveAdministrator } from 'shared/account/staff-administration.rules';
import type { StaffId } from 'shared/account/staff-model';
import { Refusal } from 'shared/kernel/refusal';
import type { Session } from 'shared/server/database';
import * as accounts from './staff-account.repository';
import type { StoredStaffAccount } from './staff-account.repository';

/** 在用的管理员; asked for before the transaction, where nothing is looked for. */
export async function administratorIds(db: Session): Promise<StaffId[]> {
  return (await accounts.listAll(db)).filter(isActiveAdministrator).map(({ _id }) => _id);
}

/**
 * Whoever takes the office from an administrator must still hold it himself when it is written, so that one always
 * remains. His own account is written too, unchanged: of two who put each other out at the same moment the second
 * conflicts, reads again and is refused.
 */
export async function requireRemainingAdministrator(
  session: Session,
  { before, after }: { before: StoredStaffAccount; after: StoredStaffAccount },
  administratorId: StaffId,
  known: readonly StaffId[],
): Promise<void> {
  if (!isActiveAdministrator(before) || isActiveAdministrator(after)) return;
  const administrator = await accounts.findById(session, administratorId);
  if (administrator && isActiveAdministrator(administrator)) return accounts.put(session, administrator);
  for (const id of known.filter(id => id !== before._id && id !== administratorId)) {
    const other = await accounts.findById(session, id);
    if (other && isActiveAdministrator(other)) throw new Refusal('forbidden');
  }
  throw new Refusal('last-administrator');
}
