import { foldText, searchTerms } from '../kernel/text-search.rules';
import type { LocalDate } from '../kernel/time';
import { matchesDocumentNumber } from './document-number.rules';
import type { DocumentNumber, PolicyId, ValidityState } from './model';
import { bigrams, countOccurrences } from './search-text.rules';

/** What the search looks at of one document. */
export interface SearchEntry {
  policyId: PolicyId;
  title: string;
  documentNumber: DocumentNumber | null;
  authorities: readonly string[];
  subjectCategory: string | null;
  documentOn: LocalDate | null;
  validityState: ValidityState;
  /** Body text; empty when only elements are asked for. */
  text: string;
}

export interface SearchCriteria {
  words?: string | undefined;
  documentNumber?: string | undefined;
  issuingAuthority?: string | undefined;
  subjectCategory?: string | undefined;
  year?: number | undefined;
  validity?: ValidityState | undefined;
  sort: 'relevance' | 'newest';
}

export interface RankedEntry<E extends SearchEntry> {
  entry: E;
  score: number;
  occurrenceCount: number;
}

export interface Facets {
  validity: Map<string, number>;
  subjectCategory: Map<string, number>;
  issuingAuthority: Map<string, number>;
  year: Map<string, number>;
}

export interface SearchResult<E extends SearchEntry> {
  ranked: RankedEntry<E>[];
  facets: Facets;
  /** No document held every word; these hold parts of them. */
  relaxed: boolean;
  /** What to mark in titles and snippets. */
  marks: string[];
}

/**
 * Looks through every entry. Exact and slow: the indexed search to come is measured against it.
 * Every word must occur; if none holds them all, documents that share enough two-character pieces are shown.
 */
export function searchEntries<E extends SearchEntry>(entries: readonly E[], criteria: SearchCriteria): SearchResult<E> {
  const terms = searchTerms(criteria.words ?? '');
  const strict = matchEvery(entries, criteria, terms);
  const relaxed = strict.length === 0 && terms.length > 0;
  const matched = relaxed ? matchPieces(entries, terms) : strict;
  return {
    ranked: sortRanked(
      matched.filter(({ entry }) => elementNames.every(element => fits(entry, criteria, element))),
      criteria.sort,
    ),
    facets: countFacets(matched, criteria),
    relaxed: relaxed && matched.length > 0,
    marks: relaxed ? bigrams(terms) : terms,
  };
}

/** Words that end like a 文号. A year or a number alone is more likely meant as a word. */
const YEAR_AND_NUMBER = /(19|20)\d{2}\D{1,4}\d{1,5}\s*号?$/;
const NUMBER_SCORE = 1000;
const TITLE_PHRASE_SCORE = 40;
const TITLE_TERM_SCORE = 12;
const BODY_COUNT_MAX = 8;
/** A document that no longer applies comes after its equals that do; it is never hidden. */
const PAST_FACTOR = 0.5;

function matchEvery<E extends SearchEntry>(
  entries: readonly E[],
  criteria: SearchCriteria,
  terms: string[],
): RankedEntry<E>[] {
  const words = criteria.words?.trim() ?? '';
  if (words === '') return entries.map(entry => ({ entry, score: 0, occurrenceCount: 0 }));
  const phrase = foldText(words);
  const isNumber = YEAR_AND_NUMBER.test(phrase);
  return entries.flatMap(entry => {
    const named = isNumber && namesNumber(entry, words);
    const title = foldText(entry.title);
    const text = foldText(entry.text);
    let score = named ? NUMBER_SCORE : 0;
    let occurrenceCount = 0;
    for (const term of terms) {
      const inTitle = countOccurrences(title, term);
      const inText = countOccurrences(text, term);
      const elsewhere = entry.authorities.some(name => name.includes(term));
      if (!named && inTitle + inText === 0 && !elsewhere) return [];
      score += (inTitle > 0 ? TITLE_TERM_SCORE : 0) + Math.min(inText, BODY_COUNT_MAX);
      occurrenceCount += inTitle + inText;
    }
    if (title.includes(phrase)) score += TITLE_PHRASE_SCORE;
    return [{ entry, score: score * pastFactor(entry), occurrenceCount }];
  });
}

/**
 * At least a third of the pieces must be words of this library at all, and a document must hold most of those; where
 * none does, because a rare piece outweighs the others, a smaller part is enough.
 */
const KNOWN_SHARE_MIN = 1 / 3;
const HELD_SHARES_MIN = [0.6, 0.4];

/** What makes a question of words, and says nothing of what it is about. No official document asks. */
const QUESTION_WORDS = /怎么|怎样|如何|什么|哪里|哪些|多少|能不能|可不可以|有没有|是不是|吗|呢/;

