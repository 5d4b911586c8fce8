import type { LocalDate } from '../kernel/time';
import { documentNumberKey } from './document-number.rules';
import type { Citation, DocumentNumber, PolicyId } from './model';
import { issuedTitle } from './title.rules';

/** What a document is known by to other documents. */
export interface Linkable {
  title: string;
  documentNumber: DocumentNumber | null;
  repeals: readonly Citation[];
}

/** 登记的废止: what its text did not say, or said so that no key leads there; a reviewer recorded it. */
export interface ConfirmedRepeal {
  policyId: PolicyId;
  /** The first day on which the other no longer applies. */
  on: LocalDate;
}

/** The key under which a cited document can be found: its number, else its title. */
export function citationKey(citation: Citation): string | null {
  if (citation.documentNumber !== null) return `number:${documentNumberKey(citation.documentNumber)}`;
  return citation.title === null ? null : `title:${foldTitle(citation.title)}`;
}

/**
 * Every key of a document, for one indexed look-up: its number, its title, the title of what it issues,
 * `repeals:` before the key of each document it repeals, and `repeals-id:` before the id of each that was recorded.
 */
export function linkKeys(document: Linkable, confirmedRepeals: readonly ConfirmedRepeal[]): string[] {
  const repealed = repealedKeys(document).map(key => `repeals:${key}`);
  const confirmed = confirmedRepeals.map(({ policyId }) => confirmedKey(policyId));
  return [...new Set([...ownKeys(document), ...repealed, ...confirmed])];
}

/** Look these up to find what a document says it repeals. */
export function repealedKeys({ repeals }: Pick<Linkable, 'repeals'>): string[] {
  return repeals.flatMap(citation => citationKey(citation) ?? []);
}

/** Look these up to find every document that repeals this one. */
export function repealingKeys(policyId: PolicyId, document: Omit<Linkable, 'repeals'>): string[] {
  return [...ownKeys(document).map(key => `repeals:${key}`), confirmedKey(policyId)];
}

export interface Repealing {
  linkKeys: readonly string[];
  confirmedRepeals: readonly ConfirmedRepeal[];
  effectiveOn: LocalDate | null;
  datedOn: LocalDate | null;
}

/** The document that repeals this one first, and from which day; null while none does. */
export function repealOf<D extends Repealing>(
  policyId: PolicyId,
  document: Omit<Linkable, 'repeals'>,
  others: readonly D[],
): { by: D; on: LocalDate } | null {
  const wanted = new Set(repealingKeys(policyId, document));
  let first: { by: D; on: LocalDate } | null = null;
  for (const other of others) {
    if (!other.linkKeys.some(key => wanted.has(key))) continue;
    // The day that was recorded outweighs the one that follows from the text.
    const confirmed = other.confirmedRepeals.find(repeal => repeal.policyId === policyId);
    const on = confirmed?.on ?? other.effectiveOn ?? other.datedOn;
    if (on !== null && (first === null || on < first.on)) first = { by: other, on };
  }
  return first;
}

function confirmedKey(policyId: PolicyId): string {
  return `repeals-id:${policyId}`;
}

function ownKeys(document: Omit<Linkable, 'repeals'>): string[] {
  const keys = [`title:${foldTitle(document.title)}`];
  const issued = issuedTitle(document.title);
  if (issued !== null) keys.push(`title:${foldTitle(issued)}`);
  if (document.documentNumber !== null) keys.push(`number:${documentNumberKey(document.documentNumber)}`);
  return keys;
}

function foldTitle(title: string): string {
  return title.replace(/[\s《》〈〉“”"]/g, '');
}
