import type { JsonObject } from 'shared/kernel/outcome';

const policyId = 'pd_00000000000000000000';
const draftId = 'dr_00000000000000000000';
const agencyId = 'ag_00000000000000000000';
const requestKey = 'proof-key-000000000040';
const cursor = 'WyIyMDI2LTExLTIwVDAyOjAwOjAwLjAwMFoiLCJkcl8wMDAwMDAwMDAwMDAwMDAwMDAwMCJd';

export const publishingSamples: Record<string, JsonObject> = {
  'policy/list-policy-drafts': { status: 'drafting', cursor, pageSize: 10 },
  'policy/get-policy-draft': { draftId },
  'policy/create-policy-draft': { agencyId, format: 'text', text: '关于做好示例工作的通知', requestKey },
  'policy/edit-policy': { policyId, agencyId, requestKey },
  'policy/update-policy-draft': {
    draftId,
    elements: {
      title: '关于做好示例工作的通知',
      documentNumber: '示政办发〔2026〕1号',
      issuingAuthority: '示例县人民政府办公室',
      coIssuingAuthorities: ['示例县财政局'],
      datedOn: '2026-06-18',
      printedOn: '2026-06-22',
      effectiveOn: '2026-07-01',
      expiresOn: '2029-06-30',
      validityTerm: '有效期3年',
      interpretingBody: '示例县人民政府办公室',
      disclosureType: 'proactive',
      genre: '通知',
      normative: true,
      subjectCategory: '综合政务',
      source: '示例县人民政府网站',
      sourceUrl: 'https://example.invalid/1.html',
    },
    corrections: [{ anchor: 'p-1a2b3c', text: '改好的一段。' }],
    version: 1,
    requestKey,
  },
  'policy/submit-policy-draft': { draftId, version: 1, requestKey },
  'policy/send-back-policy-draft': { draftId, reason: '请核对日期', version: 1, requestKey },
  'policy/publish-policy-draft': { draftId, version: 1, requestKey },
  'policy/mark-policy-repealed': {
    policyId,
    byPolicyId: 'pd_00000000000000000001',
    repealedOn: '2026-07-01',
    requestKey,
  },
};

/** Right here although never right elsewhere, by endpoint and field. */
export const publishingFitting: Record<string, readonly string[]> = {
  // Nothing in the text was put right.
  'policy/update-policy-draft corrections': ['an empty list'],
  // A whole document.
  'policy/create-policy-draft text': ['a very long text'],
};
