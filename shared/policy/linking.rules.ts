import type { LocalDate } from '../kernel/time';
import { documentNumberKey } from './document-number.rules';
import type { Citation, DocumentNumber } from './model';
import { issuedTitle } from './title.rules';

/** What a document is known by to other documents. */
export interface Linkable {
  title: string;
  documentNumber: DocumentNumber | null;
  repeals: readonly Citation[];
}

/** The key under which a cited document can be found: its number, else its title. */
export function citationKey(citation: Citation): string | null {
  if (citation.documentNumber !== null) return `number:${documentNumberKey(citation.documentNumber)}`;
  return citation.title === null ? null : `title:${foldTitle(citation.title)}`;
}

/**
 * Every key of a document, for one indexed look-up: its number, its title, the title of what it issues,
 * and `repeals:` before the key of each document it repeals.
 */
export function linkKeys(document: Linkable): string[] {
  const own = ownKeys(document);
  const repealed = document.repeals.flatMap(citation => citationKey(citation) ?? []).map(key => `repeals:${key}`);
  return [...new Set([...own, ...repealed])];
}

/** Look these up to find every document that repeals this one. */
export function repealingKeys(document: Linkable): string[] {
  return ownKeys(document).map(key => `repeals:${key}`);
}

/** The document that repeals this one first, and from which day; null while none does. */
export function repealOf<
  D extends { linkKeys: readonly string[]; effectiveOn: LocalDate | null; datedOn: LocalDate | null },
>(document: Linkable, others: readonly D[]): { by: D; on: LocalDate } | null {
  const wanted = new Set(repealingKeys(document));
  let first: { by: D; on: LocalDate } | null = null;
  for (const other of others) {
    const on = other.effectiveOn ?? other.datedOn;
    if (on === null || !other.linkKeys.some(key => wanted.has(key))) continue;
    if (first === null || on < first.on) first = { by: other, on };
  }
  return first;
}

function ownKeys(document: Linkable): string[] {
  const keys = [`title:${foldTitle(document.title)}`];
  const issued = issuedTitle(document.title);
  if (issued !== null) keys.push(`title:${foldTitle(issued)}`);
  if (document.documentNumber !== null) keys.push(`number:${documentNumberKey(document.documentNumber)}`);
  return keys;
}

function foldTitle(title: string): string {
  return title.replace(/[\s《》〈〉“”"]/g, '');
}
