import { effectiveAssignments, SESSION_TOUCH_MS, sessionEndsAt } from 'shared/account/staff.rules';
import { addMs, localDateOf, type Instant } from 'shared/kernel/time';
import type { Identity } from 'shared/server/caller';
import type { Session } from 'shared/server/database';
import type { StaffOnDuty } from 'shared/server/identify-caller';
import * as accounts from './staff-account.repository';
import * as sessions from './staff-session.repository';

/** Who of the staff this identity is and what counts today; null where nobody signed in or the session is over. */
export async function identifyStaff(identity: Identity, now: Instant, db: Session): Promise<StaffOnDuty | null> {
  const session = await sessions.findByIdentity(db, identity);
  if (!session || sessionEndsAt(session) <= now) return null;
  const { staffId } = session;
  const [account, handingOver] = await Promise.all([
    accounts.findById(db, staffId),
    accounts.findByDelegate(db, staffId),
  ]);
  if (!account || account.status === 'disabled') return null;
  if (addMs(session.lastSeenAt, SESSION_TOUCH_MS) <= now) await sessions.touch(db, session, now);
  // Whoever was given a password by somebody else first chooses one of his own.
  if (account.mustChangePassword) return { staffId, assignments: [] };
  const absent = handingOver.map(accounts.accountOf);
  return { staffId, assignments: effectiveAssignments(accounts.accountOf(account), absent, localDateOf(now)) };
}
