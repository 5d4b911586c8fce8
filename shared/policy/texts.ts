import type { RefusalOf } from '../kernel/endpoint';
import { formatLocalDate, type LocalDate } from '../kernel/time';
import type {
  favouritePolicy,
  getAttachmentLink,
  PolicySort,
  PolicySummary,
  PolicyView,
  searchPolicies,
} from './contract';
import type { DisclosureType, PolicyReference, ValidityState, ValidityView } from './model';
import type * as z from 'zod/mini';

type PolicyRefusal =
  RefusalOf<typeof searchPolicies> | RefusalOf<typeof getAttachmentLink> | RefusalOf<typeof favouritePolicy>;

/** What a person reads when a rule said no. */
export const refusalTexts = {
  'document-number-unreadable': '没认出这个文号，请照原文的样子再写一遍',
  'cursor-expired': '刚有新文件进来，已按最新的重新排好',
  'attachment-not-kept': '库里没有存这个附件，请到原网页看',
  'too-many-favourites': '收藏已满，请先取消几件不看的',
  'consent-withdrawn': '您关了“保存收藏”，到“我的数据”里打开再收藏',
} as const satisfies Record<PolicyRefusal, string>;

export const validityTexts = {
  'in-force': '现行有效',
  'not-yet-effective': '尚未施行',
  repealed: '已废止',
  expired: '已失效',
} as const satisfies Record<ValidityState, string>;

/** What each state means for the reader, in a line of its own. */
export const validityMeanings = {
  'in-force': '现在按它办',
  'not-yet-effective': '发布了，还没到施行的日子',
  repealed: '不再执行，留着供查阅',
  expired: '有效期过了，留着供查阅',
} as const satisfies Record<ValidityState, string>;

export const disclosureTexts = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  withheld: '不予公开',
} as const satisfies Record<DisclosureType, string>;

export const sortTexts = {
  relevance: '最相关',
  newest: '最新发布',
} as const satisfies Record<z.infer<typeof PolicySort>, string>;

/** 云政办发〔2026〕12号, or the title where a document has no number. */
export function referenceText(reference: Pick<PolicyReference, 'title' | 'documentNumber'>): string {
  return reference.documentNumber ?? `《${reference.title}》`;
}

/** `2026年7月1日起施行，到2029年6月30日` */
export function validityLine(validity: ValidityView, effectiveOn: LocalDate | null): string {
  const replacement = validity.replacedBy ? `，由${referenceText(validity.replacedBy)}替代` : '';
  switch (validity.state) {
    case 'in-force':
      return inForceLine(effectiveOn ?? validity.since, validity.expiresOn);
    case 'not-yet-effective':
      return startLine(effectiveOn ?? validity.since);
    case 'repealed':
      return `${validity.since ? `${formatLocalDate(validity.since)}起不再执行` : '不再执行'}${replacement}`;
    case 'expired':
      return `${validity.expiresOn ? `有效期到${formatLocalDate(validity.expiresOn)}，已过` : '有效期已过'}${replacement}`;
  }
}

function startLine(from: LocalDate | null): string {
  return from ? `${formatLocalDate(from)}起施行，现在还不能照它办` : '现在还不能照它办';
}

function inForceLine(from: LocalDate | null, until: LocalDate | null): string {
  if (from && until) return `${formatLocalDate(from)}起施行，到${formatLocalDate(until)}`;
  if (from) return `${formatLocalDate(from)}起施行`;
  if (until) return `有效期到${formatLocalDate(until)}`;
  return '原文没有写施行日期和有效期';
}

/** Beside the tag of a search result: why it no longer counts, or what kind of paper it is. */
export function summaryNote(summary: Pick<PolicySummary, 'validity' | 'genre' | 'normative'>): string {
  const { state, since, expiresOn } = summary.validity;
  if (state === 'repealed' && since) return `${formatLocalDate(since)}起不再执行`;
  if (state === 'expired' && expiresOn) return `有效期到${formatLocalDate(expiresOn)}`;
  return summary.normative ? '行政规范性文件' : (summary.genre ?? '');
}

/** `14件，其中3件已废止` without the 14, which the screen sets in bold. */
export function countNote(repealedCount: number): string {
  return repealedCount > 0 ? `件，其中${repealedCount}件已废止` : '件';
}

/** 文件信息: the elements in the order of the table, those the document has. */
export function elementRows(policy: PolicyView): { label: string; value: string }[] {
  const day = (date: LocalDate | null): string | null => (date ? formatLocalDate(date) : null);
  const until = day(policy.validity.expiresOn);
  const written = policy.validityTerm?.replace(/^有效期[为至到]?/, '');
  const term = written === until ? until && `到${until}` : [written, until].filter(Boolean).join('，到');
  const authorities = [policy.issuingAuthority, ...policy.coIssuingAuthorities].filter(Boolean).join('、');
  const rows: [string, string | null][] = [
    ['标题', policy.title],
    ['发文机关', authorities],
    ['发文字号', policy.documentNumber],
    ['文种', policy.genre],
    ['性质', policy.normative ? '行政规范性文件' : null],
    ['主题', policy.subjectCategory],
    ['有效性', validityTexts[policy.validity.state]],
    ['成文日期', day(policy.datedOn)],
    ['印发日期', day(policy.printedOn)],
    ['发布日期', day(policy.publishedOn)],
    ['施行日期', day(policy.effectiveOn)],
    ['有效期', term],
    ['解释机关', policy.interpretingBody],
    ['公开属性', policy.disclosureType ? disclosureTexts[policy.disclosureType] : null],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
