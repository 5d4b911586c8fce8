import type { Instant, LocalDate } from 'shared/kernel/time';
import { localDateOf } from 'shared/kernel/time';
import { citationKey, linkKeys } from 'shared/policy/linking.rules';
import { AttachmentId, PolicyId, type ParsedDocument } from 'shared/policy/model';
import { plainTextOf } from 'shared/policy/plain-text.rules';
import { isNormativeNumber } from 'shared/policy/publication.rules';
import { suggestSubjectCategory } from 'shared/policy/subject-category.rules';
import { uploadFile } from 'shared/server/files';
import type { Session } from 'shared/server/database';
import { hashKey, newId } from 'shared/server/ids';
import { inTransaction } from 'shared/server/transaction';
import * as policyDocuments from './policy-document.repository';
import type { StoredAttachment, StoredPolicyDocument } from './policy-document.repository';
import * as policyIdentities from './policy-identity.repository';
import * as policyTexts from './policy-text.repository';
import * as policyVersions from './policy-version.repository';

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

export interface AttachmentFile {
  name: string;
  extension: string;
  content: Buffer;
}

export type ImportEffect = 'added' | 'new-version' | 'details-changed' | 'unchanged';
export interface ImportResult {
  effect: ImportEffect;
  policyId: PolicyId;
  version: number;
}

/**
 * 导入公文 — stores one parsed document: a new one, a new version when the text of a known one changed,
 * or nothing when neither text nor details did. One transaction: a crash leaves all of it or none.
 */
export async function importPolicy(
  parsed: ParsedDocument,
  details: ImportDetails,
  now: Instant,
): Promise<ImportResult> {
  const files = await keepFiles(details.attachments ?? []);
  const textHash = hashKey(JSON.stringify(parsed));
  const identityHash = identityOf(parsed, textHash);
  const newPolicyId = PolicyId.parse(newId('pd'));
  const newAttachmentIds = [...parsed.attachments, ...files].map(() => AttachmentId.parse(newId('at')));

  return inTransaction(async session => {
    const present = await findPresent(session, identityHash);
    const document = toDocument(parsed, details, files, {
      present,
      textHash,
      now,
      policyId: present?._id ?? newPolicyId,
      newAttachmentIds,
    });
    const effect = effectOf(present, document);
    if (effect === 'unchanged') return { effect, policyId: document._id, version: document.currentVersion };
    if (effect === 'added') await policyIdentities.put(session, identityHash, document._id);
    if (effect === 'added' || effect === 'new-version') {
      await policyVersions.put(session, toVersion(parsed, document, now));
      await policyTexts.put(session, document._id, plainTextOf(parsed.blocks));
    }
    await policyDocuments.put(session, document);
    return { effect, policyId: document._id, version: document.currentVersion };
  });
}

async function findPresent(session: Session, identityHash: string): Promise<StoredPolicyDocument | null> {
  const policyId = await policyIdentities.findPolicyId(session, identityHash);
  return policyId === null ? null : policyDocuments.findById(session, policyId);
}

/** Two files are one document when number and title agree, or, without a number, title, authority and date. */
function identityOf(parsed: ParsedDocument, textHash: string): string {
  const { title, documentNumber, issuingAuthority, datedOn } = parsed;
  if (documentNumber !== null) return hashKey('number', citationKey({ title, documentNumber }) ?? '', title);
  if (issuingAuthority !== null && datedOn !== null) return hashKey('title', title, issuingAuthority, datedOn);
  return hashKey('text', textHash);
}

interface KeptFile {
  name: string;
  file: NonNullable<StoredAttachment['file']>;
}

/** Stored under their own hash before the transaction: storing one twice is harmless, and nothing points at it yet. */
async function keepFiles(files: readonly AttachmentFile[]): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const { name, extension, content } of files) {
    const contentHash = hashKey(content.toString('base64'));
    const fileId = await uploadFile(`policy/attachments/${contentHash}.${extension}`, content);
    kept.push({ name, file: { fileId, extension, sizeBytes: content.length, contentHash } });
  }
  return kept;
}

