import * as z from 'zod/mini';
import type { InputOf } from 'shared/kernel/endpoint';
import { Refusal } from 'shared/kernel/refusal';
import { findRanges, foldText } from 'shared/kernel/text-search.rules';
import { localDateOf } from 'shared/kernel/time';
import type { Facet, PolicyHit, searchPolicies } from 'shared/policy/contract';
import { isDocumentNumberLike } from 'shared/policy/document-number.rules';
import {
  compareRanked,
  rankKeyOf,
  searchEntries,
  type RankedEntry,
  type RankKey,
  type SearchEntry,
} from 'shared/policy/search.rules';
import { snippetOf } from 'shared/policy/search-text.rules';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { readLibrary, type LibraryEntry } from './library';
import { findTexts } from './policy-text.repository';
import { authoritiesOf, documentDay, summaryOf } from './policy-views';

type Entry = SearchEntry & LibraryEntry;

export const handleSearchPolicies: Handler<typeof searchPolicies> = async (input, { db, now }) => {
  if (input.documentNumber !== undefined && !isDocumentNumberLike(input.documentNumber)) {
    throw new Refusal('document-number-unreadable');
  }
  const after = input.cursor === undefined ? null : readCursor(input.cursor);
  const { entries, complete } = await readLibrary(db, localDateOf(now));
  const result = searchEntries(await toSearchEntries(db, entries, hasWords(input)), input);
  const from =
    after === null ? 0 : result.ranked.findIndex(item => compareRanked(input.sort, after, rankKeyOf(item)) < 0);
  const page = from < 0 ? [] : result.ranked.slice(from, from + input.pageSize);
  const last = page.at(-1);
  const more = last !== undefined && last !== result.ranked.at(-1);
  return {
    items: page.map(item => hitOf(item, result.marks)),
    totalCount: result.ranked.length,
    repealedCount: result.ranked.filter(({ entry }) => entry.validityState === 'repealed').length,
    facets: {
      validity: facetOf(result.facets.validity),
      subjectCategory: facetOf(result.facets.subjectCategory),
      issuingAuthority: facetOf(result.facets.issuingAuthority),
      year: facetOf(result.facets.year, (a, b) => b.value.localeCompare(a.value)),
    },
    relaxed: result.relaxed,
    complete,
    nextCursor: more ? writeCursor(rankKeyOf(last)) : null,
  };
};

function hasWords(input: InputOf<typeof searchPolicies>): boolean {
  return (input.words ?? '').trim() !== '';
}

async function toSearchEntries(db: Session, entries: readonly LibraryEntry[], withText: boolean): Promise<Entry[]> {
  const texts = withText
    ? await findTexts(
        db,
        entries.map(({ document }) => document._id),
      )
    : null;
  return entries.map(({ document, validity }) => ({
    document,
    validity,
    policyId: document._id,
    title: document.title,
    documentNumber: document.documentNumber,
    authorities: authoritiesOf(document),
    subjectCategory: document.subjectCategory,
    documentOn: documentDay(document),
    validityState: validity.state,
    text: texts?.get(document._id) ?? '',
  }));
}

function hitOf({ entry, occurrenceCount }: RankedEntry<Entry>, marks: string[]): PolicyHit {
  const summary = summaryOf(entry.document, entry.validity);
  return {
    ...summary,
    titleHighlights: findRanges(foldText(summary.shortTitle), marks),
    snippet: marks.length > 0 ? snippetOf(entry.title, entry.text, marks) : null,
    occurrenceCount,
  };
}

/** Most frequent first unless told otherwise. */
function facetOf(counts: Map<string, number>, order?: (a: Facet[number], b: Facet[number]) => number): Facet {
  const facet = [...counts].map(([value, count]) => ({ value, count }));
  return facet.sort(order ?? ((a, b) => b.count - a.count || a.value.localeCompare(b.value)));
}

const Cursor = z.tuple([z.number(), z.nullable(z.string()), z.string()]);

function writeCursor({ score, documentOn, policyId }: RankKey): string {
  return Buffer.from(JSON.stringify([score, documentOn, policyId])).toString('base64url');
}

function readCursor(cursor: string): RankKey {
  try {
    const [score, documentOn, policyId] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { score, documentOn, policyId };
  } catch (cause) {
    throw new Refusal('cursor-expired', { cause: cause instanceof Error ? cause.name : 'unknown' });
  }
}
