import type { JsonObject } from 'shared/kernel/outcome';

const card = { name: '居民甲', idNumber: '99999919850612003X' };

export const personSamples: Record<string, JsonObject> = {
  'account/get-my-identity': {},
  'account/declare-identity': { ...card, consented: true, requestKey: 'proof-key-person-0001' },
  'account/verify-identity': { ...card, requestKey: 'proof-key-person-0002' },
  'account/create-counter-code': { requestKey: 'proof-key-person-0003' },
  'account/confirm-identity-at-counter': {
    ...card,
    code: '00000000',
    hallId: 'hl_00000000000000000000',
    requestKey: 'proof-key-person-0004',
  },
};

/** Right here although never right elsewhere, by endpoint and field. */
export const personFitting: Record<string, readonly string[]> = {};
