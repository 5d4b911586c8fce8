import type { JsonObject } from 'shared/kernel/outcome';

const messageId = 'ms_00000000000000000000';
const answerId = 'fa_00000000000000000000';
const agencyId = 'ag_00000000000000000000';
const basis = [{ policyId: 'pd_00000000000000000000', anchor: 'a-5' }];
const telephone = '0000-0000199';
const mask = { start: 0, end: 2, kind: 'chosen' };
const key = (number: number): string => `proof-key-message-board-${number}`;

export const messageBoardSamples: Record<string, JsonObject> = {
  'message-board/post-message': {
    kind: 'inquiry',
    title: '加装电梯要多少人同意',
    text: '我们单元想加装电梯，要多少业主同意？',
    masks: [mask],
    shown: [mask],
    agencyId,
    publicWanted: true,
    requestKey: key(1),
  },
  'message-board/list-my-messages': { cursor: '2026-01-01T00:00:00.000Z', pageSize: 10 },
  'message-board/get-my-message': { messageId },
  'message-board/rate-reply': { messageId, satisfaction: 'satisfied', solved: true, requestKey: key(2) },
  'message-board/list-public-messages': {
    agencyId,
    kind: 'inquiry',
    cursor: '2026-01-01T00:00:00.000Z',
    pageSize: 10,
  },
  'message-board/get-public-message': { messageId },
  'message-board/search-featured-answers': { words: '电梯', agencyId, cursor: answerId, pageSize: 10 },
  'message-board/get-featured-answer': { answerId },
  'message-board/list-desk-messages': { status: 'waiting', cursor: messageId, pageSize: 10 },
  'message-board/get-desk-message': { messageId },
  'message-board/reveal-message': { messageId, requestKey: key(3) },
  'message-board/refer-message': { messageId, agencyId, reason: '属于另一单位职责', version: 1, requestKey: key(4) },
  'message-board/mark-message-complex': { messageId, reason: '要现场核实', version: 1, requestKey: key(5) },
  'message-board/save-reply': {
    messageId,
    text: '四分之三以上业主同意。',
    telephone,
    basis,
    submit: true,
    version: 1,
    requestKey: key(6),
  },
  'message-board/send-back-reply': { messageId, reason: '请写清依据', version: 1, requestKey: key(7) },
  'message-board/approve-reply': { messageId, version: 1, requestKey: key(8) },
  'message-board/list-desk-answers': { status: 'drafting', cursor: '2026-01-01T00:00:00.000Z', pageSize: 10 },
  'message-board/propose-featured-answer': { messageId, requestKey: key(9) },
  'message-board/save-featured-answer': {
    answerId,
    question: '加装电梯要多少业主同意？',
    answer: '四分之三以上业主同意。',
    telephone,
    basis,
    submit: true,
    version: 1,
    requestKey: key(10),
  },
  'message-board/send-back-featured-answer': { answerId, reason: '请写短些', version: 1, requestKey: key(11) },
  'message-board/publish-featured-answer': { answerId, version: 1, requestKey: key(12) },
  'message-board/withdraw-featured-answer': { answerId, reason: '政策有变化', version: 1, requestKey: key(13) },
};

/** Right here although never right elsewhere, by endpoint and field. */
export const messageBoardFitting: Record<string, readonly string[]> = {
  // Nothing hidden besides, nothing shown again.
  'message-board/post-message masks': ['an empty list'],
  'message-board/post-message shown': ['an empty list'],
  // A draft may still be without.
  'message-board/save-reply basis': ['an empty list'],
};
