import * as z from 'zod/mini';
import { AgencyId } from '../account/model';
import { defineEndpoint, RequestKey } from '../kernel/endpoint';
import { pageRequest, pageResponse } from '../kernel/page';
import { LocalDate } from '../kernel/time';
import { Anchor, PolicyReference, ValidityView } from '../policy/model';
import {
  Basis,
  BoardMessage,
  BoardMessageId,
  FeaturedAnswer,
  FeaturedAnswerId,
  FeaturedAnswerStatus,
  Mask,
  MaskedText,
  MESSAGE_MAX,
  MessageKind,
  MessageStatus,
  QUESTION_MAX,
  REPLY_MAX,
  ReplyRating,
  TITLE_MAX,
} from './model';

const repliers = { staff: ['replier'], scope: 'agency' } as const;
const reviewers = { staff: ['reply-reviewer'], scope: 'agency' } as const;
const both = { staff: ['replier', 'reply-reviewer'], scope: 'agency' } as const;

const Version = z.int().check(z.gte(1));
const words = (max: number) => z.string().check(z.trim(), z.minLength(2), z.maxLength(max));
const Masks = z.array(Mask).check(z.maxLength(50));
const Reason = words(300);

/** 依据, with what it is called: 云政规〔2025〕4号 第六条. */
export const BasisView = z.object({
  policy: PolicyReference,
  anchor: z.nullable(Anchor),
  clause: z.nullable(z.string()),
  validity: ValidityView,
});
export type BasisView = z.infer<typeof BasisView>;

/** 答复, as everybody sees it. */
export const ReplyView = z.object({
  text: z.string(),
  agencyName: z.string(),
  telephone: z.string(),
  answeredOn: LocalDate,
  basis: z.array(BasisView),
});

/** 公开的留言 */
export const PublicMessage = z.object({
  messageId: BoardMessageId,
  number: z.string(),
  kind: MessageKind,
  title: MaskedText,
  text: MaskedText,
  agencyName: z.string(),
  postedOn: LocalDate,
  reply: z.nullable(ReplyView),
  rating: z.nullable(ReplyRating),
});
export type PublicMessage = z.infer<typeof PublicMessage>;

/** 我的留言: one's own words whole, and where it stands. */
export const MyMessage = z.object({
  ...z.omit(PublicMessage, { title: true, text: true }).shape,
  title: z.string(),
  text: z.string(),
  publicTitle: MaskedText,
  publicText: MaskedText,
  publicWanted: z.boolean(),
  status: MessageStatus,
  dueOn: LocalDate,
  dueProvisional: z.boolean(),
  /** Working days left from today; negative once overdue. */
  daysLeft: z.int(),
});
export type MyMessage = z.infer<typeof MyMessage>;

/**
 * 我要留言. `masks` are what the writer wants hidden beside what is found by itself; `shown` are found ones the writer
 * lets stand: house numbers alone, see `masking.rules`. Both count in the text without blanks at its ends.
 */
export const postMessage = defineEndpoint({
  name: 'message-board/post-message',
  access: 'resident',
  request: z.strictObject({
    kind: MessageKind,
    title: words(TITLE_MAX),
    text: words(MESSAGE_MAX),
    masks: Masks,
    shown: Masks,
    agencyId: AgencyId,
    publicWanted: z.boolean(),
    requestKey: RequestKey,
  }),
  response: z.object({ message: MyMessage }),
  /** `script-in-text`: markup that a page could run; `mask-outside-text`; `too-many-today`: five a day. */
  refusals: ['script-in-text', 'mask-outside-text', 'agency-unknown', 'too-many-today'],
});

export const listMyMessages = defineEndpoint({
  name: 'message-board/list-my-messages',
  access: 'resident',
  request: z.strictObject({ ...pageRequest }),
  response: z.object({ items: z.array(MyMessage), ...pageResponse }),
  refusals: [],
});

export const getMyMessage = defineEndpoint({
  name: 'message-board/get-my-message',
  access: 'resident',
  request: z.strictObject({ messageId: BoardMessageId }),
  response: z.object({ message: MyMessage }),
  refusals: [],
});

/** 评价答复: once; the message is then closed. 办结 is not 解决: that is asked apart. */
export const rateReply = defineEndpoint({
  name: 'message-board/rate-reply',
  access: 'resident',
  request: z.strictObject({ messageId: BoardMessageId, ...ReplyRating.shape, requestKey: RequestKey }),
  response: z.object({ message: MyMessage }),
  refusals: ['not-answered', 'already-rated'],
});

