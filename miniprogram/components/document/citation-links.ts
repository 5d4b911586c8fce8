import type { PolicyView } from 'shared/policy/contract';
import type { Span } from './pieces';

type Citation = PolicyView['cites'][number];

export function citedTitle(title: string): string {
  return `《${title.replace(/^《|》$/g, '')}》`;
}

/** Where a text names a document of the library: by its title in 《》, its 文号, or both in one breath. */
export function citationSpans(text: string, cites: readonly Citation[]): Span[] {
  const found: Required<Pick<Span, 'start' | 'end' | 'policyId'>>[] = [];
  for (const { title, documentNumber, policyId } of cites) {
    if (!policyId) continue;
    const names = [title ? citedTitle(title) : null, documentNumber];
    for (const name of names) {
      if (!name) continue;
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        found.push({ start: at, end: at + name.length, policyId });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: typeof found = [];
  for (const span of found) {
    const last = merged.at(-1);
    if (!last || (span.start > last.end && !isSameBreath(text, last, span))) merged.push({ ...span });
    else if (span.policyId === last.policyId) last.end = Math.max(last.end, span.end);
    else if (span.start >= last.end) merged.push({ ...span });
  }
  return merged.map(span => (closesBracket(text, span) ? { ...span, end: span.end + 1 } : span));
}

/** The bracket that began within the link ends within it. */
function closesBracket(text: string, { start, end }: Span): boolean {
  return /^[）)]$/.test(text.slice(end, end + 1)) && /[（(]/.test(text.slice(start, end));
}

/** 《某办法》（某政办发〔2022〕31号）: one document, one link. */
function isSameBreath(text: string, before: Span, after: Span): boolean {
  return before.policyId === after.policyId && /^[（(]$/.test(text.slice(before.end, after.start));
}
