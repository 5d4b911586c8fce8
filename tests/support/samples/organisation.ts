import type { JsonObject } from 'shared/kernel/outcome';

const organisationId = 'og_00000000000000000000';
const authorisationId = 'au_00000000000000000000';
const extent = { power: 'act', endsOn: '2099-12-31' };

export const organisationSamples: Record<string, JsonObject> = {
  'account/list-my-organisations': {},
  'account/add-organisation': {
    name: '示例有限公司',
    creditCode: '91999999MA0DEM0009',
    requestKey: 'proof-key-organisation-1',
  },
  'account/verify-organisation': { organisationId, requestKey: 'proof-key-organisation-2' },
  'account/get-organisation': { organisationId },
  'account/invite-agent': { organisationId, label: '财务经办', ...extent, requestKey: 'proof-key-organisation-3' },
  'account/accept-agent-invitation': { code: '00000000', requestKey: 'proof-key-organisation-4' },
  'account/limit-agent': { authorisationId, ...extent, requestKey: 'proof-key-organisation-5' },
  'account/end-agent': { authorisationId, requestKey: 'proof-key-organisation-6' },
  'account/list-organisation-records': {
    organisationId,
    cursor: '2026-01-01T00:00:00.000Z~ae_00000000000000000000',
    pageSize: 10,
  },
};

/** Right here although never right elsewhere, by endpoint and field. */
export const organisationFitting: Record<string, readonly string[]> = {
  'account/invite-agent endsOn': ['nothing'],
  'account/limit-agent endsOn': ['nothing'],
};
