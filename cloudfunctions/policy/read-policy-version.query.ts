import type { LocalDate } from 'shared/kernel/time';
import type { Block, DocumentNumber, OutlineEntry, PolicyId } from 'shared/policy/model';
import { isPublic } from 'shared/policy/publication.rules';
import type { Session } from 'shared/server/database';
import * as policyDocuments from './policy-document.repository';
import { findVersion } from './policy-version.repository';
import { printedFactsOf } from './write-policy';

/** One version as it was printed. */
export interface PolicyVersionReading {
  policyId: PolicyId;
  version: number;
  /** Whether the document has gone on since. */
  currentVersion: number;
  title: string;
  documentNumber: DocumentNumber | null;
  issuingAuthority: string | null;
  coIssuingAuthorities: string[];
  datedOn: LocalDate | null;
  blocks: Block[];
  outline: OutlineEntry[];
}

/** 某一版的全文 of a public document, the current one where none is named; null where it is not public or not there. */
export async function readPolicyVersion(
  db: Session,
  policyId: PolicyId,
  version?: number,
): Promise<PolicyVersionReading | null> {
  const document = await policyDocuments.findById(db, policyId);
  if (!document || !isPublic(document)) return null;
  const { currentVersion } = document;
  const found = await findVersion(db, policyId, version ?? currentVersion);
  if (!found) return null;
  const { blocks, outline, printed } = found;
  return {
    policyId,
    version: found.version,
    currentVersion,
    ...(printed ?? printedFactsOf(document)),
    blocks,
    outline,
  };
}