interface Circumstances {
  present: StoredPolicyDocument | null;
  textHash: string;
  now: Instant;
  policyId: PolicyId;
  newAttachmentIds: readonly AttachmentId[];
}

function toDocument(
  parsed: ParsedDocument,
  details: ImportDetails,
  files: readonly KeptFile[],
  at: Circumstances,
): StoredPolicyDocument {
  const { present, textHash, now, policyId } = at;
  const { blocks, outline, warnings, ...facts } = parsed;
  const sameText = present?.textHash === textHash;
  return {
    ...facts,
    _id: policyId,
    currentVersion: present ? present.currentVersion + (sameText ? 0 : 1) : 1,
    normative: details.normative ?? present?.normative ?? isNormativeNumber(parsed.documentNumber),
    subjectCategory: details.subjectCategory ?? present?.subjectCategory ?? suggestSubjectCategory(parsed.title),
    publishedOn: details.publishedOn ?? present?.publishedOn ?? localDateOf(now),
    source: details.source ?? present?.source ?? null,
    sourceUrl: details.sourceUrl ?? present?.sourceUrl ?? null,
    attachments: toAttachments(parsed, files, present?.attachments ?? [], at.newAttachmentIds),
    linkKeys: linkKeys(parsed),
    textHash,
    importedAt: present?.importedAt ?? now,
    updatedAt: now,
  };
}

/** The names the text lists, each with its file where one was given now or before, then the files it does not name. */
function toAttachments(
  parsed: ParsedDocument,
  files: readonly KeptFile[],
  present: readonly StoredAttachment[],
  newIds: readonly AttachmentId[],
): StoredAttachment[] {
  const listed = parsed.attachments.map(({ name }, at) => {
    const file = files.find(candidate => isSameName(candidate.name, name)) ?? onlyFile(parsed, files);
    return { name, file: file?.file ?? null, at };
  });
  const used = new Set(listed.map(({ file }) => file));
  const others = files
    .filter(({ file }) => !used.has(file))
    .map(({ name, file }, at) => ({ name, file, at: listed.length + at }));
  const kept = present.filter(({ name }) => ![...listed, ...others].some(item => item.name === name));
  const current = [...listed, ...others].map(({ name, file, at }): StoredAttachment => {
    const before = present.find(item => item.name === name);
    const attachmentId = before?.attachmentId ?? newIds[at];
    if (attachmentId === undefined) throw new Error('an attachment without an id');
    return { attachmentId, name, file: file ?? before?.file ?? null };
  });
  return [...current, ...kept.filter(({ file }) => file !== null)];
}

/** One attachment listed and one file given: they belong together whatever the file is called. */
function onlyFile(parsed: ParsedDocument, files: readonly KeptFile[]): KeptFile | undefined {
  return parsed.attachments.length === 1 && files.length === 1 ? files[0] : undefined;
}

function isSameName(fileName: string, listedName: string): boolean {
  const fold = (name: string) => name.replace(/^附件\s*\d*|[\s.．、：:《》"“”_-]|\d+[.、]/g, '');
  const [file, listed] = [fold(fileName), fold(listedName)];
  return file !== '' && (listed.includes(file) || file.includes(listed));
}

function toVersion(parsed: ParsedDocument, document: StoredPolicyDocument, now: Instant) {
  const { blocks, outline, warnings } = parsed;
  return {
    policyId: document._id,
    version: document.currentVersion,
    blocks,
    outline,
    warnings,
    importedAt: now,
  };
}

function effectOf(present: StoredPolicyDocument | null, next: StoredPolicyDocument): ImportEffect {
  if (!present) return 'added';
  if (present.currentVersion !== next.currentVersion) return 'new-version';
  const withoutTime = (document: StoredPolicyDocument) =>
    JSON.stringify(sortKeys({ ...document, updatedAt: present.updatedAt }));
  return withoutTime(present) === withoutTime(next) ? 'unchanged' : 'details-changed';
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sortKeys(item)]),
  );
}