/** 留言公开: answered ones whose writers agreed, the latest answer first. */
export const listPublicMessages = defineEndpoint({
  name: 'message-board/list-public-messages',
  access: 'public',
  request: z.strictObject({ agencyId: z.optional(AgencyId), kind: z.optional(MessageKind), ...pageRequest }),
  response: z.object({
    items: z.array(PublicMessage),
    /** 本年: posted, answered, answered in time, and the mean of working days it took. */
    figures: z.object({
      postedCount: z.int(),
      answeredCount: z.int(),
      inTimeCount: z.int(),
      meanWorkingDays: z.nullable(z.number()),
    }),
    ...pageResponse,
  }),
  refusals: [],
});

export const getPublicMessage = defineEndpoint({
  name: 'message-board/get-public-message',
  access: 'public',
  request: z.strictObject({ messageId: BoardMessageId }),
  response: z.object({ message: PublicMessage }),
  refusals: [],
});

/** 典型政策问答的一条, as everybody sees it. */
export const FeaturedAnswerView = z.object({
  answerId: FeaturedAnswerId,
  question: z.string(),
  answer: z.string(),
  agencyName: z.string(),
  telephone: z.string(),
  basis: z.array(BasisView),
  publishedOn: LocalDate,
});
export type FeaturedAnswerView = z.infer<typeof FeaturedAnswerView>;

/** 查典型问答 in one's own words; also what is shown while somebody types a message (the first three). */
export const searchFeaturedAnswers = defineEndpoint({
  name: 'message-board/search-featured-answers',
  access: 'public',
  request: z.strictObject({
    words: z.optional(z.string().check(z.maxLength(MESSAGE_MAX))),
    agencyId: z.optional(AgencyId),
    ...pageRequest,
  }),
  response: z.object({ items: z.array(FeaturedAnswerView), totalCount: z.int(), ...pageResponse }),
  refusals: [],
});

export const getFeaturedAnswer = defineEndpoint({
  name: 'message-board/get-featured-answer',
  access: 'public',
  request: z.strictObject({ answerId: FeaturedAnswerId }),
  response: z.object({ answer: FeaturedAnswerView }),
  refusals: [],
});

/** 待办留言: for the desk, masked; the whole words are asked for one by one and noted. */
export const DeskMessage = z.object({
  ...z.omit(BoardMessage, { personId: true, text: true, title: true, masks: true, titleMasks: true }).shape,
  publicTitle: MaskedText,
  publicText: MaskedText,
  agencyName: z.string(),
  daysLeft: z.int(),
  /** How much of the time is used, 0…1 and beyond. */
  usedShare: z.number(),
});
export type DeskMessage = z.infer<typeof DeskMessage>;

/** 留言办理列表, the most urgent first, with the counts of the head line. */
export const listDeskMessages = defineEndpoint({
  name: 'message-board/list-desk-messages',
  access: both,
  request: z.strictObject({ status: z.optional(MessageStatus), ...pageRequest }),
  response: z.object({
    items: z.array(DeskMessage),
    counts: z.object({
      waiting: z.int(),
      overdue: z.int(),
      dueToday: z.int(),
      dueInTwoDays: z.int(),
      inReview: z.int(),
      sentBack: z.int(),
    }),
    ...pageResponse,
  }),
  refusals: [],
});

export const getDeskMessage = defineEndpoint({
  name: 'message-board/get-desk-message',
  access: both,
  request: z.strictObject({ messageId: BoardMessageId }),
  response: z.object({
    message: DeskMessage,
    basis: z.array(BasisView),
    /** 相近的典型问答 */
    similar: z.array(FeaturedAnswerView),
  }),
  refusals: [],
});

/** 看原文: whole words for whoever must know them; noted in the audit log. */
export const revealMessage = defineEndpoint({
  name: 'message-board/reveal-message',
  access: both,
  request: z.strictObject({ messageId: BoardMessageId, requestKey: RequestKey }),
  /** Null when a retry asks again: what was revealed is kept nowhere. */
  response: z.object({ title: z.nullable(z.string()), text: z.nullable(z.string()) }),
  refusals: [],
});

/** 转给别的部门: the clock goes on. */
export const referMessage = defineEndpoint({
  name: 'message-board/refer-message',
  access: repliers,
  request: z.strictObject({
    messageId: BoardMessageId,
    agencyId: AgencyId,
    reason: Reason,
    version: Version,
    requestKey: RequestKey,
  }),
  response: z.object({ messageId: BoardMessageId }),
  refusals: ['not-in-this-state', 'changed-meanwhile', 'agency-unknown', 'same-agency'],
});

/** 事情复杂，延到15个工作日: once. */
export const markMessageComplex = defineEndpoint({
  name: 'message-board/mark-message-complex',
  access: repliers,
  request: z.strictObject({
    messageId: BoardMessageId,
    reason: Reason,
    version: Version,
    requestKey: RequestKey,
  }),
  response: z.object({ message: DeskMessage }),
  refusals: ['not-in-this-state', 'changed-meanwhile', 'already-complex', 'already-overdue'],
});

