import type { JsonObject } from 'shared/kernel/outcome';

const divisionId = 'dv_00000000000000000000';

export const accountSamples: Record<string, JsonObject> = {
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
};
