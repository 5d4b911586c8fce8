import { localDateOf } from 'shared/kernel/time';
import type { FeaturedAnswerId } from 'shared/message-board/model';
import { PolicyId } from 'shared/policy/model';
import { newAuditEntryId, recordAudit } from 'shared/server/audit-log';
import type { Job, JobContext } from 'shared/server/define-function';
import { consumeOutbox, newEventId, recordEvent } from 'shared/server/outbox';
import { inTransaction } from 'shared/server/transaction';
import { putChangedAnswer } from './answer-desk';
import { endedPolicies } from './basis-check';
import * as answers from './featured-answer.repository';
import type { StoredFeaturedAnswer } from './featured-answer.repository';

const JOB = 'message-board/withdraw-answers';
/** What was not looked at today is, some at a time: a term that runs out is told by no event. */
const CHECKED_A_RUN = 100;

/**
 * 依据不再有效的典型问答退出: at once when another domain tells of it, and once a day for every public answer. Twice is as
 * good as once: what has left already is passed over.
 */
export const withdrawAnswers: Job = async ctx => {
  let withdrawnCount = 0;
  const { handledCount } = await consumeOutbox(ctx, 'message-board', async event => {
    if (event.topic !== 'policy-validity-changed') return;
    const policyId = PolicyId.safeParse(event.policyId);
    if (!policyId.success) return;
    withdrawnCount += await check(await answers.listPublishedOn(ctx.db, policyId.data), ctx);
  });
  const today = localDateOf(ctx.now);
  withdrawnCount += await check(await answers.listUncheckedSince(ctx.db, today, CHECKED_A_RUN), ctx);
  return { handledCount, withdrawnCount };
};

/** Validity is what the documents say today, not what an event said then. */
async function check(found: readonly StoredFeaturedAnswer[], ctx: JobContext): Promise<number> {
  const today = localDateOf(ctx.now);
  const ended = await endedPolicies(ctx.db, [...new Set(found.flatMap(({ policyIds }) => policyIds))], today);
  let count = 0;
  for (const { _id, policyIds } of found) {
    const because = policyIds.find(policyId => ended.has(policyId));
    if (because === undefined) await answers.markChecked(ctx.db, _id, today);
    else if (await withdraw(_id, because, ctx)) count += 1;
  }
  return count;
}

/** False where it left meanwhile, or rests on something else by now. */
async function withdraw(answerId: FeaturedAnswerId, policyId: PolicyId, ctx: JobContext): Promise<boolean> {
  const { now, requestId } = ctx;
  const [eventId, auditEntryId] = [newEventId(), newAuditEntryId()];
  return inTransaction(async session => {
    const before = await answers.findById(session, answerId);
    if (before?.status !== 'published' || !before.policyIds.includes(policyId)) return false;
    const after = await putChangedAnswer(session, before, { status: 'to-be-checked' }, now);
    await recordEvent(session, eventId, { topic: 'featured-answer-withdrawn', answerId, policyId }, now);
    const actor = { kind: 'job', name: JOB } as const;
    const subject = { kind: 'featured-answer', id: answerId };
    await recordAudit(session, { actor, action: JOB, subject, before, after }, { auditEntryId, now, requestId });
    return true;
  });
}
