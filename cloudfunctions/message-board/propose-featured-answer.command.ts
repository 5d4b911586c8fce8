import { Refusal } from 'shared/kernel/refusal';
import { proposeFeaturedAnswer } from 'shared/message-board/contract';
import { maskedText, publicWords } from 'shared/message-board/masking.rules';
import { isAnswered } from 'shared/message-board/message.rules';
import { FeaturedAnswerId, QUESTION_MAX, type Reply } from 'shared/message-board/model';
import type { Context, Handler } from 'shared/server/define-function';
import { newId } from 'shared/server/ids';
import { runStaffCommand } from 'shared/server/staff-command';
import { deedOnAnswer, deskAnswer } from './answer-desk';
import * as messages from './board-message.repository';
import type { StoredBoardMessage } from './board-message.repository';
import { requireMessage } from './desk';
import * as answers from './featured-answer.repository';

export const handleProposeFeaturedAnswer: Handler<typeof proposeFeaturedAnswer> = async (input, ctx) => {
  const newAnswerId = FeaturedAnswerId.parse(newId('fa'));
  const { answerId } = await runStaffCommand(ctx, proposeFeaturedAnswer, input, async session => {
    const { message, by } = await requireMessage(session, ctx.caller, input.messageId);
    const { reply, status, featuredAnswerId } = message;
    if (!isAnswered(status) || !reply) throw new Refusal('not-answered');
    if (featuredAnswerId !== null) throw new Refusal('already-proposed');
    if (reply.basis.length === 0) throw new Refusal('basis-missing');
    const answer = candidateOf(message, reply, newAnswerId, ctx);
    await answers.put(session, answer);
    await messages.put(session, { ...message, featuredAnswerId: newAnswerId });
    return deedOnAnswer(null, answer, by);
  });
  return deskAnswer(ctx, answerId);
};

function candidateOf(
  message: StoredBoardMessage,
  reply: Reply,
  _id: FeaturedAnswerId,
  { caller, now }: Pick<Context, 'now'> & { caller: { staffId: Reply['draftedBy'][number] } },
): answers.StoredFeaturedAnswer {
  return {
    _id,
    question: questionOf(message),
    answer: reply.text,
    agencyId: message.agencyId,
    telephone: reply.telephone,
    basis: reply.basis,
    policyIds: reply.basis.map(({ policyId }) => policyId),
    fromMessageId: message._id,
    status: 'drafting',
    // The words are the reply's: whoever wrote those wrote these.
    draftedBy: [...new Set([...reply.draftedBy, caller.staffId])],
    reviewedBy: null,
    reason: null,
    publishedAt: null,
    checkedOn: null,
    version: 1,
    updatedAt: now,
  };
}

/** What is hidden is left out; of a message that its writer did not make public the title alone. */
function questionOf({ title, titleMasks, text, masks, publicWanted }: StoredBoardMessage): string {
  const asked = publicWords(maskedText(title, titleMasks)).trim();
  const more = publicWanted ? publicWords(maskedText(text, masks)).trim() : '';
  return [asked, more]
    .filter(part => part !== '')
    .join('：')
    .slice(0, QUESTION_MAX);
}
