import { addMs, localDateOf } from 'shared/kernel/time';
import type { Job } from 'shared/server/define-function';
import { removeDone } from 'shared/server/outbox';
import { removeExpiredOutcomes } from 'shared/server/request-key';
import * as attempts from './attempts.repository';
import * as oneTimeCodes from './one-time-code.repository';
import * as sessions from './staff-session.repository';

const SESSION_KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * 清理过期记录: what nothing asks for any more. Run again, it removes what is left. Entries of the audit log are not among
 * it: nothing deletes them (docs/adr/0010).
 */
export const purgeExpired: Job = async ({ now, db }) => {
  await attempts.removeExpired(db, now);
  await oneTimeCodes.removeExpired(db, now);
  await sessions.removeUnusedSince(db, addMs(now, -SESSION_KEPT_MS));
  await removeDone(db, now);
  return { outcomeCount: await removeExpiredOutcomes(db, localDateOf(now)) };
};
