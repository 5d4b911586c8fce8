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
