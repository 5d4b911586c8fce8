import type { Instant, LocalDate } from 'shared/kernel/time';
import { localDateOf } from 'shared/kernel/time';
import { AttachmentId, PolicyId, type ParsedDocument } from 'shared/policy/model';
import { isNormativeNumber } from 'shared/policy/publication.rules';
import { suggestSubjectCategory } from 'shared/policy/subject-category.rules';
import type { Session } from 'shared/server/database';
import { hashKey, newId } from 'shared/server/ids';
import { inTransaction } from 'shared/server/transaction';
import { attachmentsOf, keepFiles, type AttachmentFile, type KeptFile } from './attachment-files';
import * as policyDocuments from './policy-document.repository';
import type { StoredPolicyDocument } from './policy-document.repository';
import * as policyIdentities from './policy-identity.repository';
import { documentAfter, identityOf, writePolicy, type WriteEffect } from './write-policy';

/** What the operator says beside the file; what is left out keeps its present value. */
export interface ImportDetails {
  /** 来源 */
  source?: string | undefined;
  /** 原文链接 */
  sourceUrl?: string | undefined;
  /** 主题分类; proposed from the title when never said. */
  subjectCategory?: string | undefined;
  /** 行政规范性文件; read off the 文号 when never said. */
  normative?: boolean | undefined;
  /** 发布日期; the day of import when never said. */
  publishedOn?: LocalDate | undefined;
  attachments?: readonly AttachmentFile[];
}

export type ImportEffect = WriteEffect;
export interface ImportResult {
  effect: ImportEffect;
  policyId: PolicyId;
  version: number;
}

/**
 * 导入公文 — stores one parsed document: a new one, a new version when the text of a known one changed,
 * or nothing when neither text nor details did, also where it was edited since. One transaction: a crash leaves all of
 * it or none.
 */
export async function importPolicy(
  parsed: ParsedDocument,
  details: ImportDetails,
  now: Instant,
): Promise<ImportResult> {
  const files = await keepFiles(details.attachments ?? []);
  const brought: Brought = {
    parsed,
    details,
    files,
    hashes: { textHash: hashKey(JSON.stringify(parsed)), detailsHash: detailsHashOf(details, files) },
    newPolicyId: PolicyId.parse(newId('pd')),
    newAttachmentIds: [...parsed.attachments, ...files].map(() => AttachmentId.parse(newId('at'))),
  };
  const identityHash = identityOf(parsed, brought.hashes.textHash);
  return inTransaction(async session => {
    const present = await findPresent(session, identityHash);
    if (present && isSameImport(present, brought)) {
      return { effect: 'unchanged', policyId: present._id, version: present.currentVersion };
    }
    const next = nextDocument(present, brought, now);
    const effect = await writePolicy(session, { present, next, content: parsed });
    return { effect, policyId: next._id, version: next.currentVersion };
  });
}

interface Brought {
  parsed: ParsedDocument;
  details: ImportDetails;
  files: readonly KeptFile[];
  hashes: NonNullable<StoredPolicyDocument['lastImport']>;
  newPolicyId: PolicyId;
  newAttachmentIds: readonly AttachmentId[];
}

async function findPresent(session: Session, identityHash: string): Promise<StoredPolicyDocument | null> {
  const policyId = await policyIdentities.findPolicyId(session, identityHash);
  return policyId === null ? null : policyDocuments.findById(session, policyId);
}

function isSameImport({ lastImport }: StoredPolicyDocument, { hashes }: Brought): boolean {
  return lastImport?.textHash === hashes.textHash && lastImport.detailsHash === hashes.detailsHash;
}

function nextDocument(present: StoredPolicyDocument | null, brought: Brought, now: Instant): StoredPolicyDocument {
  const { parsed, details, files, hashes } = brought;
  const { blocks, outline, warnings, attachments, ...read } = parsed;
  // The text was brought before and may have been edited since: what it says now stays.
  const kept = present?.lastImport?.textHash === hashes.textHash ? present : null;
  const listed = kept?.attachments ?? attachments;
  return documentAfter(
    present,
    kept ?? read,
    {
      normative: details.normative ?? present?.normative ?? isNormativeNumber(parsed.documentNumber),
      subjectCategory: details.subjectCategory ?? present?.subjectCategory ?? suggestSubjectCategory(parsed.title),
      publishedOn: details.publishedOn ?? present?.publishedOn ?? localDateOf(now),
      source: details.source ?? present?.source ?? null,
      sourceUrl: details.sourceUrl ?? present?.sourceUrl ?? null,
      attachments: attachmentsOf(listed, files, present?.attachments ?? [], brought.newAttachmentIds),
      lastImport: hashes,
    },
    { policyId: present?._id ?? brought.newPolicyId, textHash: kept?.textHash ?? hashes.textHash, now },
  );
}

function detailsHashOf(details: ImportDetails, files: readonly KeptFile[]): string {
  const { source = null, sourceUrl = null, subjectCategory = null, normative = null, publishedOn = null } = details;
  const attached = files.map(({ name, file }) => [name, file.contentHash]);
  return hashKey(JSON.stringify([source, sourceUrl, subjectCategory, normative, publishedOn, attached]));
}
