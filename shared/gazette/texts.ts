import type { RefusalOf } from '../kernel/endpoint';
import { formatLocalDate, type LocalDate } from '../kernel/time';
import type * as contract from './contract';
import type { GazetteIntegrity, GazetteStatus } from './model';

type Refusals =
  | RefusalOf<typeof contract.getGazetteEntry>
  | RefusalOf<typeof contract.createGazetteIssue>
  | RefusalOf<typeof contract.updateGazetteIssue>
  | RefusalOf<typeof contract.submitGazetteIssue>
  | RefusalOf<typeof contract.sendBackGazetteIssue>
  | RefusalOf<typeof contract.publishGazetteIssue>;

export const gazetteRefusalTexts = {
  'entry-changed': '这一篇与发布存档不一致，已停止展示',
  'issue-in-preparation': '已有一期正在编排，请先出版那一期',
  'year-out-of-order': '年份要接着上一期，最晚到明年，请核对',
  'not-in-this-state': '这一期现在不能这样办，请刷新后再看',
  'own-draft': '自己编过的一期，请别的审核人来审',
  'changed-meanwhile': '别人刚改过，请刷新后再办',
  'same-document-twice': '同一份文件编了两次，请去掉一次',
  'same-column-twice': '有两个栏目同名，请改一个名字',
  'document-not-public': '有文件不是公开的，不能刊登，请去掉后再办',
  'too-many-entries': '一期最多100篇，请分到下一期',
  'headline-not-in-issue': '头题不在这一期里，请从目录里选一篇',
  'nothing-in-it': '这一期还没有文件，请编排后再送审',
  'earlier-issue-unpublished': '前一期还没有出版，请先出版前一期',
  'day-before-issue-before': '出版日期早于前一期，请核对',
  'day-still-to-come': '出版日期还没有到，请核对',
} as const satisfies Record<Refusals, string>;

export const gazetteStatusTexts = {
  drafting: '编排中',
  'in-review': '待审核',
  'sent-back': '已退回',
  published: '已出版',
  withdrawn: '已撤下',
} as const satisfies Record<GazetteStatus, string>;

/** 2026年第3期 */
export function issueName({ year, issueNumber }: { year: number; issueNumber: number }): string {
  return `${year}年第${issueNumber}期`;
}

/** 11月5日出版 */
export function publishedText(publishedOn: LocalDate): string {
  return `${formatLocalDate(publishedOn).replace(/^\d+年/, '')}出版`;
}

/** 校验一句话: what recomputing found, in the same words on the shelf, in the contents and while reading. */
export function integrityText({ holds, entryCount, changed, chainHolds }: Omit<GazetteIntegrity, 'checkedAt'>): string {
  if (holds) return `本期${entryCount}篇 · 与发布存档一致`;
  if (!chainHolds && changed.length === entryCount) return '本期与发布存档不一致，已停止展示';
  if (changed.length > 0) return `第${changed.join('、')}篇与发布存档不一致，已停止展示`;
  return '本期与前一期的发布存档接不上';
}
