import * as z from 'zod/mini';
import { StaffRole } from '../kernel/access';
import { defineEndpoint, RequestKey } from '../kernel/endpoint';
import { pageRequest, pageResponse } from '../kernel/page';
import { Instant, LocalDate } from '../kernel/time';
import { AgencyId } from './model';
import {
  ASSIGNMENTS_MAX,
  DisplayName,
  LoginName,
  OneTimeCode,
  StaffAccount,
  StaffAssignment,
  StaffId,
  StaffPlace,
  StaffStatus,
} from './staff-model';

/** 口令. What is typed at the sign-in is only bounded; what is chosen must satisfy `decidePassword`. */
const Password = z.string().check(z.minLength(1), z.maxLength(128));

/** 一次性口令, shown once to whoever made it. Null when a retry asks for it again: it is kept nowhere. */
const InitialPassword = z.nullable(z.string());

/** Which version of the account the change was made on. */
const AccountVersion = z.int().check(z.gte(1));

/** 登录工作台: checks name and password and answers a ticket for the platform's own custom sign-in. */
export const signInStaff = defineEndpoint({
  name: 'account/sign-in-staff',
  access: 'public',
  request: z.strictObject({ loginName: LoginName, password: Password }),
  response: z.object({ ticket: z.string(), staffId: StaffId, mustChangePassword: z.boolean() }),
  /** `locked` carries `until`, an instant; a name that does not exist locks like one that does. */
  refusals: ['wrong-name-or-password', 'locked', 'account-disabled'],
});

/** 退出工作台: ends the session of this account on this kind of device, wherever it was opened. */
export const signOutStaff = defineEndpoint({
  name: 'account/sign-out-staff',
  access: { staff: 'any' },
  request: z.strictObject({ requestKey: RequestKey }),
  response: z.object({ staffId: StaffId }),
  refusals: [],
});

/** 在微信里进入工作台: opens a session for the account this WeChat is bound to. */
export const openStaffSession = defineEndpoint({
  name: 'account/open-staff-session',
  access: 'resident',
  request: z.strictObject({}),
  response: z.object({ staffId: StaffId }),
  refusals: ['not-bound', 'account-disabled'],
});

/** 绑定微信的一次性码, asked for at the desk. */
export const createBindingCode = defineEndpoint({
  name: 'account/create-binding-code',
  access: { staff: 'any' },
  request: z.strictObject({ requestKey: RequestKey }),
  /** Null when a retry asks again: the code is kept only as a hash. */
  response: z.object({ code: z.nullable(OneTimeCode), expiresAt: Instant }),
  refusals: [],
});

/** 绑定微信: typed in the mini-program; from then on this WeChat enters the console without a password. */
export const bindStaffWechat = defineEndpoint({
  name: 'account/bind-staff-wechat',
  access: 'resident',
  request: z.strictObject({ code: OneTimeCode, requestKey: RequestKey }),
  response: z.object({ staffId: StaffId }),
  refusals: ['only-in-wechat', 'code-wrong-or-expired', 'too-many-tries', 'bound-to-another-account'],
});

/** 解除微信绑定 */
export const unbindStaffWechat = defineEndpoint({
  name: 'account/unbind-staff-wechat',
  access: { staff: 'any' },
  request: z.strictObject({ requestKey: RequestKey }),
  response: z.object({ boundCount: z.literal(0) }),
  refusals: [],
});

/** 改口令: ends every other session of the account. */
export const changePassword = defineEndpoint({
  name: 'account/change-password',
  access: { staff: 'any' },
  request: z.strictObject({ currentPassword: Password, newPassword: Password, requestKey: RequestKey }),
  response: z.object({ changedAt: Instant }),
  refusals: ['wrong-password', 'locked', 'password-too-short', 'password-too-common', 'password-unchanged'],
});

/** A colleague, as one may see one in a list. */
export const StaffReference = z.object({ staffId: StaffId, displayName: DisplayName, agencyId: AgencyId });

/** 岗位授权, and whose it is where it was handed over. */
export const EffectiveAssignmentView = z.object({
  role: StaffRole,
  place: StaffPlace,
  onBehalfOf: z.nullable(StaffReference),
});
export type EffectiveAssignmentView = z.infer<typeof EffectiveAssignmentView>;

/** 我的账号: what the console's navigation is made from. */
export const getMyStaffAccount = defineEndpoint({
  name: 'account/get-my-staff-account',
  access: { staff: 'any' },
  request: z.strictObject({}),
  response: z.object({
    account: StaffAccount,
    /** What counts today: empty while the password must be changed. */
    assignments: z.array(EffectiveAssignmentView),
    delegate: z.nullable(StaffReference),
    mustChangePassword: z.boolean(),
    passwordChangedAt: Instant,
    boundToWechat: z.boolean(),
    /** When an untouched session ends. */
    sessionEndsAt: Instant,
  }),
  refusals: [],
});

