import { authorityOver } from 'shared/account/staff.rules';
import type { EffectiveAssignment, StaffId } from 'shared/account/staff-model';
import type { Endpoint } from 'shared/kernel/endpoint';
import type { JsonValue } from 'shared/kernel/outcome';
import { Refusal } from 'shared/kernel/refusal';
import type { ReviewDecision } from 'shared/kernel/review.rules';
import type { PolicyDraftId, PolicyDraftSummary } from 'shared/policy/publishing-model';
import type { StaffCaller } from 'shared/server/caller';
import type { Session } from 'shared/server/database';
import type { Context } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { draftSummaryOf } from './policy-draft-views';
import * as policyDrafts from './policy-draft.repository';
import type { StoredPolicyDraft } from './policy-draft.repository';

/** The draft, and by which assignment the caller reaches it; what lies with another agency does not exist. */
export async function requireDraft(
  session: Session,
  { assignments }: StaffCaller,
  draftId: PolicyDraftId,
): Promise<{ draft: StoredPolicyDraft; by: EffectiveAssignment }> {
  const draft = await policyDrafts.findById(session, draftId);
  const by = draft && authorityOver(assignments, draft.agencyId);
  if (!by) throw new Refusal('not-found');
  return { draft, by };
}

type Input = { draftId: PolicyDraftId; version: number; requestKey: string } & { [field: string]: JsonValue };

interface Step<T extends JsonValue> {
  decide: (draft: StoredPolicyDraft, staffId: StaffId) => ReviewDecision;
  /** Writes what goes with it; answers what becomes of the draft and what the caller is told. */
  change: (draft: StoredPolicyDraft, session: Session) => Promise<{ after: StoredPolicyDraft; outcome: T }>;
}

/** One step of a draft's way: whether it may be taken, and that nobody changed the draft since the caller saw it. */
export function runDraftCommand<T extends JsonValue>(
  ctx: Context<StaffCaller>,
  endpoint: Endpoint,
  input: Input,
  { decide, change }: Step<T>,
): Promise<T> {
  const { caller, now } = ctx;
  return runStaffCommand(ctx, endpoint, input, async session => {
    const { draft, by } = await requireDraft(session, caller, input.draftId);
    const decision = decide(draft, caller.staffId);
    if (!decision.ok) throw new Refusal(decision.code);
    if (draft.version !== input.version) throw new Refusal('changed-meanwhile');
    // Every step counts the version up, so that whoever saw it before is told.
    const { after, outcome } = await change({ ...draft, version: draft.version + 1, updatedAt: now }, session);
    await policyDrafts.put(session, after);
    return { outcome, audit: { subject: { kind: 'policy-draft', id: draft._id }, before: draft, after, by } };
  });
}

/** A step that changes nothing but who has it. */
export function changedStatus(
  draft: StoredPolicyDraft,
  change: Partial<Pick<StoredPolicyDraft, 'status' | 'reviewedBy' | 'reason'>>,
): { after: StoredPolicyDraft; outcome: PolicyDraftSummary } {
  const after = { ...draft, ...change };
  return { after, outcome: draftSummaryOf(after) };
}
