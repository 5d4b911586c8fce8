import type { RequestOf } from 'shared/kernel/endpoint';
import { SEARCH_WORDS_MAX, type PolicySort, type searchPolicies } from 'shared/policy/contract';
import { ValidityState } from 'shared/policy/model';
import type * as z from 'zod/mini';

export type Sort = z.infer<typeof PolicySort>;

/** What is asked for: words, and the elements chosen; an empty one is left out. */
export interface SearchQuery {
  words: string;
  documentNumber?: string;
  validity?: ValidityState;
  subjectCategory?: string;
  issuingAuthority?: string;
  year?: number;
  sort: Sort;
}

export const elements = ['validity', 'subjectCategory', 'issuingAuthority', 'year'] as const;
/** 有效性、主题、机关、年份 */
export type SearchElement = (typeof elements)[number];

const YEAR_MIN = 1949;
const YEAR_MAX = 2100;

/** Reads the page's address; what makes no sense there is as if it were not there. Null asks for nothing yet. */
export function queryOf(parameters: Readonly<Record<string, string | undefined>>): SearchQuery | null {
  const year = Number(parameters.year);
  const validity = ValidityState.safeParse(parameters.validity);
  const query: SearchQuery = {
    words: (parameters.words ?? '').trim().slice(0, SEARCH_WORDS_MAX),
    documentNumber: parameters.documentNumber?.trim().slice(0, 40) || undefined,
    validity: validity.success ? validity.data : undefined,
    subjectCategory: parameters.subjectCategory?.slice(0, 40) || undefined,
    issuingAuthority: parameters.issuingAuthority?.slice(0, 60) || undefined,
    year: Number.isInteger(year) && year >= YEAR_MIN && year <= YEAR_MAX ? year : undefined,
    sort: parameters.sort === 'newest' ? 'newest' : 'relevance',
  };
  const asks =
    query.words || query.documentNumber || parameters.sort || elements.some(element => query[element] !== undefined);
  return asks ? query : null;
}

export function requestOf(query: SearchQuery): RequestOf<typeof searchPolicies> {
  const { words, ...rest } = query;
  return { ...rest, ...(words ? { words } : {}) };
}

export function withElement(query: SearchQuery, element: SearchElement, value: string | null): SearchQuery {
  switch (element) {
    case 'year':
      return { ...query, year: value === null ? undefined : Number(value) };
    case 'validity':
      return { ...query, validity: value === null ? undefined : ValidityState.parse(value) };
    default:
      return { ...query, [element]: value ?? undefined };
  }
}

export function withoutElements(query: SearchQuery): SearchQuery {
  return { words: query.words, documentNumber: query.documentNumber, sort: query.sort };
}

export function hasElements(query: SearchQuery): boolean {
  return elements.some(element => query[element] !== undefined);
}

/** What the person typed, for “没找到……”. */
export function askedFor(query: SearchQuery): string {
  return query.words || query.documentNumber || '';
}

/** Fewer words find more: all but the last. Null where there is only one. */
export function fewerWords(words: string): string | null {
  const parts = words.split(/\s+/).filter(Boolean);
  return parts.length > 1 ? parts.slice(0, -1).join(' ') : null;
}
