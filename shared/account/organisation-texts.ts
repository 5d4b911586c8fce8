import type { RefusalOf } from '../kernel/endpoint';
import type * as contract from './organisation-contract';
import type { AgentPower, OrganisationLevel } from './organisation-model';

/** 核验程度 */
export const organisationLevelTexts = {
  declared: '已登记，还没有核验',
  verified: '已核验',
} as const satisfies Record<OrganisationLevel, string>;

/** 权限 */
export const agentPowerTexts = {
  manage: '管理经办人',
  act: '代为办理',
  view: '只看',
} as const satisfies Record<AgentPower, string>;

/** What each power allows, in a line of its own. */
export const agentPowerMeanings = {
  manage: '能办理，也能邀请别人、改授权、收回授权',
  act: '能替企业办理',
  view: '能看企业的信息和办理记录，不能办理',
} as const satisfies Record<AgentPower, string>;

/** What an entry of the organisation's records says was done; what another domain did is named there. */
export const organisationDeedTexts: Readonly<Record<string, string>> = {
  'account/add-organisation': '登记企业',
  'account/verify-organisation': '核验企业',
  'account/invite-agent': '邀请经办人',
  'account/accept-agent-invitation': '接受授权',
  'account/limit-agent': '改授权',
  'account/end-agent': '收回授权',
};

type EndpointOf<T> = { [Name in keyof T]: T[Name] extends { refusals: readonly string[] } ? T[Name] : never }[keyof T];
export type OrganisationRefusal = RefusalOf<EndpointOf<typeof contract>>;

/** What a person reads when a rule said no. */
export const organisationRefusalTexts = {
  'credit-code-wrong': '统一社会信用代码不对，请对着营业执照再看一遍',
  'already-yours': '您已经是这家企业的经办人了',
  'organisation-verified-by-others': '这家企业已经由别人核验过。请找企业的管理经办人邀请您',
  'too-many-organisations': '您代表的企业已经很多了，请先退出不用的',
  'power-too-small': '您的权限不够，请找企业的管理经办人',
  'identity-needed': '请先完成您本人的实名核验，或者带证件到窗口核对',
  'organisation-not-confirmed': '没有核验通过：名称和代码对不上。登记的还在，请对着营业执照再看一遍',
  'verification-not-offered': '这里还没有开通网上核验',
  'verification-unavailable': '核验服务这会儿没有回应。登记的还在，请过一会儿再试',
  'too-many-tries': '试的次数多了，请过一会儿再试',
  'end-in-the-past': '最后一天已经过去了，请选今天或以后',
  'too-many-agents': '经办人已经满了，请先收回不用的授权',
  'organisation-not-verified': '企业核验以后才能邀请别人，请先核验',
  'code-wrong-or-expired': '邀请码不对，或者过期了。请让邀请您的人再发一个',
  'last-manager': '至少要留一位没有截止日期的管理经办人，请先把管理权限给别人',
  'already-ended': '这项授权已经结束了',
} as const satisfies Record<OrganisationRefusal, string>;
