import * as z from 'zod/mini';
import { Instant, LocalDate } from 'shared/kernel/time';
import { repealingKeys } from 'shared/policy/linking.rules';
import { AttachmentId, Citation, DisclosureType, DocumentNumber, PolicyId } from 'shared/policy/model';
import { PolicyDraftId } from 'shared/policy/publishing-model';
import { openCollection, type Session } from 'shared/server/database';
import { policyDocuments } from './collections';

export const StoredAttachment = z.object({
  attachmentId: AttachmentId,
  name: z.string(),
  file: z.nullable(
    z.object({ fileId: z.string(), extension: z.string(), sizeBytes: z.int(), contentHash: z.string() }),
  ),
});
export type StoredAttachment = z.infer<typeof StoredAttachment>;

const StoredPolicyDocument = z.object({
  _id: PolicyId,
  currentVersion: z.int().check(z.gte(1)),
  title: z.string(),
  documentNumber: z.nullable(DocumentNumber),
  issuingAuthority: z.nullable(z.string()),
  coIssuingAuthorities: z.array(z.string()),
  genre: z.nullable(z.string()),
  normative: z.boolean(),
  subjectCategory: z.nullable(z.string()),
  datedOn: z.nullable(LocalDate),
  printedOn: z.nullable(LocalDate),
  publishedOn: LocalDate,
  effectiveOn: z.nullable(LocalDate),
  expiresOn: z.nullable(LocalDate),
  validityTerm: z.nullable(z.string()),
  interpretingBody: z.nullable(z.string()),
  disclosureType: z.nullable(DisclosureType),
  recipients: z.nullable(z.string()),
  source: z.nullable(z.string()),
  sourceUrl: z.nullable(z.string()),
  attachments: z.array(StoredAttachment),
  cites: z.array(Citation),
  repeals: z.array(Citation),
  /** 登记的废止: recorded by a reviewer, beside what the text says. */
  confirmedRepeals: z.array(z.object({ policyId: PolicyId, on: LocalDate })),
  linkKeys: z.array(z.string()),
  /** Of everything the text says; a new version is written when it changes. */
  textHash: z.string(),
  /** What the last import brought, by hash: the same again leaves alone what was edited since. Null where none did. */
  lastImport: z.nullable(z.object({ textHash: z.string(), detailsHash: z.string() })),
  /** The draft in which it is being edited: one at a time. */
  openDraftId: z.nullable(PolicyDraftId),
  importedAt: Instant,
  updatedAt: Instant,
});
export type StoredPolicyDocument = z.infer<typeof StoredPolicyDocument>;

const documents = openCollection(policyDocuments, {
  schema: StoredPolicyDocument,
  upgrades: {
    // Version 1 knew imports only.
    1: document => ({
      ...document,
      confirmedRepeals: [],
      lastImport: { textHash: document['textHash'], detailsHash: '' },
      openDraftId: null,
    }),
  },
});

const PAGE_SIZE = 500;
const LINKED_MAX = 200;

export function findById(session: Session, policyId: PolicyId): Promise<StoredPolicyDocument | null> {
  return documents.findById(session, policyId);
}

export function findByIds(db: Session, policyIds: readonly PolicyId[]): Promise<StoredPolicyDocument[]> {
  return documents.findByIds(db, policyIds);
}

/** Those that carry at least one of the keys; see `shared/policy/linking.rules`. */
export async function findByLinkKeys(db: Session, keys: readonly string[]): Promise<StoredPolicyDocument[]> {
  if (keys.length === 0) return [];
  return documents.query(db, { where: { linkKeys: { in: keys } }, limit: LINKED_MAX });
}

/** Every document that may repeal one of these. */
export function findRepealing(db: Session, repealed: readonly StoredPolicyDocument[]): Promise<StoredPolicyDocument[]> {
  return findByLinkKeys(
    db,
    repealed.flatMap(document => repealingKeys(document._id, document)),
  );
}

/** At most `limit` documents, in the order of their ids. */
export async function listAll(db: Session, limit: number): Promise<StoredPolicyDocument[]> {
  const all: StoredPolicyDocument[] = [];
  let after = '';
  while (all.length < limit) {
    const pageSize = Math.min(PAGE_SIZE, limit - all.length);
    const page = await documents.query(db, {
      where: { _id: { gt: after } },
      orderBy: [{ field: '_id', direction: 'asc' }],
      limit: pageSize,
    });
    all.push(...page);
    const last = page.at(-1);
    if (page.length < pageSize || last === undefined) break;
    after = last._id;
  }
  return all;
}

export function put(session: Session, document: StoredPolicyDocument): Promise<void> {
  return documents.put(session, document);
}
