import type { StaffRole, StaffScope } from '../kernel/access';
import type { RefusalOf } from '../kernel/endpoint';
import type * as contract from './staff-contract';
import type { StaffStatus } from './staff-model';

/** 岗位名称 */
export const roleTexts = {
  'hall-clerk': '窗口人员',
  'hall-manager': '大厅值班长',
  replier: '答复人',
  'reply-reviewer': '答复审核人',
  editor: '编辑',
  reviewer: '审核人',
  administrator: '管理员',
  auditor: '审计员',
} as const satisfies Record<StaffRole, string>;

/** What holding the role means, in a line of its own. */
export const roleMeanings = {
  'hall-clerk': '在窗口叫号、办理',
  'hall-manager': '管大厅的窗口和排队',
  replier: '答复留言',
  'reply-reviewer': '审核答复',
  editor: '编写要发布的内容',
  reviewer: '审核要发布的内容',
  administrator: '管人员和岗位',
  auditor: '查看操作记录，自己不办理',
} as const satisfies Record<StaffRole, string>;

/** 管到哪里 */
export const scopeTexts = {
  hall: '一个大厅',
  agency: '一个部门',
  county: '全县',
} as const satisfies Record<StaffScope, string>;

export const staffStatusTexts = { active: '在用', disabled: '停用' } as const satisfies Record<StaffStatus, string>;

type EndpointOf<T> = { [Name in keyof T]: T[Name] extends { refusals: readonly string[] } ? T[Name] : never }[keyof T];
export type StaffRefusal = RefusalOf<EndpointOf<typeof contract>>;

/** What a person reads when a rule said no. */
export const staffRefusalTexts = {
  'wrong-name-or-password': '登录名或口令不对，请再看一眼',
  locked: '试错的次数多了，先停一会儿再试',
  'account-disabled': '这个账号停用了，请找管理员',
  'not-bound': '这个微信还没有绑定工作账号',
  'only-in-wechat': '请在微信小程序里绑定',
  'code-wrong-or-expired': '绑定码不对，或者过期了。请到电脑上再要一个',
  'too-many-tries': '试的次数多了，请过一会儿再试',
  'bound-to-another-account': '这个微信绑定了另一个账号，请先在那个账号里解除',
  'wrong-password': '现在的口令不对',
  'password-too-short': '新口令太短了，至少要十个字',
  'password-too-common': '新口令太常见，容易被猜中，请换一个',
  'password-unchanged': '新口令和现在的一样，请换一个',
  'absence-ends-before-it-starts': '最后一天要在第一天之后，或者就是同一天',
  'absence-too-long': '登记的时间太长了，请分几次登记',
  'absence-over': '这几天已经过去了',
  'delegate-not-possible': '不能请这位代为办理，请换一位',
  'login-name-taken': '这个登录名有人用了，请换一个',
  'agency-unknown': '没有这个单位，请重新选',
  'changed-meanwhile': '刚才有人改过这个账号，已换成最新的，请再看一眼',
  'own-roles': '自己的岗位要请另一位管理员改',
  'role-not-at-this-level': '这个岗位不能管到这个范围',
  'place-unknown': '没有这个单位或大厅，请重新选',
  'assignment-twice': '同一个岗位加了两次',
  'auditor-holds-nothing-else': '审计员不能再有别的岗位',
  'last-administrator': '这是最后一位管理员，先加一位再改',
  'own-account': '自己的账号要请另一位管理员改',
} as const satisfies Record<StaffRefusal, string>;