/** 存草稿 or 送审 of a reply. */
export const saveReply = defineEndpoint({
  name: 'message-board/save-reply',
  access: repliers,
  request: z.strictObject({
    messageId: BoardMessageId,
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(REPLY_MAX)),
    telephone: z.string().check(z.regex(/^[\d-]{5,20}$/)),
    basis: z.array(Basis).check(z.maxLength(10)),
    submit: z.boolean(),
    version: Version,
    requestKey: RequestKey,
  }),
  response: z.object({ message: DeskMessage }),
  /** `basis-missing` and `basis-not-in-force` only when it is handed in; so is `personal-data-in-reply`. */
  refusals: [
    'not-in-this-state',
    'changed-meanwhile',
    'basis-missing',
    'basis-unknown',
    'basis-not-in-force',
    'personal-data-in-reply',
    'script-in-text',
  ],
});

/** 退回修改 */
export const sendBackReply = defineEndpoint({
  name: 'message-board/send-back-reply',
  access: reviewers,
  request: z.strictObject({ messageId: BoardMessageId, reason: Reason, version: Version, requestKey: RequestKey }),
  response: z.object({ message: DeskMessage }),
  refusals: ['not-in-this-state', 'own-draft', 'changed-meanwhile'],
});

/** 审核通过并答复: the writer is told. */
export const approveReply = defineEndpoint({
  name: 'message-board/approve-reply',
  access: reviewers,
  request: z.strictObject({ messageId: BoardMessageId, version: Version, requestKey: RequestKey }),
  response: z.object({ message: DeskMessage }),
  refusals: ['not-in-this-state', 'own-draft', 'changed-meanwhile'],
});

/** 典型问答, as the desk sees it. */
export const DeskAnswer = z.object({ ...FeaturedAnswer.shape, agencyName: z.string(), basisViews: z.array(BasisView) });
export type DeskAnswer = z.infer<typeof DeskAnswer>;

export const listDeskAnswers = defineEndpoint({
  name: 'message-board/list-desk-answers',
  access: both,
  request: z.strictObject({ status: z.optional(FeaturedAnswerStatus), ...pageRequest }),
  response: z.object({ items: z.array(DeskAnswer), ...pageResponse }),
  refusals: [],
});

/** 收进典型问答: a candidate from an answered message, its words already without particulars. */
export const proposeFeaturedAnswer = defineEndpoint({
  name: 'message-board/propose-featured-answer',
  access: repliers,
  request: z.strictObject({ messageId: BoardMessageId, requestKey: RequestKey }),
  response: z.object({ answer: DeskAnswer }),
  refusals: ['not-answered', 'already-proposed', 'basis-missing'],
});

/** 改典型问答, and hand it in. */
export const saveFeaturedAnswer = defineEndpoint({
  name: 'message-board/save-featured-answer',
  access: repliers,
  request: z.strictObject({
    answerId: FeaturedAnswerId,
    question: words(QUESTION_MAX),
    answer: words(REPLY_MAX),
    telephone: z.string().check(z.regex(/^[\d-]{5,20}$/)),
    basis: z.array(Basis).check(z.minLength(1), z.maxLength(10)),
    submit: z.boolean(),
    version: Version,
    requestKey: RequestKey,
  }),
  response: z.object({ answer: DeskAnswer }),
  refusals: [
    'not-in-this-state',
    'changed-meanwhile',
    'basis-unknown',
    'basis-not-in-force',
    'personal-data-in-reply',
    'script-in-text',
  ],
});

/** 退回 */
export const sendBackFeaturedAnswer = defineEndpoint({
  name: 'message-board/send-back-featured-answer',
  access: reviewers,
  request: z.strictObject({ answerId: FeaturedAnswerId, reason: Reason, version: Version, requestKey: RequestKey }),
  response: z.object({ answer: DeskAnswer }),
  refusals: ['not-in-this-state', 'own-draft', 'changed-meanwhile'],
});

/** 审核通过，公开 */
export const publishFeaturedAnswer = defineEndpoint({
  name: 'message-board/publish-featured-answer',
  access: reviewers,
  request: z.strictObject({ answerId: FeaturedAnswerId, version: Version, requestKey: RequestKey }),
  response: z.object({ answer: DeskAnswer }),
  refusals: ['not-in-this-state', 'own-draft', 'changed-meanwhile', 'basis-not-in-force'],
});

/** 撤下 */
export const withdrawFeaturedAnswer = defineEndpoint({
  name: 'message-board/withdraw-featured-answer',
  access: reviewers,
  request: z.strictObject({ answerId: FeaturedAnswerId, reason: Reason, version: Version, requestKey: RequestKey }),
  response: z.object({ answer: DeskAnswer }),
  refusals: ['not-in-this-state', 'changed-meanwhile'],
});
