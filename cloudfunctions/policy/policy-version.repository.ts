import * as z from 'zod/mini';
import { Instant, LocalDate } from 'shared/kernel/time';
import { Block, DocumentNumber, ImportWarning, OutlineEntry, PolicyId } from 'shared/policy/model';
import { openCollection, type Session } from 'shared/server/database';
import { policyVersions } from './collections';

/** What stood above and below the blocks of a version: later ones may say something else. */
export const PrintedFacts = z.object({
  title: z.string(),
  documentNumber: z.nullable(DocumentNumber),
  issuingAuthority: z.nullable(z.string()),
  coIssuingAuthorities: z.array(z.string()),
  datedOn: z.nullable(LocalDate),
});
export type PrintedFacts = z.infer<typeof PrintedFacts>;

const StoredPolicyVersion = z.object({
  _id: z.string(),
  policyId: PolicyId,
  version: z.int().check(z.gte(1)),
  blocks: z.array(Block),
  outline: z.array(OutlineEntry),
  warnings: z.array(ImportWarning),
  /** Null in one of the first shape that is still the current one: its document says the same. */
  printed: z.nullable(PrintedFacts),
  importedAt: Instant,
});
export type StoredPolicyVersion = z.infer<typeof StoredPolicyVersion>;

const versions = openCollection(policyVersions, {
  schema: StoredPolicyVersion,
  upgrades: { 1: version => ({ ...version, printed: null }) },
});

function versionId(policyId: PolicyId, version: number): string {
  return `${policyId}-${version}`;
}

export function findVersion(
  session: Session,
  policyId: PolicyId,
  version: number,
): Promise<StoredPolicyVersion | null> {
  return versions.findById(session, versionId(policyId, version));
}

export function put(session: Session, version: Omit<StoredPolicyVersion, '_id'>): Promise<void> {
  return versions.put(session, { ...version, _id: versionId(version.policyId, version.version) });
}
