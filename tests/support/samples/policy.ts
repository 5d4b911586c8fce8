import type { JsonObject } from 'shared/kernel/outcome';

const policyId = 'pd_00000000000000000000';

export const policySamples: Record<string, JsonObject> = {
  'policy/search-policies': {
    words: '补贴',
    documentNumber: '示政发〔2026〕1号',
    issuingAuthority: '示例县人民政府',
    subjectCategory: '综合政务',
    year: 2026,
    validity: 'in-force',
    sort: 'newest',
    cursor: 'WzAsbnVsbCwicGRfMDAwMDAwMDAwMDAwMDAwMDAwMDAiXQ',
    pageSize: 10,
  },
  'policy/get-policy': { policyId },
  'policy/get-attachment-link': { policyId, attachmentId: 'at_00000000000000000000' },
  'policy/get-library-overview': {},
  'policy/favourite-policy': { policyId, favourite: true, requestKey: 'proof-key-000000000001' },
  'policy/list-favourite-policies': { policyId, cursor: '2026-01-01T00:00:00.000Z', pageSize: 10 },
};
