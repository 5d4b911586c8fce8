import type { StaffId } from 'shared/account/staff-model';
import { queryAuditEntries, type StoredAuditEntry } from 'shared/server/audit-log';
import { openDatabase } from 'shared/server/database';

/** What the log says was done to an account, the oldest first. */
export function auditAbout(staffId: StaffId): Promise<StoredAuditEntry[]> {
  return queryAuditEntries(openDatabase(), {
    where: { subjectId: staffId },
    orderBy: [{ field: 'at', direction: 'asc' }],
    limit: 100,
  });
}

/** The same in short: who did what. */
export async function deedsOn(staffId: StaffId): Promise<string[]> {
  return (await auditAbout(staffId)).map(({ actor, action }) => `${actor.kind} ${action.replace('account/', '')}`);
}
