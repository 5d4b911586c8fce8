import type { CollectionDeclaration } from 'shared/server/database';

/**
 * What is kept of staff is kept of them in office, under a staff id that no resident's data names: `personalData` is
 * null, and 我的账号 shows each of them what there is.
 */

/** 人员账号 */
export const staffAccounts = {
  name: 'staffAccounts',
  schemaVersion: 1,
  indexes: [
    { name: 'loginName', fields: ['loginName'], unique: true },
    { name: 'delegateId', fields: ['delegateId'] },
    { name: 'agencyId', fields: ['agencyId', 'loginName'] },
  ],
  personalData: null,
} satisfies CollectionDeclaration;

/** 口令: apart from the accounts, so that nothing that reads an account ever carries it. */
export const staffCredentials = {
  name: 'staffCredentials',
  schemaVersion: 1,
  indexes: [],
  personalData: null,
} satisfies CollectionDeclaration;

/** 登录状态: one for each account and way in; its `_id` is the hash of both. */
export const staffSessions = {
  name: 'staffSessions',
  schemaVersion: 1,
  indexes: [
    { name: 'staffId', fields: ['staffId'] },
    { name: 'lastSeenAt', fields: ['lastSeenAt'] },
  ],
  personalData: null,
} satisfies CollectionDeclaration;

/** 微信绑定: which account a WeChat enters; its `_id` is the hash of the OPENID. */
export const staffBindings = {
  name: 'staffBindings',
  schemaVersion: 1,
  indexes: [{ name: 'staffId', fields: ['staffId'] }],
  personalData: null,
} satisfies CollectionDeclaration;

/** 试错次数: of a login name, a person or a clerk, by hash; its day over, it is purged. */
export const attempts = {
  name: 'attempts',
  schemaVersion: 1,
  indexes: [{ name: 'expiresAt', fields: ['expiresAt'] }],
  personalData: null,
} satisfies CollectionDeclaration;

/** 一次性码: its `_id` is the hash of what it is for and the code, so that the code itself is kept nowhere. */
export const oneTimeCodes = {
  name: 'oneTimeCodes',
  schemaVersion: 1,
  indexes: [{ name: 'expiresAt', fields: ['expiresAt'] }],
  personalData: null,
} satisfies CollectionDeclaration;

/** 封存: each seal lists the entries it holds by hash, and the hash of the seal before. Never changed. */
export const auditSeals = {
  name: 'auditSeals',
  schemaVersion: 1,
  indexes: [{ name: 'number', fields: ['number'], unique: true }],
  personalData: null,
} satisfies CollectionDeclaration;

export const staffCollections: CollectionDeclaration[] = [
  staffAccounts,
  staffCredentials,
  staffSessions,
  staffBindings,
  attempts,
  oneTimeCodes,
  auditSeals,
];
