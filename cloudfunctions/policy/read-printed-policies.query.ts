import type { LocalDate } from 'shared/kernel/time';
import type { PolicyId, ValidityView } from 'shared/policy/model';
import { isPublic } from 'shared/policy/publication.rules';
import type { Session } from 'shared/server/database';
import * as policyDocuments from './policy-document.repository';
import { findVersions, versionId } from './policy-version.repository';
import { validityOf } from './policy-views';
import type { PolicyVersionReading } from './read-policy-version.query';
import { printedFactsOf } from './write-policy';

/** One version as it was printed, with what has become of the document since. */
export interface PrintedPolicyReading extends PolicyVersionReading {
  genre: string | null;
  validity: ValidityView;
}

/** Without a version, the current one. */
export interface PolicyVersionWanted {
  policyId: PolicyId;
  version?: number;
}

/**
 * 刊登用的全文 of many versions, in the order asked for; null where a document is not public or not there. Up to a
 * hundred cost two round trips and one for every 25 versions, which are read side by side.
 */
export async function readPrintedPolicies(
  db: Session,
  wanted: readonly PolicyVersionWanted[],
  today: LocalDate,
): Promise<(PrintedPolicyReading | null)[]> {
  if (wanted.length === 0) return [];
  const found = await policyDocuments.findByIds(db, [...new Set(wanted.map(({ policyId }) => policyId))]);
  const documents = new Map(found.filter(isPublic).map(document => [document._id, document]));
  const asked = wanted.map(({ policyId, version }) => {
    const document = documents.get(policyId);
    return document ? { document, version: version ?? document.currentVersion } : null;
  });
  const [repealing, versions] = await Promise.all([
    policyDocuments.findRepealing(db, [...documents.values()]),
    findVersions(
      db,
      asked.flatMap(one => (one ? [{ policyId: one.document._id, version: one.version }] : [])),
    ),
  ]);
  return asked.map(one => {
    const version = one && versions.get(versionId(one.document._id, one.version));
    if (!one || !version) return null;
    const { document } = one;
    const { blocks, outline, printed } = version;
    return {
      policyId: document._id,
      version: one.version,
      currentVersion: document.currentVersion,
      genre: document.genre,
      validity: validityOf(document, repealing, today),
      ...(printed ?? printedFactsOf(document)),
      blocks,
      outline,
    };
  });
}
