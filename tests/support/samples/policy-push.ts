import type { JsonObject } from 'shared/kernel/outcome';

const organisationId = 'og_00000000000000000000';
const policyId = 'pd_00000000000000000000';
const itemId = '0'.repeat(64);
const target = { kind: 'subject-category', subjectCategory: '国防' };

export const policyPushSamples: Record<string, JsonObject> = {
  'policy-push/get-profile': { organisationId },
  'policy-push/save-resident-profile': {
    facts: { birthYear: 2002, occupation: 'graduate', graduatedOn: '2025-06-30', household: [], plans: ['job'] },
    requestKey: 'proof-key-policy-push-1',
  },
  'policy-push/save-enterprise-profile': {
    organisationId,
    facts: { size: 'small', employeeCount: 12 },
    requestKey: 'proof-key-policy-push-2',
  },
  'policy-push/list-inbox': {
    organisationId,
    cursor: `2026-01-01T00:00:00.000Z${itemId}`,
    pageSize: 10,
  },
  'policy-push/get-inbox-item': { itemId, organisationId },
  'policy-push/mark-inbox-item-read': { itemId, organisationId, requestKey: 'proof-key-policy-push-3' },
  'policy-push/mute': { target, muted: true, organisationId, requestKey: 'proof-key-policy-push-4' },
  'policy-push/subscribe': { target, subscribed: true, organisationId, requestKey: 'proof-key-policy-push-5' },
  'policy-push/get-my-subscriptions': { organisationId },
  'policy-push/record-send-allowance': {
    templateId: 'local-policy',
    accepted: true,
    requestKey: 'proof-key-policy-push-6',
  },
  'policy-push/get-audience': { policyId },
  'policy-push/save-audience': {
    policyId,
    kind: 'resident',
    clauses: [{ kind: 'any', tags: ['occupation:graduate'], text: '高校毕业生', source: 'p-1' }],
    support: '每月500元',
    deadlineOn: '2099-12-31',
    bundle: ['pd_00000000000000000001'],
    version: 0,
    requestKey: 'proof-key-policy-push-7',
  },
};

/** Right here although never right elsewhere, by endpoint and field. */
export const policyPushFitting: Record<string, readonly string[]> = {
  'policy-push/save-resident-profile facts': ['an empty object'],
  'policy-push/save-enterprise-profile facts': ['an empty object'],
  'policy-push/save-audience deadlineOn': ['nothing'],
  'policy-push/save-audience bundle': ['an empty list'],
};
