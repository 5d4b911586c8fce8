import type { LocalDate } from '../kernel/time';
import type { Block } from './model';
import type { DraftElements } from './publishing-model';

/** 送审前必须写明的: what a reader of the library cannot do without. */
export type NeededElement = 'title' | 'documentNumber' | 'issuingAuthority' | 'datedOn' | 'disclosureType' | 'blocks';

/** 《党政机关公文格式》 gives these no 发文字号, or another kind of number. */
const numberlessGenres: readonly string[] = ['公告', '通告', '公报', '决议', '令', '命令', '纪要'];

export function missingElements(elements: DraftElements, blocks: readonly Block[]): NeededElement[] {
  const { title, documentNumber, issuingAuthority, datedOn, disclosureType, genre } = elements;
  const isNumberless = genre !== null && numberlessGenres.includes(genre);
  const isMissing: Record<NeededElement, boolean> = {
    title: title === '',
    documentNumber: documentNumber === null && !isNumberless,
    issuingAuthority: issuingAuthority === null || issuingAuthority === '',
    datedOn: datedOn === null,
    disclosureType: disclosureType === null,
    blocks: !blocks.some(block => block.kind !== 'text' || block.role === 'body'),
  };
  // The keys of a literal written just above.
  return (Object.keys(isMissing) as NeededElement[]).filter(element => isMissing[element]);
}

export type DraftDay = 'datedOn' | 'printedOn' | 'effectiveOn' | 'expiresOn';

/**
 * 日期矛盾: the first two days that cannot both be right. A day of effect before the date is none: what favours people may
 * reach back (《立法法》第一百零四条).
 */
export function contradictingDays(days: Record<DraftDay, LocalDate | null>): [DraftDay, DraftDay] | null {
  const inOrder: [DraftDay, DraftDay][] = [
    ['datedOn', 'printedOn'],
    ['effectiveOn', 'expiresOn'],
    ['datedOn', 'expiresOn'],
  ];
  return (
    inOrder.find(([earlier, later]) => {
      const [first, second] = [days[earlier], days[later]];
      return first !== null && second !== null && second < first;
    }) ?? null
  );
}

export interface RepealFacts {
  policyId: string;
  byPolicyId: string;
  /** 成文日期 of each, else 印发日期. */
  policyDatedOn: LocalDate | null;
  byDatedOn: LocalDate | null;
  repealedOn: LocalDate;
  /** The one that is to repeal is itself repealed by the other. */
  isRepealedByIt: boolean;
  isRepealedAlready: boolean;
}

export type RepealRefusal =
  'repeals-itself' | 'repeals-a-later-one' | 'repeals-in-a-circle' | 'already-repealed' | 'repealed-before-dated';

/** 登记废止: whether one document may be recorded as repealed by another from a day on. */
export function decideRepeal(facts: RepealFacts): { ok: true } | { ok: false; code: RepealRefusal } {
  const { policyDatedOn, byDatedOn } = facts;
  if (facts.policyId === facts.byPolicyId) return { ok: false, code: 'repeals-itself' };
  if (facts.isRepealedByIt) return { ok: false, code: 'repeals-in-a-circle' };
  if (policyDatedOn !== null && byDatedOn !== null && byDatedOn < policyDatedOn) {
    return { ok: false, code: 'repeals-a-later-one' };
  }
  if (facts.isRepealedAlready) return { ok: false, code: 'already-repealed' };
  if (policyDatedOn !== null && facts.repealedOn < policyDatedOn) return { ok: false, code: 'repealed-before-dated' };
  return { ok: true };
}
