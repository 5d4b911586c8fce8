import type { PolicyId } from 'shared/policy/model';

/** A stretch `[start, end)` of a text that is marked, or links to another document, or both. */
export interface Span {
  start: number;
  end: number;
  mark?: 'hit' | 'current';
  policyId?: PolicyId;
}

export interface Piece {
  start: number;
  text: string;
  mark: 'hit' | 'current' | null;
  policyId: PolicyId | null;
}

/** Cuts a text at the edges of its spans; the pieces joined are always the text again. */
export function pieces(text: string, spans: readonly Span[]): Piece[] {
  const within = spans.filter(span => span.start >= 0 && span.end <= text.length && span.start < span.end);
  const edges = new Set([0, text.length]);
  for (const span of within) edges.add(span.start).add(span.end);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const covering = within.filter(span => span.start <= start && span.end >= end);
    const isCurrent = covering.some(span => span.mark === 'current');
    return {
      start,
      text: text.slice(start, end),
      mark: isCurrent ? 'current' : covering.some(span => span.mark) ? 'hit' : null,
      policyId: covering.find(span => span.policyId)?.policyId ?? null,
    };
  });
}

/** The ranges a search answers with, as spans. */
export function highlightSpans(highlights: readonly (readonly [number, number])[]): Span[] {
  return highlights.map(([start, end]) => ({ start, end, mark: 'hit' }));
}
