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

export const collections = [requests];
