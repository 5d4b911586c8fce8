import { findPersonalData, isLiftable, masksOf } from 'shared/message-board/masking.rules';
import type { Mask } from 'shared/message-board/model';

/** The contract takes no more. */
export const MASKS_MAX = 50;

/**
 * What the writer wants hidden or shown, as words and not as places: the text goes on changing while it is written, and
 * the same words are hidden wherever they stand.
 */
export interface WantedMasks {
  chosen: readonly string[];
  shown: readonly string[];
}

/** The same as places in the text, as it is sent. */
export function placesOf(text: string, { chosen, shown }: WantedMasks): { masks: Mask[]; shown: Mask[] } {
  return {
    masks: chosen.flatMap(words => occurrencesOf(text, words)).slice(0, MASKS_MAX),
    shown: findPersonalData(text)
      .filter(mask => isLiftable(mask) && shown.includes(piece(text, mask)))
      .slice(0, MASKS_MAX),
  };
}

/** What stays hidden in the end, as the server will decide it. */
export function hiddenIn(text: string, wanted: WantedMasks): Mask[] {
  const { masks, shown } = placesOf(text, wanted);
  return masksOf(text, { chosen: masks, shown });
}

/** Found by itself, each once: `liftable` may be shown again. */
export function foundIn(text: string): { words: string; kind: Mask['kind']; liftable: boolean }[] {
  const found = new Map(findPersonalData(text).map(mask => [piece(text, mask), mask]));
  return [...found].map(([words, mask]) => ({ words, kind: mask.kind, liftable: isLiftable(mask) }));
}

/** The text in the pieces that somebody can point at: up to each mark of punctuation. */
export function piecesOf(text: string): string[] {
  const pieces = text.match(/[^，。！？；：、,.!?;:\s]+/g) ?? [];
  return [...new Set(pieces)].filter(words => words.length > 1);
}

function occurrencesOf(text: string, words: string): Mask[] {
  if (words === '') return [];
  const masks: Mask[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    masks.push({ start: at, end: at + words.length, kind: 'chosen' });
  }
  return masks;
}

function piece(text: string, { start, end }: Mask): string {
  return text.slice(start, end);
}
