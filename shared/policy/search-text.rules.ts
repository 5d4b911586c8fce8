import { findRanges, foldText, type TextRange } from '../kernel/text-search.rules';

/** Two-character pieces of the terms; a one-character term stands for itself. */
export function bigrams(terms: readonly string[]): string[] {
  const pieces = terms.flatMap(term =>
    term.length < 2 ? [term] : Array.from({ length: term.length - 1 }, (_, at) => term.slice(at, at + 2)),
  );
  return [...new Set(pieces)];
}

export function countOccurrences(folded: string, term: string): number {
  let count = 0;
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) count++;
  return count;
}

/** Sentences that every notice has and that say nothing about its matter. */
const FORMULA = /印发给你们|附件[：:]/;
const SNIPPET_LENGTH = 64;
const LEAD_LENGTH = 12;

/**
 * The sentence that holds most of the terms, cut to a line or two, with the terms' places in it. A sentence that says
 * no more than the title, which stands above it, is shown only when there is no other.
 */
export function snippetOf(
  title: string,
  text: string,
  terms: readonly string[],
): { text: string; highlights: TextRange[] } | null {
  let best: { sentence: string; score: number } | null = null;
  for (const sentence of text.split(/[\n。；]/)) {
    const folded = foldText(sentence);
    const held = terms.reduce((sum, term) => sum + (folded.includes(term) ? term.length : 0), 0);
    const saysLittle = FORMULA.test(sentence) || title.includes(sentence.trim());
    const score = saysLittle ? held / 2 : held;
    if (score > (best?.score ?? 0)) best = { sentence: sentence.trim(), score };
  }
  if (best === null) return null;
  const [first] = findRanges(foldText(best.sentence), terms);
  const fits = best.sentence.length <= SNIPPET_LENGTH;
  const from = fits || !first || first[0] <= LEAD_LENGTH ? 0 : first[0] - LEAD_LENGTH;
  const to = Math.min(best.sentence.length, from + SNIPPET_LENGTH);
  const cut = `${from > 0 ? '……' : ''}${best.sentence.slice(from, to)}${to < best.sentence.length ? '……' : ''}`;
  return { text: cut, highlights: findRanges(foldText(cut), terms) };
}
