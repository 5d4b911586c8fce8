import type { Mask, MaskedText, MaskKind } from './model';
import { foldForScan } from './fold.rules';
import { findNumbers } from './number-scan.rules';
import { findEmails, findHouseNumbers, findPlates } from './place-scan.rules';

/**
 * 别人凭它能找到一个人的内容: what is hidden by itself. The same on the phone while somebody types and on the server, in
 * time that grows with the length of the text; no text of a person ever becomes a pattern.
 */
export function findPersonalData(text: string): Mask[] {
  const folded = foldForScan(text);
  const masks = [...findEmails(folded), ...findNumbers(folded), ...findPlates(folded), ...findHouseNumbers(folded)];
  return withoutOverlaps(masks);
}

/**
 * What a writer may show again: a house number alone, because a complaint about a place must say where it is. Telephones,
 * ID numbers, cards, plates and addresses of mail stay hidden whoever they belong to; a writer cannot prove that a
 * number is an office's, and an office's number stands in its own entry.
 */
const liftable: readonly MaskKind[] = ['house-number'];

export function isLiftable({ kind }: Mask): boolean {
  return liftable.includes(kind);
}

/** Whether every range lies inside the text and is not empty. */
export function areInside(masks: readonly Mask[], text: string): boolean {
  return masks.every(({ start, end }) => start < end && end <= text.length);
}

/** What stays hidden in the end: what was found, less what the writer shows again, and what the writer hides besides. */
export function masksOf(text: string, { chosen, shown }: { chosen: readonly Mask[]; shown: readonly Mask[] }): Mask[] {
  const lifted = (mask: Mask): boolean =>
    isLiftable(mask) && shown.some(({ start, end }) => start <= mask.start && mask.end <= end);
  const found = findPersonalData(text).filter(mask => !lifted(mask));
  return withoutOverlaps([...found, ...chosen.map(({ start, end }) => ({ start, end, kind: 'chosen' as const }))]);
}

/** The public words: what is hidden is not in them, neither whole nor in part. */
export function maskedText(text: string, masks: readonly Mask[]): MaskedText {
  const parts: MaskedText = [];
  let at = 0;
  const addWords = (until: number): void => {
    if (until > at) parts.push({ kind: 'words', text: text.slice(at, until) });
  };
  for (const { start, end, kind } of withoutOverlaps(masks)) {
    if (start >= text.length) break;
    addWords(start);
    parts.push({ kind: 'masked', what: kind });
    at = Math.min(end, text.length);
  }
  addWords(text.length);
  return parts;
}

/** The public words alone, as one text. */
export function publicWords(parts: MaskedText): string {
  return parts.map(part => (part.kind === 'words' ? part.text : '')).join('');
}

/** What was hidden, each piece by itself. */
export function hiddenPieces(text: string, masks: readonly Mask[]): string[] {
  return masks.map(({ start, end }) => text.slice(start, end));
}

/** The text with every hidden character struck out: as long as before, so that the masks still fit. */
export function struckOut(text: string, masks: readonly Mask[]): string {
  let at = 0;
  let result = '';
  for (const { start, end } of withoutOverlaps(masks)) {
    result += `${text.slice(at, start)}${'■'.repeat(Math.max(0, Math.min(end, text.length) - start))}`;
    at = end;
  }
  return result + text.slice(at);
}

/** In order, ranges that touch each other's inside joined under the kind of the one found first. */
function withoutOverlaps(masks: readonly Mask[]): Mask[] {
  const inOrder = masks.map((mask, rank) => ({ ...mask, rank })).sort((a, b) => a.start - b.start || a.rank - b.rank);
  const joined: (Mask & { rank: number })[] = [];
  for (const mask of inOrder) {
    const last = joined.at(-1);
    if (!last || mask.start >= last.end) joined.push({ ...mask });
    else {
      last.end = Math.max(last.end, mask.end);
      if (mask.rank < last.rank) [last.kind, last.rank] = [mask.kind, mask.rank];
    }
  }
  return joined.map(({ start, end, kind }) => ({ start, end, kind }));
}
