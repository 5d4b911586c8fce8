import { collections as serverCollections } from 'shared/server/collections';
import type { CollectionDeclaration } from 'shared/server/database';

/** 留言, with the reply that it has or is getting. */
export const boardMessages = {
  name: 'boardMessages',
  schemaVersion: 1,
  indexes: [
    { name: 'personId', fields: ['personId', 'postedAt'] },
    { name: 'agencyIdDue', fields: ['agencyId', 'status', 'dueOn'] },
    { name: 'statusDue', fields: ['status', 'dueOn'] },
    { name: 'agencyIdUpdated', fields: ['agencyId', 'status', 'updatedAt'] },
    { name: 'statusUpdated', fields: ['status', 'updatedAt'] },
    { name: 'listedAt', fields: ['listedAt'] },
    { name: 'agencyIdListed', fields: ['agencyId', 'listedAt'] },
    { name: 'kindListed', fields: ['kind', 'listedAt'] },
  ],
  personalData: {
    what: '留言',
    purpose: '答复您的咨询、建议、投诉；您同意公开的，答复后让别人也能看到',
    manner: '您留言时记下；电话、证件号这些在公开的文字里自动遮住，工作人员看原文会留下记录',
    scope:
      '是谁留的（用内部编号）、编号、标题、正文、遮住的地方、留给哪个单位、要不要公开、什么时候留的、办到哪一步、答复、您的评价',
    basis: '履行法定职责所必需，《个人信息保护法》第十三条第一款第三项；是否公开由您决定，第二十五条',
    retention: '到您删除数据为止',
    keptAfterDeletion:
      '没有答复的、没有公开的都删掉。已经公开的问答留着，里面不再有您的编号，遮住的字换成方块，认不出是谁，《个人信息保护法》第四十七条、第七十三条第四项',
  },
} satisfies CollectionDeclaration;

/** 今天留了几条, by person: five a day. */
export const messageAllowances = {
  name: 'messageAllowances',
  schemaVersion: 1,
  indexes: [],
  personalData: {
    what: '留言次数',
    purpose: '每人每天最多留言5条，防止有人刷屏',
    manner: '您留言时自动记下，第二天重新算',
    scope: '是谁（用内部编号）、哪一天、当天留了几条',
    basis: '履行法定职责所必需，《个人信息保护法》第十三条第一款第三项',
    retention: '到您删除数据为止',
    keptAfterDeletion: null,
  },
} satisfies CollectionDeclaration;

/** 编号用到第几号了, by day. */
export const messageNumbers = {
  name: 'messageNumbers',
  schemaVersion: 1,
  indexes: [],
  personalData: null,
} satisfies CollectionDeclaration;

/** 留言办理的数字, by month, in sixteen parts. */
export const messageFigures = {
  name: 'messageFigures',
  schemaVersion: 1,
  indexes: [{ name: 'year', fields: ['year'] }],
  personalData: null,
} satisfies CollectionDeclaration;

/** 典型政策问答 */
export const featuredAnswers = {
  name: 'featuredAnswers',
  schemaVersion: 1,
  indexes: [
    { name: 'statusUpdated', fields: ['status', 'updatedAt'] },
    { name: 'agencyIdUpdated', fields: ['agencyId', 'updatedAt'] },
    { name: 'agencyIdStatus', fields: ['agencyId', 'status', 'updatedAt'] },
    { name: 'updatedAt', fields: ['updatedAt'] },
    { name: 'policyIds', fields: ['policyIds', 'status'] },
    { name: 'statusChecked', fields: ['status', 'checkedOn'] },
  ],
  personalData: null,
} satisfies CollectionDeclaration;

export const collections: CollectionDeclaration[] = [
  boardMessages,
  messageAllowances,
  messageNumbers,
  messageFigures,
  featuredAnswers,
  ...serverCollections,
];
