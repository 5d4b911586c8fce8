/** Every address in the app. Domains link to one another through these, never by importing. */
export const tabPaths = {
  home: '/tabs/home/index',
  policy: '/tabs/policy/index',
  inbox: '/tabs/inbox/index',
  mine: '/tabs/mine/index',
} as const;
export type TabName = keyof typeof tabPaths;

export const notFoundPath = '/tabs/not-found/index';

function withParameters(path: string, parameters: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

export interface SearchParameters {
  words?: string;
  documentNumber?: string;
  subjectCategory?: string;
  issuingAuthority?: string;
  year?: number;
  validity?: string;
  sort?: 'relevance' | 'newest';
}
/** 搜政策 */
export function searchPath(parameters: SearchParameters = {}): string {
  return withParameters('/policy/pages/search/index', { ...parameters });
}

/** 政策原文; with an anchor, opened at that clause. */
export function policyPath(policyId: string, anchor?: string): string {
  return withParameters('/policy/pages/policy-detail/index', { policyId, anchor });
}

/** 政策解读 */
export const interpretationsPath = '/interpretation/pages/list/index';

/** 一图读懂 */
export function interpretationPath(interpretationId: string): string {
  return withParameters('/interpretation/pages/detail/index', { interpretationId });
}

/** 我要留言 */
export const writeMessagePath = '/message-board/pages/write/index';

/** 我的留言 */
export const myMessagesPath = '/message-board/pages/mine/index';

/** 我的一条留言 */
export function myMessagePath(messageId: string): string {
  return withParameters('/message-board/pages/message/index', { messageId });
}

/** 留言公开 */
export const publicMessagesPath = '/message-board/pages/board/index';

/** 公开的一条留言 */
export function publicMessagePath(messageId: string): string {
  return withParameters('/message-board/pages/public-message/index', { messageId });
}

/** 典型政策问答 */
export function answersPath(words?: string): string {
  return withParameters('/message-board/pages/answers/index', { words });
}

/** 典型政策问答的一条 */
export function answerPath(answerId: string): string {
  return withParameters('/message-board/pages/answer/index', { answerId });
}

/** 一条消息：为什么推给您; `notForMe` opens the question what does not fit. */
export function inboxItemPath(
  itemId: string,
  parameters: { organisationId?: string | undefined; notForMe?: 'yes' } = {},
): string {
  return withParameters('/policy-push/pages/inbox-item/index', { itemId, ...parameters });
}

/** 我的情况; 企业档案 while one acts for an organisation. */
export const profilePath = '/policy-push/pages/profile/index';

/** 推送设置 */
export const subscriptionsPath = '/policy-push/pages/subscriptions/index';

/** 公报书架 */
export const gazettePath = '/gazette/pages/shelf/index';

/** 本期目录 */
export function gazetteIssuePath(issueId: string): string {
  return withParameters('/gazette/pages/issue/index', { issueId });
}

/** 阅读一篇; with words, they are looked for in it. */
export function gazetteEntryPath(issueId: string, position: number, words?: string): string {
  return withParameters('/gazette/pages/reader/index', { issueId, position, words });
}

/** 我的数据 */
export const myDataPath = '/account/pages/my-data/index';

/** 个人信息保护规则 */
export const privacyPath = '/account/pages/privacy/index';

export interface AgencyParameters {
  words?: string;
  group?: string;
}
/** 找部门 */
export function agenciesPath(parameters: AgencyParameters = {}): string {
  return withParameters('/account/pages/agencies/index', { ...parameters });
}

/** 工作人员登录; `from` is where one was, `why` what ended the session there. */
export function staffSignInPath(
  parameters: { from?: string | undefined; why?: 'idle' | 'over' | undefined } = {},
): string {
  return withParameters('/staff/pages/sign-in/index', { ...parameters });
}

/** 工作台首页 */
export const staffHomePath = '/staff/pages/home/index';

/** 我的账号 */
export const myStaffAccountPath = '/staff/pages/my-account/index';

export interface StaffListParameters {
  words?: string;
  agencyId?: string;
  role?: string;
  status?: string;
  /** Whose detail is open beside the list. */
  staffId?: string;
}
/** 人员与岗位 */
export function staffListPath(parameters: StaffListParameters = {}): string {
  return withParameters('/staff/pages/staff/index', { ...parameters });
}

/** 一个人员, on a phone */
export function staffMemberPath(staffId: string): string {
  return withParameters('/staff/pages/staff-member/index', { staffId });
}

export interface AuditParameters {
  staffId?: string;
  action?: string;
  subjectId?: string;
  fromOn?: string;
  untilOn?: string;
}
/** 操作记录 */
export function auditPath(parameters: AuditParameters = {}): string {
  return withParameters('/staff/pages/audit/index', { ...parameters });
}

/** 留言办理; with a message, opened beside the list. */
export function messageDeskPath(parameters: { status?: string; messageId?: string } = {}): string {
  return withParameters('/staff/pages/messages/index', { ...parameters });
}

/** 办理一条留言, on a phone */
export function deskMessagePath(messageId: string): string {
  return withParameters('/staff/pages/message/index', { messageId });
}

/** 典型问答, at the desk; with an answer, opened beside the list. */
export function answerDeskPath(parameters: { status?: string; answerId?: string } = {}): string {
  return withParameters('/staff/pages/answers/index', { ...parameters });
}

/** 典型问答的一条, at the desk, on a phone */
export function deskAnswerPath(answerId: string): string {
  return withParameters('/staff/pages/answer/index', { answerId });
}

/** 政策文件, at the desk */
export function draftsPath(status?: string): string {
  return withParameters('/staff/pages/drafts/index', { status });
}

/** 一份文稿 */
export function draftPath(draftId: string): string {
  return withParameters('/staff/pages/draft/index', { draftId });
}

/** 登记废止 */
export const repealsPath = '/staff/pages/repeals/index';

/** 政务服务中心 */
export const hallsPath = '/account/pages/halls/index';

/** 乡镇和村; with a division, opened at that town. */
export function divisionsPath(divisionId?: string): string {
  return withParameters('/account/pages/divisions/index', { divisionId });
}

/** 我的身份 */
export const identityPath = '/account/pages/identity/index';

/** 我的企业 */
export const organisationsPath = '/account/pages/organisations/index';

/** 企业详情 */
export function organisationPath(organisationId: string): string {
  return withParameters('/account/pages/organisation/index', { organisationId });
}
