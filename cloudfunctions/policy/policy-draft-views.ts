import type { ParsedDocument } from 'shared/policy/model';
import { DraftElements, type PolicyDraft, type PolicyDraftSummary } from 'shared/policy/publishing-model';
import type { StoredPolicyDraft } from './policy-draft.repository';
import type { PolicyFacts } from './write-policy';

export function draftSummaryOf(draft: StoredPolicyDraft): PolicyDraftSummary {
  const { policyId, agencyId, elements, status, draftedBy, reviewedBy, reason, updatedAt, version } = draft;
  const { title, documentNumber } = elements;
  return {
    draftId: draft._id,
    policyId,
    agencyId,
    title,
    documentNumber,
    status,
    draftedBy,
    reviewedBy,
    reason,
    updatedAt,
    version,
  };
}

export function draftViewOf(draft: StoredPolicyDraft): PolicyDraft {
  const { elements, blocks, warnings } = draft;
  return { ...draftSummaryOf(draft), elements, blocks, warnings };
}

type Elements = Omit<PolicyFacts, 'recipients' | 'cites' | 'repeals'> &
  Pick<DraftElements, 'normative' | 'subjectCategory' | 'source' | 'sourceUrl'>;

/** The elements as a form holds them; what is longer than its field, or no address, is left for the editor to write. */
export function elementsOf(facts: Elements): DraftElements | null {
  const { title, normative } = facts;
  const read = Object.entries(DraftElements.shape).map(([field, schema]) => {
    // Every field of the shape is one of the facts.
    const value = schema.safeParse(facts[field as keyof DraftElements]);
    return [field, value.success ? value.data : field === 'coIssuingAuthorities' ? [] : null];
  });
  const elements = DraftElements.safeParse({ ...Object.fromEntries(read), title, normative });
  return elements.success ? elements.data : null;
}

/** What the document will say of itself. */
export function factsOf(draft: StoredPolicyDraft): PolicyFacts {
  const { normative, subjectCategory, source, sourceUrl, ...said } = draft.elements;
  const { recipients, cites, repeals } = draft;
  return { ...said, recipients, cites, repeals };
}

export function contentOf(parsed: ParsedDocument) {
  const { recipients, attachments, cites, repeals, blocks, outline, warnings } = parsed;
  return { recipients, attachments, cites, repeals, blocks, outline, warnings };
}
