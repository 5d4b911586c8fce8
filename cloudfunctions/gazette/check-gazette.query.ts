import { localDateOf, type Instant, type LocalDate } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import { checkEntries, isSealed } from './check-issue';
import * as gazetteIssues from './gazette-issue.repository';
import type { IssueFound, StoredGazetteIssue } from './gazette-issue.repository';
import * as gazetteNumbers from './gazette-numbers.repository';

/** 校验发现的一处: `position` names an entry, where it is about one. */
export interface GazetteFinding {
  kind: 'entry-changed' | 'entry-gone' | 'issue-changed' | 'issue-missing' | 'link-differs' | 'head-differs';
  serialNumber: number;
  position: number | null;
}

export interface GazetteCheck {
  issueCount: number;
  entryCount: number;
  /** The last issue of the chain, to be noted elsewhere. */
  head: { serialNumber: number; hash: string } | null;
  findings: GazetteFinding[];
}

/** Issues are small; the texts they name are read issue by issue. */
const ISSUES_A_TIME = 20;

/** 全部重算, from the first issue to the last, trusting nothing that lies in the database. */
export async function checkGazette(db: Session, now: Instant): Promise<GazetteCheck> {
  const { head, serialNumber: lastTaken } = await gazetteNumbers.find(db);
  const state: Progress = { issueCount: 0, entryCount: 0, before: null, expected: 1, findings: [] };
  for (;;) {
    const found = await gazetteIssues.listEvidence(db, state.expected, ISSUES_A_TIME);
    for (const one of found) await checkNext(db, state, one, localDateOf(now), head?.serialNumber ?? 0);
    if (found.length < ISSUES_A_TIME) break;
  }
  const published = head?.serialNumber ?? 0;
  for (; state.expected <= published; state.expected++) find(state, 'issue-missing', state.expected);
  const last = state.before;
  const isHead = head === null ? last === null : last?.serialNumber === head.serialNumber && last.hash === head.hash;
  if (!isHead || lastTaken < published) find(state, 'head-differs', last?.serialNumber ?? published);
  const { issueCount, entryCount, findings } = state;
  const noted = last && last.hash !== null ? { serialNumber: last.serialNumber, hash: last.hash } : null;
  return { issueCount, entryCount, head: noted, findings };
}

interface Progress {
  issueCount: number;
  entryCount: number;
  /** The issue before, as it lies there. */
  before: StoredGazetteIssue | null;
  /** 总期号 of the next issue of the chain. */
  expected: number;
  findings: GazetteFinding[];
}

function find(state: Progress, kind: GazetteFinding['kind'], serialNumber: number, position?: number): void {
  state.findings.push({ kind, serialNumber, position: position ?? null });
}

async function checkNext(
  db: Session,
  state: Progress,
  { serialNumber, issue }: IssueFound,
  today: LocalDate,
  published: number,
): Promise<void> {
  for (; state.expected < serialNumber && state.expected <= published; state.expected++) {
    find(state, 'issue-missing', state.expected);
    state.before = null;
  }
  const hasGap = state.before === null && serialNumber > 1;
  state.expected = Math.max(Math.floor(serialNumber), state.expected) + 1;
  if (issue && issue.status !== 'published' && serialNumber > published) return;
  state.issueCount++;
  if (issue?.status !== 'published') {
    find(state, 'issue-changed', serialNumber);
    state.before = null;
    return;
  }
  if (!isSealed(issue)) find(state, 'issue-changed', serialNumber);
  // What is not there cannot be compared with; that it is missing was said already.
  if (!hasGap && issue.previousHash !== (state.before?.hash ?? null)) find(state, 'link-differs', serialNumber);
  for (const { entry, reading, readsAsPrinted } of await checkEntries(db, issue, today)) {
    state.entryCount++;
    if (!readsAsPrinted) find(state, reading ? 'entry-changed' : 'entry-gone', serialNumber, entry.position);
  }
  state.before = issue;
}
