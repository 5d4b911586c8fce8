import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import { saveReply } from 'shared/message-board/contract';
import { decideReplying } from 'shared/message-board/message.rules';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { requireBasisInForce, requireKnownBasis } from './basis-check';
import type { StoredBoardMessage } from './board-message.repository';
import { deedOn, deskMessage, putChanged, requireMessage, requireMessageVersion } from './desk';
import { refuseScript, requireSafeToPublish } from './public-words-check';

type Input = Parameters<Handler<typeof saveReply>>[0];
type Ctx = Parameters<Handler<typeof saveReply>>[1];

export const handleSaveReply: Handler<typeof saveReply> = async (input, ctx) => {
  await requireFit(input, ctx);
  const { messageId } = await runStaffCommand(ctx, saveReply, input, async session => {
    const { message, by } = await requireMessageVersion(session, ctx.caller, input);
    const decision = decideReplying(message);
    if (!decision.ok) throw new Refusal(decision.code);
    const reply = replyOf(message, input, ctx.caller.staffId);
    const status = input.submit ? 'reply-in-review' : message.status;
    return deedOn(message, await putChanged(session, message, { reply, status }, ctx.now), by);
  });
  return deskMessage(ctx, messageId);
};

/** What must hold of the words and their basis; more of it once they are handed in. */
async function requireFit(
  { messageId, text, telephone, basis, submit }: Input,
  { db, caller, now }: Ctx,
): Promise<void> {
  // Before anything is read for somebody who may not see the message.
  const { message } = await requireMessage(db, caller, messageId);
  const today = localDateOf(now);
  refuseScript(text);
  if (submit && basis.length === 0) throw new Refusal('basis-missing');
  await requireKnownBasis(db, basis, today);
  if (!submit) return;
  await requireBasisInForce(db, basis, today);
  await requireSafeToPublish(db, [text], { telephone, message });
}

function replyOf(
  { agencyId, reply }: StoredBoardMessage,
  { text, telephone, basis, submit }: Input,
  staffId: Ctx['caller']['staffId'],
): NonNullable<StoredBoardMessage['reply']> {
  return {
    text,
    agencyId,
    telephone,
    basis,
    draftedBy: [...new Set([...(reply?.draftedBy ?? []), staffId])],
    reviewedBy: null,
    // Why it was sent back stays to be read until it is handed in again.
    reason: submit ? null : (reply?.reason ?? null),
    answeredOn: null,
  };
}
