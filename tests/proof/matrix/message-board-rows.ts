import type { AgencyId } from 'shared/account/model';
import { anAgency } from 'tests/support/agencies';
import { dataOf } from 'tests/support/call-function';
import { aRequestKey, wechatCaller } from 'tests/support/callers';
import {
  aCandidate,
  aDesk,
  aMessage,
  aMessageInReview,
  anAnsweredMessage,
  anAnswerInReview,
  aPublishedAnswer,
  post,
  reply,
  approve,
  type Desk,
} from 'tests/support/message-board';
import { anAgencyId } from 'tests/support/staff';
import { everyone, known, type Actor } from './actors';
import type { MakeInput, MatrixRow, MatrixRows } from './row';

const absentMessage = { messageId: 'ms_00000000000000000000', version: 1 };
const absentAnswer = { answerId: 'fa_00000000000000000000', version: 1 };
const both: readonly Actor[] = ['replier', 'reply-reviewer'];
const keyed = () => ({ requestKey: aRequestKey() });

/** Made once for a file of tests: what lies at them is made anew for each case. */
function once(make: () => Promise<Desk>): () => Promise<Desk> {
  let made: Promise<Desk> | undefined;
  return () => (made ??= make());
}

/** The desk of the agency at which the table's staff are, and that of another. */
const ownDesk = once(() => aDesk(anAgencyId));
const otherDesk = once(async () => aDesk(await anAgency()));

type Made = { messageId: string; version: number } | { answerId: string; version: number };
type Make = (desk: Desk) => Promise<Made>;

/** On something that lies with an agency: with the caller's own, with another, with none. */
function atDesk(
  allowed: readonly Actor[],
  make: Make,
  input: (made: Made, desk: Desk) => object | Promise<object>,
  absent: Made,
): MatrixRow {
  const of =
    (makeDesk: () => Promise<Desk>): MakeInput =>
    async () => {
      const desk = await makeDesk();
      return input(await make(desk), desk);
    };
  return {
    allowed,
    input: of(ownDesk),
    others: { foreign: of(otherDesk), absent: async () => input(absent, await otherDesk()), answer: 'not-found' },
  };
}

const waiting: Make = async ({ agencyId }) => ({ messageId: (await aMessage(agencyId)).messageId, version: 1 });
const inReview: Make = async desk => named(await aMessageInReview(desk));
const answered: Make = async desk => named(await anAnsweredMessage(desk));
const candidate: Make = async desk => namedAnswer(await aCandidate(desk));
const answerInReview: Make = async desk => namedAnswer(await anAnswerInReview(desk));
const published: Make = async desk => namedAnswer(await aPublishedAnswer(desk));

const named = ({ messageId, version }: { messageId: string; version: number }) => ({ messageId, version });
const namedAnswer = ({ answerId, version }: { answerId: string; version: number }) => ({ answerId, version });

const id = (made: Made): object => ('messageId' in made ? { messageId: made.messageId } : { answerId: made.answerId });
const reasoned = (made: Made): object => ({ ...made, reason: '请再核对一遍', ...keyed() });

/** A message of the caller's own, of somebody else's, and none. */
const ofWriter = (make: (writer: object) => Promise<object>): Pick<MatrixRow, 'input' | 'others'> => ({
  input: make,
  others: {
    foreign: () => make(wechatCaller('matrix-other-writer')),
    absent: async caller => ({ ...(await make(caller)), messageId: absentMessage.messageId }),
    answer: 'not-found',
  },
});

async function answeredTo(writer: object): Promise<object> {
  const desk = await otherDesk();
  // Whoever the platform does not know cannot write; the endpoint is asked all the same.
  const posted = await post(writer, desk.agencyId);
  const { messageId } = posted.ok ? posted.data.message : await aMessage(desk.agencyId);
  const inReviewNow = dataOf(await reply(desk, { messageId, version: 1 })).message;
  dataOf(await approve(desk, inReviewNow));
  return { messageId };
}

export const messageBoardRows: MatrixRows = {
  'message-board/post-message': {
    allowed: known,
    input: async () => postInput(await anAgency()),
    others: null,
  },
  'message-board/list-my-messages': { allowed: known, input: () => ({}), others: null },
  'message-board/get-my-message': { allowed: known, ...ofWriter(answeredTo) },
  'message-board/rate-reply': {
    allowed: known,
    ...ofWriter(async writer => ({
      ...(await answeredTo(writer)),
      satisfaction: 'satisfied',
      solved: true,
      ...keyed(),
    })),
  },
  'message-board/list-public-messages': { allowed: everyone, input: () => ({}), others: null },
  'message-board/get-public-message': {
    allowed: everyone,
    input: async () => id(await answered(await otherDesk())),
    others: {
      foreign: async () => ({ messageId: (await aMessage(await anAgency())).messageId }),
      absent: () => ({ messageId: absentMessage.messageId }),
      answer: 'not-found',
    },
  },
  'message-board/search-featured-answers': { allowed: everyone, input: () => ({}), others: null },
  'message-board/get-featured-answer': {
    allowed: everyone,
    input: async () => id(await published(await otherDesk())),
    others: {
      foreign: async () => id(await candidate(await otherDesk())),
      absent: () => id(absentAnswer),
      answer: 'not-found',
    },
  },
  'message-board/list-desk-messages': { allowed: both, input: () => ({}), others: null },
  'message-board/get-desk-message': atDesk(both, waiting, id, absentMessage),
  'message-board/reveal-message': atDesk(both, waiting, made => ({ ...id(made), ...keyed() }), absentMessage),
  'message-board/refer-message': atDesk(
    ['replier'],
    waiting,
    async made => ({ ...reasoned(made), agencyId: await anAgency() }),
    absentMessage,
  ),
  'message-board/mark-message-complex': atDesk(['replier'], waiting, reasoned, absentMessage),
  'message-board/save-reply': atDesk(
    ['replier'],
    waiting,
    (made, { basis }) => ({ ...made, text: '可以。', telephone: '0000-0000199', basis, submit: true, ...keyed() }),
    absentMessage,
  ),
  'message-board/send-back-reply': atDesk(['reply-reviewer'], inReview, reasoned, absentMessage),
  'message-board/approve-reply': atDesk(['reply-reviewer'], inReview, made => ({ ...made, ...keyed() }), absentMessage),
  'message-board/list-desk-answers': { allowed: both, input: () => ({}), others: null },
  'message-board/propose-featured-answer': atDesk(
    ['replier'],
    answered,
    made => ({ ...id(made), ...keyed() }),
    absentMessage,
  ),
  'message-board/save-featured-answer': atDesk(
    ['replier'],
    candidate,
    (made, { basis }) => ({
      ...made,
      question: '怎么办理？',
      answer: '可以这样办。',
      telephone: '0000-0000199',
      basis,
      submit: true,
      ...keyed(),
    }),
    absentAnswer,
  ),
  'message-board/send-back-featured-answer': atDesk(['reply-reviewer'], answerInReview, reasoned, absentAnswer),
  'message-board/publish-featured-answer': atDesk(
    ['reply-reviewer'],
    answerInReview,
    made => ({ ...made, ...keyed() }),
    absentAnswer,
  ),
  'message-board/withdraw-featured-answer': atDesk(['reply-reviewer'], published, reasoned, absentAnswer),
};

function postInput(agencyId: AgencyId): object {
  return {
    kind: 'inquiry',
    title: '怎么办理',
    text: '请问怎么办理？',
    masks: [],
    shown: [],
    agencyId,
    publicWanted: true,
    ...keyed(),
  };
}