function matchPieces<E extends SearchEntry>(entries: readonly E[], terms: string[]): RankedEntry<E>[] {
  const asked = terms.flatMap(term => term.split(QUESTION_WORDS)).filter(term => term.length > 1);
  const pieces = bigrams(asked.length > 0 ? asked : terms);
  const folded = entries.map(entry => foldText(`${entry.title}\n${entry.text}`));
  const weights = new Map<string, number>();
  for (const piece of pieces) {
    const holders = folded.filter(text => text.includes(piece)).length;
    if (holders > 0) weights.set(piece, Math.log(1 + entries.length / holders));
  }
  if (weights.size < Math.max(1, pieces.length * KNOWN_SHARE_MIN)) return [];
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const held = entries.map((entry, at) => heldPieces(entry, folded[at] ?? '', weights));
  for (const share of HELD_SHARES_MIN) {
    const enough = held.filter(({ heldWeight }) => heldWeight / total >= share);
    if (enough.length > 0) return enough;
  }
  return [];
}

function heldPieces<E extends SearchEntry>(
  entry: E,
  text: string,
  weights: ReadonlyMap<string, number>,
): RankedEntry<E> & { heldWeight: number } {
  const title = foldText(entry.title);
  let heldWeight = 0;
  let bonus = 0;
  let occurrenceCount = 0;
  for (const [piece, weight] of weights) {
    const count = countOccurrences(text, piece);
    if (count > 0) heldWeight += weight;
    if (title.includes(piece)) bonus += weight;
    occurrenceCount += count;
  }
  return { entry, score: (heldWeight + bonus) * pastFactor(entry), occurrenceCount, heldWeight };
}

function pastFactor(entry: SearchEntry): number {
  return entry.validityState === 'repealed' || entry.validityState === 'expired' ? PAST_FACTOR : 1;
}

/** Best first; the order is total, so that a page can begin after any entry. */
export function compareRanked(sort: SearchCriteria['sort'], a: RankKey, b: RankKey): number {
  const byScore = sort === 'relevance' ? b.score - a.score : 0;
  return byScore || compareText(b.documentOn ?? '', a.documentOn ?? '') || compareText(a.policyId, b.policyId);
}

export interface RankKey {
  score: number;
  documentOn: string | null;
  policyId: string;
}

export function rankKeyOf({ entry, score }: RankedEntry<SearchEntry>): RankKey {
  return { score, documentOn: entry.documentOn, policyId: entry.policyId };
}

function sortRanked<E extends SearchEntry>(ranked: RankedEntry<E>[], sort: SearchCriteria['sort']): RankedEntry<E>[] {
  return ranked.sort((a, b) => compareRanked(sort, rankKeyOf(a), rankKeyOf(b)));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const elementNames = ['validity', 'subjectCategory', 'issuingAuthority', 'year', 'documentNumber'] as const;
type ElementName = (typeof elementNames)[number];

function fits(entry: SearchEntry, criteria: SearchCriteria, element: ElementName): boolean {
  switch (element) {
    case 'validity':
      return criteria.validity === undefined || entry.validityState === criteria.validity;
    case 'subjectCategory':
      return criteria.subjectCategory === undefined || isWithinSubject(entry.subjectCategory, criteria.subjectCategory);
    case 'issuingAuthority':
      return criteria.issuingAuthority === undefined || entry.authorities.includes(criteria.issuingAuthority);
    case 'year':
      return criteria.year === undefined || yearText(entry) === String(criteria.year);
    case 'documentNumber':
      return criteria.documentNumber === undefined || namesNumber(entry, criteria.documentNumber);
  }
}

function namesNumber(entry: SearchEntry, typed: string): boolean {
  return entry.documentNumber !== null && matchesDocumentNumber(entry.documentNumber, typed) === 'match';
}

/** A class holds its sub-classes: 科技、教育 holds 科技、教育/教育. */
function isWithinSubject(category: string | null, wanted: string): boolean {
  return category === wanted || (category?.startsWith(`${wanted}/`) ?? false);
}

function yearText(entry: SearchEntry): string | null {
  return entry.documentOn?.slice(0, 4) ?? null;
}

function countFacets(matched: readonly RankedEntry<SearchEntry>[], criteria: SearchCriteria): Facets {
  const valuesOf: Record<keyof Facets, (entry: SearchEntry) => readonly (string | null)[]> = {
    validity: entry => [entry.validityState],
    subjectCategory: entry => [entry.subjectCategory?.split('/')[0] ?? null],
    issuingAuthority: entry => entry.authorities,
    year: entry => [yearText(entry)],
  };
  const count = (facet: keyof Facets): Map<string, number> => {
    const counts = new Map<string, number>();
    const others = elementNames.filter(element => element !== facet);
    for (const { entry } of matched) {
      const values = new Set(valuesOf[facet](entry).filter(value => value !== null));
      const counted = others.every(element => fits(entry, criteria, element)) ? 1 : 0;
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + counted);
    }
    return counts;
  };
  return {
    validity: count('validity'),
    subjectCategory: count('subjectCategory'),
    issuingAuthority: count('issuingAuthority'),
    year: count('year'),
  };
}
