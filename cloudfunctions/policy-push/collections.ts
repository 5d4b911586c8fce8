import { collections as serverCollections } from 'shared/server/collections';
import type { CollectionDeclaration } from 'shared/server/database';

const agreed = '您的同意，《个人信息保护法》第十三条第一款第一项；可以随时撤回，第十五条';

/** 我的情况、企业档案: its `_id` is the hash of whose it is. */
export const audienceProfiles = {
  name: 'audienceProfiles',
  schemaVersion: 1,
  indexes: [
    { name: 'kind', fields: ['kind', '_id'] },
    { name: 'catchUpAfter', fields: ['catchUpAfter'] },
    { name: 'personId', fields: ['personId'] },
  ],
  personalData: {
    what: '我的情况',
    purpose: '替您对照每项政策的条件，把用得上的告诉您',
    manner: '您自己填写，随时可改；只由程序对照条件，不给别人看，也不用来做别的',
    scope: '出生年份、住的乡镇、身份、毕业年月、家里的情况、近期打算，都可以不填；是谁的（用内部编号）、什么时候改的',
    basis: agreed,
    retention: '到您撤回同意或删除数据为止',
    keptAfterDeletion: null,
  },
} satisfies CollectionDeclaration;

/** 订阅和不再推: its `_id` is the hash of whose they are. */
export const pushPreferences = {
  name: 'pushPreferences',
  schemaVersion: 1,
  indexes: [
    { name: 'subscriptionKeys', fields: ['subscriptionKeys', '_id'] },
    { name: 'personId', fields: ['personId'] },
  ],
  personalData: {
    what: '订阅和不再推的',
    purpose: '您订阅的主题、单位有新文件就告诉您，您说不用的不再推',
    manner: '您点“订阅”“退订”“不再推”时记下',
    scope: '订阅了哪些主题和单位、哪些不再推、是谁的（用内部编号）、什么时候改的',
    basis: agreed,
    retention: '到您退订、恢复、撤回同意或删除数据为止',
    keptAfterDeletion: null,
  },
} satisfies CollectionDeclaration;

/** 消息: its `_id` is the hash of whose, what about and why, so that none can come twice. */
export const inboxItems = {
  name: 'inboxItems',
  schemaVersion: 1,
  indexes: [
    { name: 'recipientId', fields: ['recipientId', '-sortKey'] },
    { name: 'unread', fields: ['recipientId', 'readAt'] },
    { name: 'policyId', fields: ['policyId', '_id'] },
    { name: 'personId', fields: ['personId'] },
  ],
  personalData: {
    what: '消息',
    purpose: '让您看到哪些政策和您有关、为什么，以及留言的答复',
    manner: '有和您的情况对得上的、您订阅的，收到过的文件有变化，或者留言有答复时，自动记下',
    scope: '哪份文件或哪条留言、标题、为什么告诉您、符合几项、什么时候来的、什么时候看的、是谁的（用内部编号）',
    basis: '提供您要求的服务所必需，《个人信息保护法》第十三条第一款第二项',
    retention: '到您撤回“保存我的情况”的同意或删除数据为止',
    keptAfterDeletion: null,
  },
} satisfies CollectionDeclaration;

/** 授权次数: what somebody allowed in WeChat; its `_id` is the hash of person and template. */
export const sendAllowances = {
  name: 'sendAllowances',
  schemaVersion: 1,
  indexes: [{ name: 'personId', fields: ['personId'] }],
  personalData: {
    what: '微信通知的授权',
    purpose: '您在微信里点了“允许”，才给您发一条微信通知',
    manner: '您在微信的授权框里点“允许”时记下；发通知要用的微信编号（OPENID）加密存放，次数用完就删',
    scope: '哪一类通知、还能发几条、加密的微信编号、是谁的（用内部编号）、什么时候改的',
    basis: agreed,
    retention: '到次数用完、您撤回同意或删除数据为止',
    keptAfterDeletion: null,
  },
} satisfies CollectionDeclaration;

/** 微信通知: one for each item and person; its `_id` is the hash of both. */
export const sendings = {
  name: 'sendings',
  schemaVersion: 1,
  indexes: [
    { name: 'status', fields: ['status', 'createdAt'] },
    { name: 'personId', fields: ['personId'] },
  ],
  personalData: {
    what: '微信通知的发送',
    purpose: '一条消息最多发一次微信通知，不重复打扰',
    manner: '有消息、您又允许过时自动记下，随后发出；加密的微信编号发完就删',
    scope: '哪条消息、哪一类通知、发没发成、加密的微信编号、是谁的（用内部编号）、什么时候',
    basis: agreed,
    retention: '到您撤回同意或删除数据为止',
    keptAfterDeletion: null,
  },
} satisfies CollectionDeclaration;

/** 适用对象: one for each document, under its id. */
export const policyAudiences = {
  name: 'policyAudiences',
  schemaVersion: 1,
  indexes: [{ name: 'kind', fields: ['kind', '_id'] }],
  personalData: null,
} satisfies CollectionDeclaration;

/** 一次派送: how far what happened to a document was told; `after` is the last recipient told. */
export const deliveryRuns = {
  name: 'deliveryRuns',
  schemaVersion: 1,
  indexes: [{ name: 'phase', fields: ['phase', 'startedAt'] }],
  personalData: null,
} satisfies CollectionDeclaration;

export const collections: CollectionDeclaration[] = [
  audienceProfiles,
  pushPreferences,
  inboxItems,
  sendAllowances,
  sendings,
  policyAudiences,
  deliveryRuns,
  ...serverCollections,
];
