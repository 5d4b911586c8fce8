import type { RefusalOf } from '../kernel/endpoint';
import type * as contract from './contract';
import type { FeaturedAnswerStatus, MaskKind, MessageKind, MessageStatus, ReplyRating } from './model';

type EndpointOf<T> = { [Name in keyof T]: T[Name] extends { refusals: readonly string[] } ? T[Name] : never }[keyof T];
export type MessageBoardRefusal = RefusalOf<EndpointOf<typeof contract>>;

/** What a person reads when a rule said no. */
export const messageBoardRefusalTexts = {
  'script-in-text': '文字里有网页代码，请删掉再发。您写的内容还在',
  'mask-outside-text': '要遮住的地方和文字对不上，请重新选一次',
  'agency-unknown': '没有这个单位，请重新选',
  'too-many-today': '今天已经留了5条，请明天再来。您写的内容还在',
  'not-answered': '还没有答复，答复后再来',
  'already-rated': '已经评价过了，谢谢您',
  'not-in-this-state': '已经到了下一步，现在不能这样办，请看最新情况',
  'changed-meanwhile': '刚才有人改过，已换成最新的，请再看一眼',
  'same-agency': '本来就在这个单位，请选别的单位',
  'already-complex': '已经延长过一次，不能再延',
  'already-overdue': '已经过了期限，不能再延长',
  'basis-missing': '还没有写依据，请选出是哪份文件第几条',
  'basis-unknown': '没有找到依据的文件或条款，请重新选',
  'basis-not-in-force': '依据的文件不是现行有效，请换一份',
  'personal-data-in-reply': '文字里有个人信息，或者有留言里遮住的内容，请删掉再送审',
  'own-draft': '自己写过的要请另一位审核',
  'already-proposed': '这条答复已经收进典型政策问答，不用再收',
} as const satisfies Record<MessageBoardRefusal, string>;

export const messageKindTexts = {
  inquiry: '咨询',
  suggestion: '建议',
  complaint: '投诉',
} as const satisfies Record<MessageKind, string>;

/** As the desk sees it. */
export const messageStatusTexts = {
  waiting: '待办理',
  'reply-in-review': '答复审核中',
  'reply-sent-back': '已退回修改',
  answered: '已答复',
  closed: '已办结',
} as const satisfies Record<MessageStatus, string>;

/** As whoever wrote it sees it: how the desk works on it is the desk's own. */
export const myMessageStatusTexts = {
  waiting: '待办理',
  'reply-in-review': '办理中',
  'reply-sent-back': '办理中',
  answered: '已答复',
  closed: '已办结',
} as const satisfies Record<MessageStatus, string>;

/** What stands in the public words in the place of what is hidden. */
export const maskTexts = {
  telephone: '电话已遮',
  'id-number': '证件号已遮',
  plate: '车牌已遮',
  'bank-card': '银行卡号已遮',
  email: '邮箱已遮',
  'house-number': '门牌已遮',
  chosen: '已遮',
} as const satisfies Record<MaskKind, string>;

export const satisfactionTexts = {
  satisfied: '满意',
  'fairly-satisfied': '基本满意',
  unsatisfied: '不满意',
} as const satisfies Record<ReplyRating['satisfaction'], string>;

export const featuredAnswerStatusTexts = {
  drafting: '候选',
  'in-review': '待审核',
  'sent-back': '已退回修改',
  published: '已公开',
  'to-be-checked': '待核对，依据的文件已不是现行有效',
  withdrawn: '已撤下',
} as const satisfies Record<FeaturedAnswerStatus, string>;

/** 还剩2个工作日、今日到期、已超期1个工作日 */
export function daysLeftText(daysLeft: number): string {
  if (daysLeft === 0) return '今日到期';
  return daysLeft > 0 ? `还剩${daysLeft}个工作日` : `已超期${-daysLeft}个工作日`;
}
