import type { CollectionDeclaration } from './database';

/** Kept outcomes of commands, by person, endpoint and request key. Deployed with every function. */
export const requests = {
  name: 'requests',
  schemaVersion: 2,
  indexes: [
    { name: 'expiresOn', fields: ['expiresOn'] },
    { name: 'personId', fields: ['personId'] },
  ],
  personalData: {
    what: '操作结果',
    purpose: '网络不好时重试，不会把同一件事做两遍',
    manner: '每次操作后自动记下，只用来回答重试',
    scope: '是谁操作的（用内部编号）、操作的结果、时间',
    basis: '提供您要求的服务所必需，《个人信息保护法》第十三条第一款第二项',
    retention: '7天内有效，过期不再使用；您删除数据时一起删除',
    keptAfterDeletion:
      '只留一条“已经删除”的结果，里面没有您的编号，7天后失效。网络不好重试时，靠它才不会误删您后来存的，《个人信息保护法》第十三条第一款第二项',
  },
} satisfies CollectionDeclaration;

/** 操作记录: written once, afterwards only told which seal holds it. Deployed with every function. */
export const auditEntries = {
  name: 'auditEntries',
  schemaVersion: 1,
  indexes: [
    { name: 'sealNumber', fields: ['sealNumber', 'at'] },
    { name: 'at', fields: ['at'] },
    { name: 'actorId', fields: ['actorId', 'at'] },
    { name: 'action', fields: ['action', 'at'] },
    { name: 'subjectId', fields: ['subjectId', 'at'] },
    { name: 'forWhomId', fields: ['forWhomId', 'at'] },
  ],
  personalData: {
    what: '操作记录',
    purpose: '说得清谁在什么时候对什么做了什么，改了也看得出来',
    manner: '工作人员每次操作，以及您代表企业办事时，自动记下；内容只存算出来的摘要',
    scope: '谁做的、为谁做的（都用内部编号）、做了什么、什么时候、前后内容的摘要',
    basis: '履行法定义务所必需，《个人信息保护法》第十三条第一款第三项；《网络安全法》第二十三条',
    retention: '至少185天',
    keptAfterDeletion:
      '一条也不删：法律要求操作记录至少留六个月，《网络安全法》第二十三条。里面只有内部编号，删除数据以后对不上是谁',
  },
} satisfies CollectionDeclaration;

/** 事件: what one domain told the others, one document for each that listens. Deployed with every function. */
export const outbox = {
  name: 'outbox',
  schemaVersion: 1,
  indexes: [
    { name: 'consumer', fields: ['consumer', 'status', 'nextAttemptAt'] },
    { name: 'createdAt', fields: ['status', 'createdAt'] },
  ],
  personalData: null,
} satisfies CollectionDeclaration;

export const collections: CollectionDeclaration[] = [requests, auditEntries, outbox];
