import * as z from 'zod/mini';
import { Instant } from 'shared/kernel/time';
import { Block, ImportWarning, OutlineEntry, PolicyId } from 'shared/policy/model';
import { openCollection, type Session } from 'shared/server/database';
import { policyVersions } from './collections';

const StoredPolicyVersion = z.object({
  _id: z.string(),
  policyId: PolicyId,
  version: z.int().check(z.gte(1)),
  blocks: z.array(Block),
  outline: z.array(OutlineEntry),
  warnings: z.array(ImportWarning),
  importedAt: Instant,
});
export type StoredPolicyVersion = z.infer<typeof StoredPolicyVersion>;

const versions = openCollection(policyVersions, { schema: StoredPolicyVersion });

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
