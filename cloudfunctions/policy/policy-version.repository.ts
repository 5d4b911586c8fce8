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

export function versionId(policyId: PolicyId, version: number): string {
  return `${policyId}-${version}`;
}

export function findVersion(
  session: Session,
  policyId: PolicyId,
  version: number,
): Promise<StoredPolicyVersion | null> {
  return versions.findById(session, versionId(policyId, version));
}

/** A whole text each: so many that an answer stays small. */
const VERSIONS_A_QUERY = 25;

/** Many at once, by `versionId`; missing ones are left out. */
export async function findVersions(
  db: Session,
  wanted: readonly { policyId: PolicyId; version: number }[],
): Promise<Map<string, StoredPolicyVersion>> {
  const ids = [...new Set(wanted.map(({ policyId, version }) => versionId(policyId, version)))];
  const pages: string[][] = [];
  for (let at = 0; at < ids.length; at += VERSIONS_A_QUERY) pages.push(ids.slice(at, at + VERSIONS_A_QUERY));
  const found = await Promise.all(pages.map(page => versions.findByIds(db, page)));
  return new Map(found.flat().map(version => [version._id, version]));
}

export function put(session: Session, version: Omit<StoredPolicyVersion, '_id'>): Promise<void> {
  return versions.put(session, { ...version, _id: versionId(version.policyId, version.version) });
}
