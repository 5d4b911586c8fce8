import { authorityOver } from 'shared/account/staff.rules';
import type { EffectiveAssignment, StaffId } from 'shared/account/staff-model';
import { decideBlocks } from 'shared/interpretation/interpretation.rules';
import type { Interpretation, InterpretationBlock, InterpretationId } from 'shared/interpretation/model';
import type { Endpoint } from 'shared/kernel/endpoint';
import type { JsonValue } from 'shared/kernel/outcome';
import { Refusal } from 'shared/kernel/refusal';
import type { ReviewDecision } from 'shared/kernel/review.rules';
import type { PolicyId } from 'shared/policy/model';
import type { StaffCaller } from 'shared/server/caller';
import type { Session } from 'shared/server/database';
import type { Context } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { readPolicyClauses } from '../policy/read-policy-clauses.query';
import { interpretationOf } from './interpretation-views';
import * as interpretations from './interpretation.repository';
import type { StoredInterpretation } from './interpretation.repository';

/** The interpretation, and by which assignment the caller reaches it; what lies with another agency does not exist. */
export async function requireInterpretation(
  session: Session,
  { assignments }: StaffCaller,
  interpretationId: InterpretationId,
): Promise<{ stored: StoredInterpretation; by: EffectiveAssignment }> {
  const stored = await interpretations.findById(session, interpretationId);
  const by = stored && authorityOver(assignments, stored.agencyId);
  if (!by) throw new Refusal('not-found');
  return { stored, by };
}

/** Refuses blocks that the document as it now stands does not bear out; answers which version that is. */
export async function requireSoundBlocks(
  session: Session,
  policyId: PolicyId,
  blocks: readonly InterpretationBlock[],
): Promise<number> {
  const reading = await readPolicyClauses(session, policyId);
  if (!reading) throw new Refusal('not-found');
  const decision = decideBlocks(blocks, reading.clauses);
  if (!decision.ok) {
    const { code } = decision;
    throw new Refusal(code, code === 'clause-missing' ? { anchors: decision.anchors } : { block: decision.block });
  }
  return reading.version;
}

/** An interpretation as the log takes its digest. */
export interface Whole {
  stored: StoredInterpretation;
  blocks: InterpretationBlock[];
}

type Input = { interpretationId: InterpretationId; version: number; requestKey: string } & {
  [field: string]: JsonValue;
};

interface Step {
  decide: (stored: StoredInterpretation, staffId: StaffId) => ReviewDecision;
  /** What becomes of it; what it does not name stays. */
  change: (whole: Whole, session: Session) => Promise<Partial<Whole>>;
}

/** One step of an interpretation's way: whether it may be taken, and that nobody changed it since the caller saw it. */
export async function runInterpretationCommand(
  ctx: Context<StaffCaller>,
  endpoint: Endpoint,
  input: Input,
  { decide, change }: Step,
): Promise<Interpretation> {
  const { caller, now, db } = ctx;
  const { interpretationId } = input;
  // Kept is that it was done: the blocks lie in the interpretation already.
  await runStaffCommand(ctx, endpoint, input, async session => {
    const { stored, by } = await requireInterpretation(session, caller, interpretationId);
    const decision = decide(stored, caller.staffId);
    if (!decision.ok) throw new Refusal(decision.code);
    if (stored.version !== input.version) throw new Refusal('changed-meanwhile');
    const before: Whole = { stored, blocks: await interpretations.findBlocks(session, interpretationId) };
    const changed = await change(before, session);
    // Every step counts the version up, so that whoever saw it before is told.
    const after = { ...(changed.stored ?? stored), version: stored.version + 1, updatedAt: now };
    await interpretations.put(session, after);
    if (changed.blocks) await interpretations.putBlocks(session, interpretationId, changed.blocks);
    return {
      outcome: { interpretationId },
      audit: {
        subject: { kind: 'interpretation', id: interpretationId },
        before: interpretationOf(stored, before.blocks),
        after: interpretationOf(after, changed.blocks ?? before.blocks),
        by,
      },
    };
  });
  return readInterpretation(db, caller, interpretationId);
}

/** As it now stands, for a caller who reaches it. */
export async function readInterpretation(
  db: Session,
  caller: StaffCaller,
  interpretationId: InterpretationId,
): Promise<Interpretation> {
  const [{ stored }, blocks] = await Promise.all([
    requireInterpretation(db, caller, interpretationId),
    interpretations.findBlocks(db, interpretationId),
  ]);
  return interpretationOf(stored, blocks);
}
