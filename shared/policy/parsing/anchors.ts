import { Anchor } from '../model';
import { squeeze } from './characters';

const KIND_LETTERS = { heading: 'h', text: 'p', table: 't' } as const;
const REPEATS_MAX = 9999;

/**
 * Gives blocks their anchors in reading order: the hash of the words, so that a paragraph keeps its anchor in every
 * version that keeps its words; the second paragraph of the same words is `-2`.
 */
export function anchorGiver(): (kind: keyof typeof KIND_LETTERS, words: string) => Anchor {
  const seen = new Map<string, number>();
  return (kind, words) => {
    const base = baseOf(kind, words);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return Anchor.parse(count === 1 ? base : `${base}-${Math.min(count, REPEATS_MAX)}`);
  };
}

/** The anchor of a block that was written anew among others, which keep theirs. */
export function anchorBeside(taken: ReadonlySet<Anchor>, kind: keyof typeof KIND_LETTERS, words: string): Anchor {
  const base = baseOf(kind, words);
  for (let count = 1; count <= REPEATS_MAX; count += 1) {
    const anchor = Anchor.parse(count === 1 ? base : `${base}-${count}`);
    if (!taken.has(anchor)) return anchor;
  }
  throw new Error(`more than ${REPEATS_MAX} blocks of the same words`);
}

function baseOf(kind: keyof typeof KIND_LETTERS, words: string): string {
  return `${KIND_LETTERS[kind]}-${wordsHash(squeeze(words)).toString(36)}`;
}

/** 53 bits of a text: two 32-bit multiplicative mixes, joined. */
export function wordsHash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
