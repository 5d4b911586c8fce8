import { findRanges, foldText, searchTerms, type TextRange } from '../kernel/text-search.rules';
import type { AgencyFacts, AgencyKind } from './model';

/** How well an agency answers the words: its name holds them, or only what it is responsible for; null when neither. */
export type AgencyRank = 0 | 1 | 2;

type Searched = Pick<AgencyFacts, 'name' | 'shortName' | 'responsibilities'>;

/** Every word must stand somewhere; the fewer of them the name holds, the later it comes. */
export function agencyRank(agency: Searched, words: string): AgencyRank | null {
  const terms = searchTerms(words).map(shortened);
  const names = shortened(foldText(`${agency.name}\n${agency.shortName}`));
  const duties = shortened(foldText(agency.responsibilities.join('\n')));
  if (!terms.every(term => names.includes(term) || duties.includes(term))) return null;
  const named = terms.filter(term => names.includes(term)).length;
  return named === terms.length ? 0 : named > 0 ? 1 : 2;
}

/** 民政 stands in 人民政府 by accident: there it is no name of anybody. */
function shortened(text: string): string {
  return text.replaceAll('人民政府', '政府');
}

/** Where the words stand in a text of a found agency. */
export function agencyMarks(text: string, words: string): TextRange[] {
  return findRanges(foldText(text), searchTerms(words));
}

/** What a line shows of the responsibilities: the one the words stand in first, the others after it. */
export function leadingResponsibilities(responsibilities: readonly string[], words: string): string[] {
  const hit = responsibilities.filter(duty => agencyMarks(duty, words).length > 0);
  return [...hit, ...responsibilities.filter(duty => !hit.includes(duty))];
}

/** 镇、乡、街道; everything else belongs to the county itself. */
export function isOfTown(kind: AgencyKind): boolean {
  return kind === 'town' || kind === 'township' || kind === 'subdistrict';
}
