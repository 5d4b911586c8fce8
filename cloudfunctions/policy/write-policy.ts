import type { Instant, LocalDate } from 'shared/kernel/time';
import { citationKey, linkKeys } from 'shared/policy/linking.rules';
import type { ParsedDocument, PolicyId } from 'shared/policy/model';
import { plainTextOf } from 'shared/policy/plain-text.rules';
import type { Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import * as policyDocuments from './policy-document.repository';
import type { StoredAttachment, StoredPolicyDocument } from './policy-document.repository';
import * as policyIdentities from './policy-identity.repository';
import * as policyTexts from './policy-text.repository';
import * as policyVersions from './policy-version.repository';

/** What a document says of itself, apart from its text. */
export type PolicyFacts = Omit<ParsedDocument, 'blocks' | 'outline' | 'warnings' | 'attachments'>;
export type PolicyContent = Pick<ParsedDocument, 'blocks' | 'outline' | 'warnings'>;

/** What is said about it by whoever brings it in. */
export interface PolicyDetails {
  normative: boolean;
  subjectCategory: string | null;
  publishedOn: LocalDate;
  source: string | null;
  sourceUrl: string | null;
  attachments: StoredAttachment[];
  lastImport: StoredPolicyDocument['lastImport'];
}

/** The document as it stands after this; its version counts up when the text is another. */
export function documentAfter(
  present: StoredPolicyDocument | null,
  facts: PolicyFacts,
  details: PolicyDetails,
  { policyId, textHash, now }: { policyId: PolicyId; textHash: string; now: Instant },
): StoredPolicyDocument {
  const confirmedRepeals = present?.confirmedRepeals ?? [];
  return {
    ...facts,
    ...details,
    _id: policyId,
    currentVersion: present ? present.currentVersion + (present.textHash === textHash ? 0 : 1) : 1,
    confirmedRepeals,
    linkKeys: linkKeys(facts, confirmedRepeals),
    textHash,
    openDraftId: present?.openDraftId ?? null,
    importedAt: present?.importedAt ?? now,
    updatedAt: now,
  };
}

/** Two texts are one document when number and title agree, or, without a number, title, authority and date. */
export function identityOf(facts: PolicyFacts, textHash: string): string {
  const { title, documentNumber, issuingAuthority, datedOn } = facts;
  if (documentNumber !== null) return hashKey('number', citationKey({ title, documentNumber }) ?? '', title);
  if (issuingAuthority !== null && datedOn !== null) return hashKey('title', title, issuingAuthority, datedOn);
  return hashKey('text', textHash);
}

export type WriteEffect = 'added' | 'new-version' | 'details-changed' | 'unchanged';

/** Writes document, version, text and identity, in the transaction of whoever brings it in; nothing where nothing changed. */
export async function writePolicy(
  session: Session,
  {
    present,
    next,
    content,
  }: { present: StoredPolicyDocument | null; next: StoredPolicyDocument; content: PolicyContent },
): Promise<WriteEffect> {
  const effect = effectOf(present, next);
  if (effect === 'unchanged') return effect;
  await policyIdentities.put(session, identityOf(next, next.textHash), next._id);
  if (effect === 'added' || effect === 'new-version') {
    if (present) await keepPrinted(session, present);
    const { blocks, outline, warnings } = content;
    const { _id: policyId, currentVersion: version, updatedAt: importedAt } = next;
    const printed = printedFactsOf(next);
    await policyVersions.put(session, { policyId, version, blocks, outline, warnings, printed, importedAt });
    await policyTexts.put(session, policyId, plainTextOf(blocks));
  }
  await policyDocuments.put(session, next);
  return effect;
}

/** Only the document still knows what stood over a version of the first shape, until it says something else. */
async function keepPrinted(session: Session, present: StoredPolicyDocument): Promise<void> {
  const version = await policyVersions.findVersion(session, present._id, present.currentVersion);
  if (version?.printed === null) {
    await policyVersions.put(session, { ...version, printed: printedFactsOf(present) });
  }
}

export function printedFactsOf(document: StoredPolicyDocument): policyVersions.PrintedFacts {
  const { title, documentNumber, issuingAuthority, coIssuingAuthorities, datedOn } = document;
  return { title, documentNumber, issuingAuthority, coIssuingAuthorities, datedOn };
}

function effectOf(present: StoredPolicyDocument | null, next: StoredPolicyDocument): WriteEffect {
  if (!present) return 'added';
  if (present.currentVersion !== next.currentVersion) return 'new-version';
  return saidBy(present) === saidBy(next) ? 'unchanged' : 'details-changed';
}

/** Everything but when it was written, and by which import. */
function saidBy(document: StoredPolicyDocument): string {
  return JSON.stringify(sortKeys({ ...document, updatedAt: null, lastImport: null }));
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
