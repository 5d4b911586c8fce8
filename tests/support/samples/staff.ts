import type { JsonObject } from 'shared/kernel/outcome';

const staffId = 'st_00000000000000000000';
const agencyId = 'ag_00000000000000000000';
const requestKey = 'proof-key-000000000010';
const password = 'k3mP7-xQ9vt-of-proofs';

export const staffSamples: Record<string, JsonObject> = {
  'account/sign-in-staff': { loginName: 'nobody0000', password },
  'account/sign-out-staff': { requestKey },
  'account/open-staff-session': {},
  'account/create-binding-code': { requestKey },
  'account/bind-staff-wechat': { code: '00000000', requestKey },
  'account/unbind-staff-wechat': { requestKey },
  'account/change-password': { currentPassword: password, newPassword: `${password}-new`, requestKey },
  'account/get-my-staff-account': {},
  'account/save-absence': { fromOn: '2026-11-20', untilOn: '2026-11-24', delegateId: staffId, requestKey },
  'account/end-absence': { requestKey },
  'account/list-possible-delegates': { cursor: 'Y2xlcmswMTAx', pageSize: 10 },
  'account/list-staff': {
    words: '经办',
    agencyId,
    role: 'replier',
    status: 'active',
    cursor: 'Y2xlcmswMTAx',
    pageSize: 10,
  },
  'account/get-staff': { staffId },
  'account/add-staff': { loginName: 'nobody0000', displayName: '经办0000', agencyId, requestKey },
  'account/update-staff': { staffId, displayName: '经办0000', agencyId, version: 1, requestKey },
  'account/change-staff-roles': {
    staffId,
    assignments: [{ role: 'replier', place: { level: 'agency', agencyId } }],
    version: 1,
    requestKey,
  },
  'account/set-staff-status': { staffId, status: 'disabled', version: 1, requestKey },
  'account/reset-staff-password': { staffId, requestKey },
};

/** Right here although never right elsewhere, by endpoint and field. */
export const staffFitting: Record<string, readonly string[]> = {
  // Nobody takes over.
  'account/save-absence delegateId': ['nothing'],
  // No role at all.
  'account/change-staff-roles assignments': ['an empty list'],
};
