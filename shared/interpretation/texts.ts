import type { RefusalOf } from '../kernel/endpoint';
import type * as contract from './contract';
import type { InterpretationBlockKind, InterpretationStatus } from './model';

type EndpointOf<T> = { [Name in keyof T]: T[Name] extends { refusals: readonly string[] } ? T[Name] : never }[keyof T];
export type InterpretationRefusal = RefusalOf<EndpointOf<typeof contract>>;

/** What a person reads when a rule said no. */
export const interpretationRefusalTexts = {
  'already-interpreted': '这份文件已经有解读，请到那一篇里修改',
  'not-in-this-state': '这篇解读现在不能这样办，请刷新后再看',
  'own-draft': '自己写过的解读，请别的审核人来审',
  'changed-meanwhile': '别人刚改过，请刷新后再办',
  'clause-missing': '有的出处在原文里找不到，请重新选条款',
  'words-not-in-document': '引用的话和原文不一样，请照原文写',
  'days-out-of-order': '时间要从早到晚排，请核对日期',
  'nothing-in-it': '还没有写内容，请先写再送审',
} as const satisfies Record<InterpretationRefusal, string>;

export const interpretationStatusTexts = {
  drafting: '起草中',
  'in-review': '待审核',
  'sent-back': '已退回',
  published: '已发布',
  withdrawn: '已撤下',
} as const satisfies Record<InterpretationStatus, string>;

/** 解读的形式 */
export const blockKindTexts = {
  'key-figures': '关键数字',
  checklist: '谁能享受',
  steps: '怎么办理',
  timeline: '什么时候',
  comparison: '跟以前比',
  duties: '谁来做',
  questions: '大家还问',
  quotation: '原文引用',
  text: '文字说明',
} as const satisfies Record<InterpretationBlockKind, string>;

/** 多样化解读率3/3 */
export function nonTextRateText({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return `多样化解读率${numerator}/${denominator}`;
}
