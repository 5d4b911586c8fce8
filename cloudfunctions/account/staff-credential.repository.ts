import * as z from 'zod/mini';
import { StaffId } from 'shared/account/staff-model';
import { Instant } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { PasswordHash } from './password-hash';
import { staffCredentials as declaration } from './staff-collections';

/**
 * `signedInAt` is written at each sign-in: a sign-in with the old password and a new password at the same moment are then
 * in each other's way, and one of them sees the other.
 */
const StoredStaffCredential = z.object({
  _id: StaffId,
  password: PasswordHash,
  changedAt: Instant,
  signedInAt: z.nullable(Instant),
});
export type StoredStaffCredential = z.infer<typeof StoredStaffCredential>;

const credentials = openCollection(declaration, { schema: StoredStaffCredential });

export function findById(session: Session, staffId: StaffId): Promise<StoredStaffCredential | null> {
  return credentials.findById(session, staffId);
}

export function put(session: Session, credential: StoredStaffCredential): Promise<void> {
  return credentials.put(session, credential);
}
