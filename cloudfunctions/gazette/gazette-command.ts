import type { StaffId } from 'shared/account/staff-model';
import type { GazetteIssue, GazetteIssueId } from 'shared/gazette/model';
import type { Endpoint } from 'shared/kernel/endpoint';
import type { JsonValue } from 'shared/kernel/outcome';
import { Refusal } from 'shared/kernel/refusal';
import type { ReviewDecision } from 'shared/kernel/review.rules';
import type { StaffCaller } from 'shared/server/caller';
import type { Session } from 'shared/server/database';
import type { Context } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import * as gazetteIssues from './gazette-issue.repository';
import type { StoredGazetteIssue } from './gazette-issue.repository';
import { issueViewOf } from './gazette-views';

export async function requireIssue(session: Session, issueId: GazetteIssueId): Promise<StoredGazetteIssue> {
  const issue = await gazetteIssues.findById(session, issueId);
  if (!issue) throw new Refusal('not-found');
  return issue;
}

/** One's own assignment before one that was handed over; all are for the county. */
export function authorityOf({ assignments }: StaffCaller) {
  const by = assignments.find(({ onBehalfOf }) => onBehalfOf === null) ?? assignments[0];
  return by ? { by } : {};
}

type Input = { issueId: GazetteIssueId; version: number; requestKey: string } & { [field: string]: JsonValue };

interface Step {
  decide: (issue: StoredGazetteIssue, staffId: StaffId) => ReviewDecision;
  /** What becomes of the issue; writes what goes with it. */
  change: (issue: StoredGazetteIssue, session: Session) => StoredGazetteIssue | Promise<StoredGazetteIssue>;
}

/** One step of an issue's way: whether it may be taken, and that nobody changed the issue since the caller saw it. */
export function runIssueCommand(
  ctx: Context<StaffCaller>,
  endpoint: Endpoint,
  input: Input,
  { decide, change }: Step,
): Promise<{ issue: GazetteIssue }> {
  const { caller, now } = ctx;
  return runStaffCommand(ctx, endpoint, input, async session => {
    const before = await requireIssue(session, input.issueId);
    const decision = decide(before, caller.staffId);
    if (!decision.ok) throw new Refusal(decision.code);
    if (before.version !== input.version) throw new Refusal('changed-meanwhile');
    // Every step counts the version up, so that whoever saw it before is told.
    const after = await change({ ...before, version: before.version + 1, updatedAt: now }, session);
    await gazetteIssues.put(session, after);
    const subject = { kind: 'gazette-issue', id: before._id };
    return { outcome: { issue: issueViewOf(after) }, audit: { subject, before, after, ...authorityOf(caller) } };
  });
}
