import * as z from 'zod/mini';
import { IdentityProvider } from 'shared/account/model';
import { StaffId } from 'shared/account/staff-model';
import { Instant } from 'shared/kernel/time';
import type { Identity } from 'shared/server/caller';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { staffSessions as declaration } from './staff-collections';

const StoredStaffSession = z.object({
  _id: z.string(),
  staffId: StaffId,
  provider: IdentityProvider,
  startedAt: Instant,
  lastSeenAt: Instant,
});
export type StoredStaffSession = z.infer<typeof StoredStaffSession>;

const sessions = openCollection(declaration, { schema: StoredStaffSession });

/** A browser is known by the account that our ticket named, WeChat by its OPENID. */
export function webSessionId(staffId: StaffId): string {
  return hashKey('web', staffId);
}

export function wechatSessionId(openId: string): string {
  return hashKey('wechat', openId);
}

/** Null for an identity that no session can belong to: a visitor of the browser door. */
function sessionIdOf({ provider, subject, customUserId }: Identity): string | null {
  if (provider === 'wechat') return wechatSessionId(subject);
  const staffId = StaffId.safeParse(customUserId);
  return staffId.success ? webSessionId(staffId.data) : null;
}

export function findByIdentity(db: Session, identity: Identity): Promise<StoredStaffSession | null> {
  const id = sessionIdOf(identity);
  return id === null ? Promise.resolve(null) : sessions.findById(db, id);
}

/** An account has one session in browsers and one for each WeChat bound to it. */
export function findByStaff(db: Session, staffId: StaffId): Promise<StoredStaffSession[]> {
  return sessions.query(db, { where: { staffId }, limit: 20 });
}

export function put(session: Session, stored: StoredStaffSession): Promise<void> {
  return sessions.put(session, stored);
}

/** Notes the last use, unless another call did a moment ago or the session has ended since. */
export function touch(db: Session, { _id, lastSeenAt }: StoredStaffSession, now: Instant): Promise<boolean> {
  return sessions.updateGuarded(db, _id, { lastSeenAt }, { set: { lastSeenAt: now } });
}

export function remove(session: Session, id: string): Promise<void> {
  return sessions.remove(session, id);
}

/** Ends every session of an account, on every device. */
export function removeByStaff(db: Session, staffId: StaffId): Promise<void> {
  return sessions.removeWhere(db, { staffId });
}

export function removeUnusedSince(db: Session, instant: Instant): Promise<void> {
  return sessions.removeWhere(db, { lastSeenAt: { lt: instant } });
}
