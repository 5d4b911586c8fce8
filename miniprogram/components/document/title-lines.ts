import { placesInsideWords } from './title-words';

const LINE_START_FORBIDDEN = /[》〉）)」』”’、，。；：！？]/;
const LINE_END_FORBIDDEN = /[《〈（(「『“‘]/;
/** As bad as three characters too many or too few on two lines. */
const SPLIT_WORD_COST = 18;
const WORD = /[0-9A-Za-z〔〕.%]/;

/**
 * Breaks an official title by hand as the paper does: the issuing authority first, then lines of about
 * the same length, never ending in a single character or beginning with a closing mark.
 */
export function titleLines(title: string, charactersPerLine: number): string[] {
  if (title.length <= charactersPerLine) return [title];
  const about = title.indexOf('关于');
  const authorities = jointAuthorities(title.slice(0, Math.max(0, about)));
  if (authorities.length > 0 && authorities.every(({ length }) => length >= 4 && length <= charactersPerLine)) {
    return [...authorities, ...balanced(title.slice(about), charactersPerLine)];
  }
  return balanced(title, charactersPerLine);
}

/** Agencies that issue together stand one to a line: each begins with the name of the place again. */
function jointAuthorities(names: string): string[] {
  const place = /^[^县市区\s]{1,6}[县市区]/.exec(names)?.[0];
  const apart = place ? names.split(place).join(`\n${place}`) : names;
  return apart.split(/[\n\s]+/).filter(Boolean);
}

function balanced(text: string, charactersPerLine: number): string[] {
  const lineCount = Math.ceil(text.length / Math.max(1, charactersPerLine));
  if (lineCount <= 1) return [text];
  const splits = placesInsideWords(text);
  return (
    fewestUneven(text, lineCount, charactersPerLine, splits) ??
    fewestUneven(text, lineCount + 1, charactersPerLine, splits) ?? [text]
  );
}

function fewestUneven(
  text: string,
  lineCount: number,
  charactersPerLine: number,
  splits: ReadonlySet<number>,
): string[] | null {
  const wanted = text.length / lineCount;
  type Best = { cost: number; lines: string[] };
  let best = new Map<number, Best>([[0, { cost: 0, lines: [] }]]);
  for (let line = 1; line <= lineCount; line += 1) {
    const next = new Map<number, Best>();
    for (const [start, { cost, lines }] of best) {
      for (let end = start + 2; end <= Math.min(text.length, start + charactersPerLine); end += 1) {
        if (line === lineCount && end !== text.length) continue;
        const total =
          cost + (end - start - wanted) ** 2 + breakCost(text, end) + (splits.has(end) ? SPLIT_WORD_COST : 0);
        if (total < (next.get(end)?.cost ?? Infinity)) {
          next.set(end, { cost: total, lines: [...lines, text.slice(start, end)] });
        }
      }
    }
    best = next;
  }
  return best.get(text.length)?.lines ?? null;
}

function breakCost(text: string, at: number): number {
  if (at === text.length) return 0;
  const before = text[at - 1] ?? '';
  const after = text[at] ?? '';
  if (LINE_START_FORBIDDEN.test(after) || LINE_END_FORBIDDEN.test(before)) return 1000;
  if (WORD.test(before) && WORD.test(after)) return 1000;
  if (after === '的') return 6;
  return /[》）、，的和及等]/.test(before) || after === '《' ? 0 : 4;
}
