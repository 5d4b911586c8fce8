import type { CollectionDeclaration } from 'shared/server/database';

/** 实名信息: its `_id` is the person's id; the ID number is there only as a keyed hash and masked. */
export const people = {
  name: 'people',
  schemaVersion: 1,
  indexes: [],
  personalData: {
    what: '实名信息',
    purpose: '办理时知道您是谁，需要实名的事您不用每次都带证件',
    manner:
      '您自己填写；公民身份号码不存原样，只存用密钥算出来的摘要和首尾两个字符。您点“核验”时，姓名和号码发给身份核验服务核对一次；您到窗口出示证件时，工作人员核对一次',
    scope:
      '姓名、号码的摘要、号码的首尾字符、什么时候填的、什么时候在哪个大厅由谁核对过（工作人员用内部编号）、什么时候由哪个服务核验过',
    basis: '属于敏感个人信息，只在您单独同意后处理，《个人信息保护法》第二十八条、第二十九条',
    retention: '到您关掉“保存实名信息”或者删除数据为止',
    keptAfterDeletion: null,
  },
} satisfies CollectionDeclaration;

/** 企业: registered by a person, perhaps more than once under one credit code as long as nobody verified it. */
export const organisations = {
  name: 'organisations',
  schemaVersion: 1,
  indexes: [],
  personalData: null,
} satisfies CollectionDeclaration;

/** 已核验的信用代码: its `_id` is the hash of the code, so that only one organisation is verified under it. */
export const organisationCodes = {
  name: 'organisationCodes',
  schemaVersion: 1,
  indexes: [],
  personalData: null,
} satisfies CollectionDeclaration;

/** 经办人授权: its `_id` follows from person and organisation, so that a person has one in each at most. */
export const agentAuthorisations = {
  name: 'agentAuthorisations',
  schemaVersion: 1,
  indexes: [
    { name: 'personId', fields: ['personId', 'endedAt'] },
    { name: 'organisationId', fields: ['organisationId', 'endedAt'] },
  ],
  personalData: {
    what: '经办人授权',
    purpose: '知道您能代表哪家企业、能办什么',
    manner: '您登记企业或者接受邀请时记下；企业的管理经办人可以改、可以收回，您也可以随时退出',
    scope: '您的内部编号、哪家企业、企业怎么称呼您（如“财务经办”）、权限、什么时候给的、到哪天为止、什么时候收回的',
    basis: '提供您要求的服务所必需，《个人信息保护法》第十三条第一款第二项',
    retention: '到您删除数据为止；收回以后也留着，说得清当时是谁办的',
    keptAfterDeletion: null,
  },
} satisfies CollectionDeclaration;

export const personCollections: CollectionDeclaration[] = [
  people,
  organisations,
  organisationCodes,
  agentAuthorisations,
];
