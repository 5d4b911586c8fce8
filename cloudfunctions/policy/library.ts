import type { LocalDate } from 'shared/kernel/time';
import type { ValidityView } from 'shared/policy/model';
import { isPublic } from 'shared/policy/publication.rules';
import type { Session } from 'shared/server/database';
import * as policyDocuments from './policy-document.repository';
import { validityOf } from './policy-views';

/** One search looks through at most so many documents; the indexed search lifts the bound. */
export const SCAN_LIMIT = 2000;

export interface LibraryEntry {
  document: policyDocuments.StoredPolicyDocument;
  validity: ValidityView;
}

/** Every public document with its validity on `today`, and whether that is the whole library. */
export async function readLibrary(
  db: Session,
  today: LocalDate,
): Promise<{ entries: LibraryEntry[]; complete: boolean }> {
  const all = await policyDocuments.listAll(db, SCAN_LIMIT + 1);
  const documents = all.slice(0, SCAN_LIMIT).filter(isPublic);
  const repealing = documents.filter(({ repeals, confirmedRepeals }) => repeals.length + confirmedRepeals.length > 0);
  const entries = documents.map(document => ({ document, validity: validityOf(document, repealing, today) }));
  return { entries, complete: all.length <= SCAN_LIMIT };
}
