import type { LocalDate } from 'shared/kernel/time';
import type { PolicySummary } from 'shared/policy/contract';
import type { PolicyId } from 'shared/policy/model';
import { isPublic } from 'shared/policy/publication.rules';
import type { Session } from 'shared/server/database';
import * as policyDocuments from './policy-document.repository';
import { summaryOf, validityOf } from './policy-views';

/** A public document as other domains name and sort it. */
export type PolicyReading = PolicySummary & { version: number; coIssuingAuthorities: string[] };

/**
 * 别的板块要用的 — references and validity on `today` of many documents, by id; those not public are left out, as if they
 * did not exist. Two round trips for up to a hundred.
 */
export async function readPolicyReferences(
  db: Session,
  policyIds: readonly PolicyId[],
  today: LocalDate,
): Promise<Map<PolicyId, PolicyReading>> {
  const documents = (await policyDocuments.findByIds(db, [...new Set(policyIds)])).filter(isPublic);
  const repealing = await policyDocuments.findRepealing(db, documents);
  return new Map(
    documents.map(document => {
      const { currentVersion: version, coIssuingAuthorities } = document;
      const summary = summaryOf(document, validityOf(document, repealing, today));
      return [document._id, { ...summary, version, coIssuingAuthorities }];
    }),
  );
}

/** The same of one; null where it is not public or not there. */
export async function readPolicyReference(
  db: Session,
  policyId: PolicyId,
  today: LocalDate,
): Promise<PolicyReading | null> {
  return (await readPolicyReferences(db, [policyId], today)).get(policyId) ?? null;
}
