import type { DeskAnswer, DeskMessage } from 'shared/message-board/contract';
import type { BoardMessage } from 'shared/message-board/model';
import { anAgency, answering, at, good, meWith, staffIdOf, type Asked } from './staff-screens';

export const messageId = `ms_${'1'.repeat(20)}`;
export const answerId = `fa_${'1'.repeat(20)}`;
export const policyId = `pd_${'1'.repeat(20)}`;

export const agencies = [
  { agencyId: anAgency, name: '示例县第一局', shortName: '第一局', telephones: [{ number: '0000-0000001' }] },
  { agencyId: `ag_${'2'.repeat(20)}`, name: '示例县第二局', shortName: '第二局', telephones: [] },
];
export const inForce = { state: 'in-force', since: null, expiresOn: null, replacedBy: null };
export const aBasis = (state = 'in-force') => ({
  policy: { policyId, title: '示例办法', documentNumber: '示政规〔2025〕4号' },
  anchor: 'h-abc',
  clause: '第六条',
  validity: { ...inForce, state },
});
const masked = (...parts: string[]) =>
  parts.map(part => (part === '*' ? { kind: 'masked', what: 'telephone' } : { kind: 'words', text: part }));

export function aMessage(facts: object = {}): DeskMessage {
  const message = {
    messageId,
    number: '2026062200001',
    kind: 'inquiry',
    publicTitle: masked('加装电梯要多少人同意'),
    publicText: masked('我的电话', '*', '，请回电'),
    publicWanted: true,
    agencyId: anAgency,
    agencyName: '示例县第一局',
    postedAt: at,
    status: 'waiting',
    complex: false,
    dueOn: '2026-07-01',
    dueProvisional: false,
    reply: null,
    rating: null,
    version: 4,
    updatedAt: at,
    daysLeft: 1,
    usedShare: 0.8,
    ...facts,
  };
  return message as unknown as DeskMessage; // as the wire carries it
}
export const aReply = (facts: Partial<NonNullable<BoardMessage['reply']>> = {}) => ({
  text: '参与表决的业主四分之三以上同意。',
  agencyId: anAgency,
  telephone: '0000-0000001',
  basis: [{ policyId, anchor: 'h-abc' }],
  draftedBy: [staffIdOf(5)],
  reviewedBy: null,
  reason: null,
  answeredOn: null,
  ...facts,
});
export function anAnswer(facts: object = {}): DeskAnswer {
  const answer = {
    answerId,
    question: '加装电梯要多少业主同意？',
    answer: '四分之三以上同意。',
    agencyId: anAgency,
    agencyName: '示例县第一局',
    telephone: '0000-0000001',
    basis: [{ policyId, anchor: 'h-abc' }],
    basisViews: [aBasis()],
    fromMessageId: messageId,
    status: 'drafting',
    draftedBy: [staffIdOf(5)],
    reviewedBy: null,
    reason: null,
    publishedAt: null,
    version: 2,
    updatedAt: at,
    ...facts,
  };
  return answer as unknown as DeskAnswer; // as the wire carries it
}

const place = { level: 'agency', agencyId: anAgency } as const;
export const replier = meWith([{ role: 'replier', place }]);
export const reviewer = meWith([{ role: 'reply-reviewer', place }]);
const similar = {
  answerId,
  question: '一楼不同意怎么办？',
  answer: '可以请社区调解。',
  agencyName: '示例县第一局',
  telephone: '0000-0000001',
  basis: [{ ...aBasis(), anchor: 'h-def', clause: '第九条' }],
  publishedOn: '2026-06-01',
};
const counts = { waiting: 12, overdue: 1, dueToday: 2, dueInTwoDays: 3, inReview: 4, sentBack: 0 };

export type Answering = Parameters<typeof answering>[0];
export function desk(me: object, message: DeskMessage, more: Answering = {}, basis: object[] = []): Asked[] {
  return answering({
    'account/list-agencies': () => good({ items: agencies, totalCount: 2, nextCursor: null }),
    'account/get-my-staff-account': () => good(me),
    'message-board/list-desk-messages': () => good({ items: [message], counts, nextCursor: null }),
    'message-board/get-desk-message': () => good({ message, basis, similar: [similar] }),
    ...more,
  });
}

const library = (answer: DeskAnswer): Answering => ({
  'message-board/list-desk-answers': () => good({ items: [answer], nextCursor: null }),
});
/** A desk whose library holds this one answer. */
export function deskWithAnswer(me: object, answer: DeskAnswer, more: Answering = {}): Asked[] {
  return desk(me, aMessage(), { ...library(answer), ...more });
}
