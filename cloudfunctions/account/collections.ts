import { collections as serverCollections } from 'shared/server/collections';
import type { CollectionDeclaration } from 'shared/server/database';
import { personCollections } from './person-collections';
import { staffCollections } from './staff-collections';

/** 身份: whom an OPENID or a browser account belongs to; its `_id` is the hash of that, so that it exists once. */
export const identities = {
  name: 'identities',
  schemaVersion: 1,
  indexes: [{ name: 'personId', fields: ['personId'] }],
  personalData: {
    what: '身份关联',
    purpose: '认出是您，收藏这些才是您的',
    manner: '您第一次打开政策原文、收藏或者打开“我的”时自动记下；微信或浏览器给的编号不存原样，只存算出来的摘要',
    scope: '您的内部编号、从微信还是浏览器来的、是不是访客、第一次来的时间。没有姓名、手机号、证件号',
    basis: '提供您要求的服务所必需，《个人信息保护法》第十三条第一款第二项',
    retention: '到您删除数据为止',
    keptAfterDeletion: null,
  },
} satisfies CollectionDeclaration;

/** 同意: what a person agreed to or took back; its `_id` is the hash of person and purpose. */
export const consents = {
  name: 'consents',
  schemaVersion: 1,
  indexes: [{ name: 'personId', fields: ['personId'] }],
  personalData: {
    what: '同意记录',
    purpose: '证明您同意过什么，您撤回了就不再做',
    manner: '您第一次收藏、填写实名信息、填写情况或订阅，或者在“我的数据”里打开、关闭时记下',
    scope: '哪一项、同意还是撤回、什么时候决定的、上次用到是什么时候、是谁的（用内部编号）',
    basis: '处理前取得同意要有记录，《个人信息保护法》第十四条、第十五条',
    retention: '到您删除数据为止',
    keptAfterDeletion: null,
  },
} satisfies CollectionDeclaration;

/** 部门、乡镇: whom to call and where to go; a name exists once. */
export const agencies = {
  name: 'agencies',
  schemaVersion: 1,
  indexes: [
    { name: 'name', fields: ['name'], unique: true },
    { name: 'sortOrder', fields: ['sortOrder'] },
    { name: 'divisionId', fields: ['divisionId', 'sortOrder'] },
  ],
  personalData: null,
} satisfies CollectionDeclaration;

/** 行政区划: county, towns, villages; below one parent a name exists once. */
export const divisions = {
  name: 'divisions',
  schemaVersion: 1,
  indexes: [
    { name: 'parentIdName', fields: ['parentId', 'name'], unique: true },
    { name: 'parentId', fields: ['parentId', 'sortOrder'] },
  ],
  personalData: null,
} satisfies CollectionDeclaration;

/** 政务服务中心、便民服务中心, with their counters; a name exists once. */
export const halls = {
  name: 'halls',
  schemaVersion: 1,
  indexes: [
    { name: 'name', fields: ['name'], unique: true },
    { name: 'sortOrder', fields: ['sortOrder'] },
    { name: 'divisionId', fields: ['divisionId', 'sortOrder'] },
  ],
  personalData: null,
} satisfies CollectionDeclaration;

export const collections: CollectionDeclaration[] = [
  identities,
  consents,
  agencies,
  divisions,
  halls,
  ...personCollections,
  ...staffCollections,
  ...serverCollections,
];
