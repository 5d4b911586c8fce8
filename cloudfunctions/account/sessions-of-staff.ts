import type { StaffId } from 'shared/account/staff-model';
import type { Session } from 'shared/server/database';
import * as bindings from './staff-binding.repository';
import { webSessionId } from './staff-session.repository';

/** Under which ids an account can have sessions; asked for before the transaction that ends them by these. */
export async function sessionIdsOf(db: Session, staffId: StaffId): Promise<string[]> {
  const bound = await bindings.findByStaff(db, staffId);
  return [webSessionId(staffId), ...bound.map(({ _id }) => _id)];
}
