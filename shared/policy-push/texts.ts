import type { RefusalOf } from '../kernel/endpoint';
import { formatLocalDate, type LocalDate } from '../kernel/time';
import type * as contract from './contract';
import type { ClauseAnswer, InboxReason } from './model';

type PolicyPushRefusal =
  | RefusalOf<typeof contract.saveResidentProfile>
  | RefusalOf<typeof contract.saveEnterpriseProfile>
  | RefusalOf<typeof contract.mute>
  | RefusalOf<typeof contract.subscribe>
  | RefusalOf<typeof contract.recordSendAllowance>
  | RefusalOf<typeof contract.saveAudience>;

export const policyPushRefusalTexts = {
  'date-impossible': '这个日期不可能，请核对年份和月份',
  'town-unknown': '没有这个乡镇，请从列出的里面选',
  'consent-withdrawn': '您关掉了“保存我的情况”，请先到“我的数据”里打开',
  'power-too-small': '您在这家企业只能查看，请管理经办人来填',
  'tag-unknown': '有的标签、数值不在列出的里面，请重新选',
  'too-many-mutes': '不再推的太多了，请先恢复几项',
  'target-unknown': '没有这个主题或单位，请重新选',
  'too-many-subscriptions': '订阅的太多了，请先退订几项',
  'only-in-wechat': '微信通知要在微信小程序里打开',
  'template-unknown': '这类通知现在没有开通，请刷新后再看',
  'allowance-full': '已经留够了，用掉几条再来打开',
  'clause-missing': '有的条件指的条款不在这份文件里，请重新选出处',
  'clauses-contradict': '有的条件互相矛盾，谁都不会符合，请核对',
  'changed-meanwhile': '别人刚改过，请刷新后再办',
  'bundle-unknown': '常一起办的文件里有的没有公开，请重新选',
} as const satisfies Record<PolicyPushRefusal, string>;

export const clauseAnswerTexts = {
  fits: '符合',
  fails: '不符合',
  unknown: '待核实',
} as const satisfies Record<ClauseAnswer, string>;

export const inboxReasonTexts = {
  matched: '和您的情况对得上',
  subscribed: '您订阅的',
  'validity-changed': '您收到过的文件有变化',
  'message-answered': '您的留言',
  'answer-withdrawn': '您问过的',
} as const satisfies Record<InboxReason, string>;

/** 符合3项，待核实1项；12月31日截止 */
export function matchSummary(fitCount: number, unknownCount: number, deadlineOn: LocalDate | null): string {
  const counts = [fitCount > 0 ? `符合${fitCount}项` : '', unknownCount > 0 ? `待核实${unknownCount}项` : ''];
  const said = counts.filter(text => text !== '').join('，');
  return deadlineOn === null ? said : `${said}；${formatLocalDate(deadlineOn)}截止`;
}

/** 因为您订阅了 劳动、人事、监察 */
export function subscribedSummary(name: string): string {
  return `因为您订阅了${name}`;
}

export const validityTexts = {
  'in-force': '这份文件恢复有效',
  repealed: '这份文件已废止',
  expired: '这份文件已失效',
} as const;

/** 自2026年12月1日起，这份文件已废止 */
export function validitySummary(state: keyof typeof validityTexts, on: LocalDate): string {
  return `自${formatLocalDate(on)}起，${validityTexts[state]}`;
}

export const messageAnsweredText = {
  title: '您的留言有答复了',
  summary: '打开看答复，看完请给个评价',
} as const;

export const answerWithdrawnText = {
  title: '您问过的事，答复的依据有变化',
  summary: '依据的文件已废止或失效，公开的典型问答已撤下，核对后再公开',
} as const;