/** 登记不在岗: from when to when, and who takes over meanwhile. Replaces an earlier one; both days are included. */
export const saveAbsence = defineEndpoint({
  name: 'account/save-absence',
  access: { staff: 'any' },
  request: z.strictObject({
    fromOn: LocalDate,
    untilOn: LocalDate,
    delegateId: z.nullable(StaffId),
    requestKey: RequestKey,
  }),
  response: z.object({ account: StaffAccount }),
  refusals: ['absence-ends-before-it-starts', 'absence-too-long', 'absence-over', 'delegate-not-possible'],
});

/** 销假 */
export const endAbsence = defineEndpoint({
  name: 'account/end-absence',
  access: { staff: 'any' },
  request: z.strictObject({ requestKey: RequestKey }),
  response: z.object({ account: StaffAccount }),
  refusals: [],
});

/** 可以请谁代为办理: active colleagues of the same agency and those who hold a role for the county. */
export const listPossibleDelegates = defineEndpoint({
  name: 'account/list-possible-delegates',
  access: { staff: 'any' },
  request: z.strictObject({ ...pageRequest }),
  response: z.object({ items: z.array(StaffReference), ...pageResponse }),
  refusals: [],
});

/** 人员列表, by login name. */
export const listStaff = defineEndpoint({
  name: 'account/list-staff',
  access: { staff: ['administrator', 'auditor'], scope: 'county' },
  request: z.strictObject({
    /** In the login name or the display name. */
    words: z.optional(z.string().check(z.maxLength(20))),
    agencyId: z.optional(AgencyId),
    role: z.optional(StaffRole),
    status: z.optional(StaffStatus),
    ...pageRequest,
  }),
  response: z.object({ items: z.array(StaffAccount), totalCount: z.int(), ...pageResponse }),
  refusals: [],
});

/** 一个人员 */
export const getStaff = defineEndpoint({
  name: 'account/get-staff',
  access: { staff: ['administrator', 'auditor'], scope: 'county' },
  request: z.strictObject({ staffId: StaffId }),
  response: z.object({ account: StaffAccount, locked: z.boolean(), boundToWechat: z.boolean() }),
  refusals: [],
});

const administrators = { staff: ['administrator'], scope: 'county' } as const;

/** 新增人员: without roles; the password must be changed at the first sign-in. */
export const addStaff = defineEndpoint({
  name: 'account/add-staff',
  access: administrators,
  request: z.strictObject({
    loginName: LoginName,
    displayName: DisplayName,
    agencyId: AgencyId,
    requestKey: RequestKey,
  }),
  response: z.object({ account: StaffAccount, initialPassword: InitialPassword }),
  refusals: ['login-name-taken', 'agency-unknown'],
});

/** 改单位、称呼 */
export const updateStaff = defineEndpoint({
  name: 'account/update-staff',
  access: administrators,
  request: z.strictObject({
    staffId: StaffId,
    displayName: DisplayName,
    agencyId: AgencyId,
    version: AccountVersion,
    requestKey: RequestKey,
  }),
  response: z.object({ account: StaffAccount }),
  refusals: ['agency-unknown', 'changed-meanwhile'],
});

/** 改岗位: the whole list, replacing what was. Nobody changes his own. */
export const changeStaffRoles = defineEndpoint({
  name: 'account/change-staff-roles',
  access: administrators,
  request: z.strictObject({
    staffId: StaffId,
    assignments: z.array(StaffAssignment).check(z.maxLength(ASSIGNMENTS_MAX)),
    version: AccountVersion,
    requestKey: RequestKey,
  }),
  response: z.object({ account: StaffAccount }),
  refusals: [
    'own-roles',
    'role-not-at-this-level',
    'place-unknown',
    'assignment-twice',
    'auditor-holds-nothing-else',
    'last-administrator',
    'changed-meanwhile',
  ],
});

/** 停用、启用: ends the sessions at once. */
export const setStaffStatus = defineEndpoint({
  name: 'account/set-staff-status',
  access: administrators,
  request: z.strictObject({ staffId: StaffId, status: StaffStatus, version: AccountVersion, requestKey: RequestKey }),
  response: z.object({ account: StaffAccount }),
  refusals: ['own-account', 'last-administrator', 'changed-meanwhile'],
});

/** 重设口令: unlocks, ends the sessions, and makes a new one-time password. */
export const resetStaffPassword = defineEndpoint({
  name: 'account/reset-staff-password',
  access: administrators,
  request: z.strictObject({ staffId: StaffId, requestKey: RequestKey }),
  response: z.object({ account: StaffAccount, initialPassword: InitialPassword }),
  refusals: ['own-account'],
});
