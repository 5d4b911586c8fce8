const LINE_START_FORBIDDEN = /[》〉）)」』”’、，。；：！？]/;
const LINE_END_FORBIDDEN = /[《〈（(「『“‘]/;
const WORD = /[0-9A-Za-z〔〕.%]/;

/**
 * Breaks an official title by hand as the paper does: the issuing authority first, then lines of about
 * the same length, never ending in a single character or beginning with a closing mark.
 */
export function titleLines(title: string, charactersPerLine: number): string[] {
  if (title.length <= charactersPerLine) return [title];
  const about = title.indexOf('关于');
  const authority = title.slice(0, Math.max(0, about)).trim();
  if (authority.length >= 4 && authority.length <= charactersPerLine) {
    return [authority, ...balanced(title.slice(about), charactersPerLine)];
  }
  return balanced(title, charactersPerLine);
}

function balanced(text: string, charactersPerLine: number): string[] {
  const lineCount = Math.ceil(text.length / Math.max(1, charactersPerLine));
  if (lineCount <= 1) return [text];
  return (
    fewestUneven(text, lineCount, charactersPerLine) ?? fewestUneven(text, lineCount + 1, charactersPerLine) ?? [text]
  );
}

function fewestUneven(text: string, lineCount: number, charactersPerLine: number): string[] | null {
  const wanted = text.length / lineCount;
  type Best = { cost: number; lines: string[] };
  let best = new Map<number, Best>([[0, { cost: 0, lines: [] }]]);
  for (let line = 1; line <= lineCount; line += 1) {
    const next = new Map<number, Best>();
    for (const [start, { cost, lines }] of best) {
      for (let end = start + 2; end <= Math.min(text.length, start + charactersPerLine); end += 1) {
        if (line === lineCount && end !== text.length) continue;
        const total = cost + (end - start - wanted) ** 2 + breakCost(text, end);
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
