/** Where words stand in a text: `[start, end)` in code units. */
export type TextRange = [start: number, end: number];

const TERM_COUNT_MAX = 8;

/**
 * Folds what people type and what is printed to one form: full-width to half-width, upper to lower case.
 * Keeps the length, so that places found in the folded text are places in the printed one.
 */
export function foldText(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000A-Z]/g, character => {
    if (character === '\u3000') return ' ';
    const code = character.charCodeAt(0);
    return (code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : character).toLowerCase();
  });
}

/** The separate words of a question, folded; at most eight. */
export function searchTerms(words: string): string[] {
  const terms = foldText(words).split(/[\s,.;:!?、，。；：！？"'“”‘’《》()（）]+/);
  return [...new Set(terms.filter(term => term !== ''))].slice(0, TERM_COUNT_MAX);
}

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

/** Every place of the terms, in order, overlapping ones joined. */
export function findRanges(folded: string, terms: readonly string[]): TextRange[] {
  const found: TextRange[] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) found.push([at, at + term.length]);
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: TextRange[] = [];
  for (const range of found) {
    const last = joined.at(-1);
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else joined.push([range[0], range[1]]);
  }
  return joined;
}

/** Sentences that every notice has and that say nothing about its matter. */
const FORMULA = /印发给你们|附件[：:]/;
const SNIPPET_LENGTH = 64;
const LEAD_LENGTH = 12;

/** The sentence that holds most of the terms, cut to a line or two, with the terms' places in it. */
export function snippetOf(text: string, terms: readonly string[]): { text: string; highlights: TextRange[] } | null {
  let best: { sentence: string; score: number } | null = null;
  for (const sentence of text.split(/[\n。；]/)) {
    const folded = foldText(sentence);
    const held = terms.reduce((sum, term) => sum + (folded.includes(term) ? term.length : 0), 0);
    const score = FORMULA.test(sentence) ? held / 2 : held;
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
