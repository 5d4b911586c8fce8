import { main as account } from 'cloudfunctions/account/index';
import { checkChain } from 'cloudfunctions/account/check-audit-chain.query';
import { sealAuditEntries } from 'cloudfunctions/account/seal-audit-entries.job';
import type { AuditEntryId, AuditFinding } from 'shared/account/audit-model';
import { StaffId } from 'shared/account/staff-model';
import { addMs, toInstant, type Instant } from 'shared/kernel/time';
import { newAuditEntryId, recordAudit, type AuditFacts } from 'shared/server/audit-log';
import { openDatabase } from 'shared/server/database';
import { inTransaction } from 'shared/server/transaction';
import { timer } from './callers';

const staffId = StaffId.parse('st_00000000000000000001');

/** One entry, as a command of a member of staff writes it. */
export async function anAuditEntry(
  facts: Partial<AuditFacts> = {},
  now: Instant = toInstant(Date.now()),
): Promise<AuditEntryId> {
  const auditEntryId = newAuditEntryId();
  const whole: AuditFacts = {
    actor: { kind: 'staff', staffId, onBehalfOf: null },
    action: 'account/change-staff-roles',
    subject: { kind: 'staff', id: staffId },
    before: { assignments: [] },
    after: { assignments: ['editor'] },
    ...facts,
  };
  await inTransaction(session => recordAudit(session, whole, { auditEntryId, now, requestId: 'of a test' }));
  return auditEntryId;
}

export async function auditEntriesOf(count: number): Promise<AuditEntryId[]> {
  const ids: AuditEntryId[] = [];
  while (ids.length < count) {
    const some = Math.min(10, count - ids.length);
    ids.push(...(await Promise.all(Array.from({ length: some }, () => anAuditEntry()))));
  }
  return ids;
}

export function sealAll(now: Instant = toInstant(Date.now())): Promise<Record<string, number>> {
  return sealAuditEntries({ now, db: openDatabase(), requestId: 'of a test' });
}

/** A job of the function, as the platform's timer starts it. */
export function fireAccountJob(name: string): Promise<unknown> {
  return account({ Type: 'Timer', TriggerName: name }, timer());
}

/** What a check of the whole chain finds; `laterMs` from now. */
export async function checkWholeChain(laterMs = 0): Promise<{ findings: AuditFinding[]; entryCount: number }> {
  const findings: AuditFinding[] = [];
  let entryCount = 0;
  for (let fromSeal: number | null = 1; fromSeal !== null;) {
    const stretch: Awaited<ReturnType<typeof checkChain>> = await checkChain(
      openDatabase(),
      addMs(toInstant(Date.now()), laterMs),
      fromSeal,
    );
    findings.push(...stretch.findings);
    entryCount += stretch.checkedEntryCount;
    fromSeal = stretch.nextSeal;
  }
  return { findings, entryCount };
}
