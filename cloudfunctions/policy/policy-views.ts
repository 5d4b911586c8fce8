import type { LocalDate } from 'shared/kernel/time';
import type { PolicySummary } from 'shared/policy/contract';
import type { PolicyReference, ValidityView } from 'shared/policy/model';
import { repealOf } from 'shared/policy/linking.rules';
import { isPublic } from 'shared/policy/publication.rules';
import { shortTitle } from 'shared/policy/title.rules';
import { validityOn } from 'shared/policy/validity.rules';
import type { StoredPolicyDocument } from './policy-document.repository';

export function referenceOf(document: StoredPolicyDocument): PolicyReference {
  return { policyId: document._id, title: document.title, documentNumber: document.documentNumber };
}

/** `others` must hold every document that may repeal this one; those not public are passed over. */
export function validityOf(
  document: StoredPolicyDocument,
  others: readonly StoredPolicyDocument[],
  today: LocalDate,
): ValidityView {
  const repeal = repealOf(
    document._id,
    document,
    others.filter(other => other._id !== document._id && isPublic(other)),
  );
  const { effectiveOn, expiresOn } = document;
  const { state, since } = validityOn({ effectiveOn, expiresOn, repealedOn: repeal?.on ?? null }, today);
  return { state, since, expiresOn, replacedBy: repeal && state === 'repealed' ? referenceOf(repeal.by) : null };
}

export function summaryOf(document: StoredPolicyDocument, validity: ValidityView): PolicySummary {
  const { title, documentNumber, issuingAuthority, genre, normative, subjectCategory, datedOn, publishedOn } = document;
  return {
    policyId: document._id,
    title,
    shortTitle: shortTitle(title, authoritiesOf(document)),
    documentNumber,
    issuingAuthority,
    genre,
    normative,
    subjectCategory,
    datedOn,
    documentOn: documentDay(document),
    publishedOn,
    validity,
  };
}

/** Everyone who issued it, the first one first. */
export function authoritiesOf({ issuingAuthority, coIssuingAuthorities }: StoredPolicyDocument): string[] {
  return issuingAuthority === null ? coIssuingAuthorities : [issuingAuthority, ...coIssuingAuthorities];
}

/** 成文日期, else 印发日期. */
export function documentDay({ datedOn, printedOn }: StoredPolicyDocument): LocalDate | null {
  return datedOn ?? printedOn;
}

/** Newest first; undated ones last. */
export function byDateDescending(a: StoredPolicyDocument, b: StoredPolicyDocument): number {
  return (documentDay(b) ?? '').localeCompare(documentDay(a) ?? '') || a._id.localeCompare(b._id);
}
