import type { searchGazetteIssue } from 'shared/gazette/contract';
import { findRanges, foldText, searchTerms } from 'shared/kernel/text-search.rules';
import { localDateOf } from 'shared/kernel/time';
import { plainTextOf } from 'shared/policy/plain-text.rules';
import { countOccurrences, snippetOf } from 'shared/policy/search-text.rules';
import type { Handler } from 'shared/server/define-function';
import { checkEntries, type CheckedEntry } from './check-issue';
import { requirePublished } from './require-published';

/** 只在这一期里找 — in the order of the issue; what no longer reads as printed is not looked through. */
export const handleSearchGazetteIssue: Handler<typeof searchGazetteIssue> = async ({ issueId, words }, { db, now }) => {
  const issue = await requirePublished(db, issueId);
  const terms = searchTerms(words);
  if (terms.length === 0) return { items: [] };
  const checked = await checkEntries(db, issue, localDateOf(now));
  return { items: checked.flatMap(one => hitIn(one, terms) ?? []) };
};

/** Where title and text together hold every term. */
function hitIn({ entry: { position }, reading, intact }: CheckedEntry, terms: readonly string[]) {
  if (!intact || !reading) return null;
  const { title } = reading;
  const text = plainTextOf(reading.blocks);
  const folded = foldText(`${title}\n${text}`);
  if (!terms.every(term => folded.includes(term))) return null;
  return {
    position,
    title,
    titleHighlights: findRanges(foldText(title), terms),
    snippet: snippetOf(title, text, terms),
    occurrenceCount: terms.reduce((sum, term) => sum + countOccurrences(folded, term), 0),
  };
}
