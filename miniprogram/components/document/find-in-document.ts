import type { Anchor, Block } from 'shared/policy/model';
import { blockFields } from './block-text';
import type { Span } from './pieces';

/** Beyond this a number says nothing; the reader is asked for more words. */
export const MATCHES_MAX = 500;

export interface Match {
  anchor: Anchor;
  field: string;
  start: number;
  end: number;
}

/** Every place the words stand in, in reading order. */
export function findInDocument(blocks: readonly Block[], words: string): Match[] {
  const wanted = words.trim().toLowerCase();
  const matches: Match[] = [];
  if (!wanted) return matches;
  for (const block of blocks) {
    for (const { field, text } of blockFields(block)) {
      const searched = text.toLowerCase();
      for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length)) {
        matches.push({ anchor: block.anchor, field, start: at, end: at + wanted.length });
        if (matches.length === MATCHES_MAX) return matches;
      }
    }
  }
  return matches;
}

/** Matches by block and field, the one being looked at set apart. */
export function matchSpans(matches: readonly Match[], current: number): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  matches.forEach(({ anchor, field, start, end }, index) => {
    const key = spanKey(anchor, field);
    const list = spans.get(key) ?? [];
    list.push({ start, end, mark: index === current ? 'current' : 'hit' });
    spans.set(key, list);
  });
  return spans;
}

export function spanKey(anchor: string, field: string): string {
  return `${anchor} ${field}`;
}
