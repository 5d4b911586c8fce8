import type { JsonObject } from 'shared/kernel/outcome';

const policyId = 'pd_00000000000000000000';
const divisionId = 'dv_00000000000000000000';

/** A well-formed input of each endpoint, every field filled in. An endpoint without one fails the proofs. */
export const sampleInputs: Record<string, JsonObject> = {
  'account/get-me': {},
  'account/get-data-rules': {},
  'account/list-consents': {},
  'account/save-consent': { purpose: 'keep-favourites', granted: true, requestKey: 'proof-key-000000000002' },
  'account/get-my-data-overview': {},
  'account/export-my-data': {},
  'account/delete-my-data': { requestKey: 'proof-key-000000000003' },
  'account/list-agencies': {
    words: '低保',
    group: 'towns',
    divisionId,
    cursor: 'WzAsMCwiYWdfMDAwMDAwMDAwMDAwMDAwMDAwMDAiXQ',
    pageSize: 10,
  },
  'account/list-divisions': { parentId: divisionId, cursor: divisionId, pageSize: 10 },
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
