import { entriesOf, type PlacedEntry } from 'shared/gazette/gazette.rules';
import type { GazetteIntegrity } from 'shared/gazette/model';
import type { Instant, LocalDate } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import { readPrintedPolicies, type PrintedPolicyReading } from '../policy/read-printed-policies.query';
import type { StoredGazetteIssue } from './gazette-issue.repository';
import { entryHash, issueHash } from './issue-hashes';

export interface CheckedEntry {
  entry: PlacedEntry;
  /** Null where the document is not public any more, or not there. */
  reading: PrintedPolicyReading | null;
  /** Its text has the hash that lies in the issue. */
  readsAsPrinted: boolean;
  /** That, and the issue is as it was published. */
  intact: boolean;
}

/** 逐篇重算: every entry of an issue, or one, read and hashed again. */
export async function checkEntries(
  db: Session,
  issue: StoredGazetteIssue,
  today: LocalDate,
  position?: number,
): Promise<CheckedEntry[]> {
  const entries = entriesOf(issue.columns).filter(entry => position === undefined || entry.position === position);
  const readings = await readPrintedPolicies(
    db,
    entries.map(({ policyId, policyVersion: version }) => ({ policyId, version })),
    today,
  );
  // Whoever can change an entry's hash in the issue changes the issue's own: then none of its hashes vouches for a text.
  const sealed = isSealed(issue);
  return entries.map((entry, at) => {
    const reading = readings[at] ?? null;
    const readsAsPrinted = reading !== null && entryHash(reading) === entry.hash;
    return { entry, reading, readsAsPrinted, intact: sealed && readsAsPrinted };
  });
}

/** Whether the issue is as it was published. */
export function isSealed(issue: StoredGazetteIssue): boolean {
  return issue.hash !== null && issue.hash === issueHash(issue);
}

/** Whether the issue follows the one before, which is as it was published itself. */
export function isChained(issue: StoredGazetteIssue, previous: StoredGazetteIssue | null): boolean {
  if (issue.serialNumber === 1) return issue.previousHash === null;
  return previous !== null && isSealed(previous) && previous.hash === issue.previousHash;
}

export function integrityOf(
  issue: StoredGazetteIssue,
  previous: StoredGazetteIssue | null,
  checked: readonly CheckedEntry[],
  checkedAt: Instant,
): GazetteIntegrity {
  const changed = checked.filter(({ intact }) => !intact).map(({ entry }) => entry.position);
  const chainHolds = isSealed(issue) && isChained(issue, previous);
  return { holds: changed.length === 0 && chainHolds, entryCount: checked.length, changed, chainHolds, checkedAt };
}
