import * as z from 'zod/mini';
import { StaffId } from 'shared/account/staff-model';
import { Instant } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { staffBindings as declaration } from './staff-collections';

/**
 * Its id is the one of the session that this WeChat opens. `usedAt` is written at each opening: opening and unbinding
 * at the same moment are then in each other's way, and one of them sees the other.
 */
const StoredStaffBinding = z.object({ _id: z.string(), staffId: StaffId, boundAt: Instant, usedAt: Instant });
export type StoredStaffBinding = z.infer<typeof StoredStaffBinding>;

const bindings = openCollection(declaration, { schema: StoredStaffBinding });

/** Nobody binds more WeChats than this to one account. */
const BINDINGS_MAX = 100;

export function findById(session: Session, id: string): Promise<StoredStaffBinding | null> {
  return bindings.findById(session, id);
}

export function findByStaff(db: Session, staffId: StaffId): Promise<StoredStaffBinding[]> {
  return bindings.query(db, { where: { staffId }, limit: BINDINGS_MAX });
}

export function put(session: Session, binding: StoredStaffBinding): Promise<void> {
  return bindings.put(session, binding);
}

export function remove(session: Session, id: string): Promise<void> {
  return bindings.remove(session, id);
}
