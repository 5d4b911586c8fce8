import { toInstant, localDateOf } from 'shared/kernel/time';
import { anAgency } from 'tests/support/agencies';
import { aRequestKey } from 'tests/support/callers';
import { aPassword, aStaffMember } from 'tests/support/staff';
import { everyone, known, staff } from './actors';
import type { MatrixRow, MatrixRows } from './row';

/** About oneself or about a list: no record of another's could be named. */
const about = (
  allowed: MatrixRow['allowed'],
  input: MatrixRow['input'] = () => ({}),
  answer?: MatrixRow['answer'],
): MatrixRow => ({ allowed, input, others: null, ...(answer !== undefined && { answer }) });
const keyed = () => ({ requestKey: aRequestKey() });
/** On anybody of the staff: to an administrator every account is one of his. */
const onStaff = (input: (staffId: string) => object | Promise<object>): MatrixRow => ({
  allowed: ['administrator'],
  input: async () => input((await aStaffMember()).staffId),
  others: {
    foreign: () => input('st_00000000000000000000'),
    absent: () => input('st_00000000000000000001'),
    answer: 'not-found',
  },
});

const today = localDateOf(toInstant(Date.now()));
let names = 0;

export const staffRows: MatrixRows = {
  'account/sign-in-staff': about(
    everyone,
    () => ({ loginName: `matrix-${++names}`, password: 'of nobody' }),
    'wrong-name-or-password',
  ),
  'account/sign-out-staff': about(staff, keyed),
  'account/open-staff-session': about(known, () => ({}), 'not-bound'),
  'account/create-binding-code': about(staff, keyed),
  'account/bind-staff-wechat': about(
    known,
    () => ({ code: '00000000', requestKey: aRequestKey() }),
    // The one resident comes from WeChat, everybody else from a browser.
    actor => (actor === 'resident' ? 'code-wrong-or-expired' : 'only-in-wechat'),
  ),
  'account/unbind-staff-wechat': about(staff, keyed),
  'account/change-password': about(staff, () => ({
    currentPassword: aPassword,
    newPassword: `${aPassword}-new`,
    requestKey: aRequestKey(),
  })),
  'account/get-my-staff-account': about(staff),
  'account/save-absence': about(staff, () => ({
    fromOn: today,
    untilOn: today,
    delegateId: null,
    requestKey: aRequestKey(),
  })),
  'account/end-absence': about(staff, keyed),
  'account/list-possible-delegates': about(staff),
  'account/list-staff': about(['administrator', 'auditor']),
  'account/get-staff': { ...onStaff(staffId => ({ staffId })), allowed: ['administrator', 'auditor'] },
  'account/add-staff': about(['administrator'], async () => ({
    loginName: `matrix-${++names}`,
    displayName: '新人',
    agencyId: await anAgency(),
    requestKey: aRequestKey(),
  })),
  'account/update-staff': onStaff(async staffId => ({
    staffId,
    displayName: '换了称呼',
    agencyId: await anAgency(),
    version: 1,
    requestKey: aRequestKey(),
  })),
  'account/change-staff-roles': onStaff(staffId => ({
    staffId,
    assignments: [{ role: 'editor', place: { level: 'county' } }],
    version: 1,
    requestKey: aRequestKey(),
  })),
  'account/set-staff-status': onStaff(staffId => ({
    staffId,
    status: 'disabled',
    version: 1,
    requestKey: aRequestKey(),
  })),
  'account/reset-staff-password': onStaff(staffId => ({ staffId, requestKey: aRequestKey() })),
};
