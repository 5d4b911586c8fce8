import type { RefusalOf } from '../kernel/endpoint';
import type * as contract from './person-contract';
import type { IdentityLevel } from './person-model';

/** 实名程度 */
export const identityLevelTexts = {
  declared: '已填写',
  seen: '窗口已核对证件',
  verified: '已核验',
} as const satisfies Record<IdentityLevel, string>;

/** What each level proves, in a line of its own. */
export const identityLevelMeanings = {
  declared: '您自己填的，还没有人核对过',
  seen: '工作人员在窗口看过您的证件，和您填的一致',
  verified: '身份核验服务确认过，姓名和号码一致',
} as const satisfies Record<IdentityLevel, string>;

type EndpointOf<T> = { [Name in keyof T]: T[Name] extends { refusals: readonly string[] } ? T[Name] : never }[keyof T];
export type PersonRefusal = RefusalOf<EndpointOf<typeof contract>>;

/** What a person reads when a rule said no. */
export const personRefusalTexts = {
  'id-number-wrong': '号码不对，请对着证件再看一遍',
  'not-declared': '请先填写姓名和公民身份号码',
  'differs-from-declared': '和填写的姓名、号码不一样，请再看一眼',
  'identity-not-confirmed': '没有核验通过：姓名和号码对不上。填写的还在，请对着证件再看一遍，也可以带证件到窗口核对',
  'verification-not-offered': '这里还没有开通网上核验，您可以带证件到窗口核对',
  'verification-unavailable': '核验服务这会儿没有回应。填写的还在，请过一会儿再试，也可以带证件到窗口核对',
  'code-wrong-or-expired': '码不对，或者过期了。请在手机上再要一个',
  'too-many-tries': '试的次数多了，请过一会儿再试',
} as const satisfies Record<PersonRefusal, string>;
