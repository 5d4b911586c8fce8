import { collections as serverCollections } from 'shared/server/collections';
import type { CollectionDeclaration } from 'shared/server/database';

/** 政策文件: what lists and searches show; one per document, whatever its version. */
export const policyDocuments = {
  name: 'policyDocuments',
  schemaVersion: 2,
  indexes: [{ name: 'linkKeys', fields: ['linkKeys'] }],
  personalData: null,
} satisfies CollectionDeclaration;

/** 版本: the text of one version; immutable once written. */
export const policyVersions = {
  name: 'policyVersions',
  schemaVersion: 2,
  indexes: [],
  personalData: null,
} satisfies CollectionDeclaration;

/** The words of each document's current version, apart from its blocks: what a search looks through. */
export const policyTexts = {
  name: 'policyTexts',
  schemaVersion: 1,
  indexes: [],
  personalData: null,
} satisfies CollectionDeclaration;

/** Which document an imported file is: its `_id` is the hash of what names it, so that it cannot come in twice. */
export const policyIdentities = {
  name: 'policyIdentities',
  schemaVersion: 1,
  indexes: [],
  personalData: null,
} satisfies CollectionDeclaration;

/** 文稿: what is being written and checked, apart from what is published (docs/adr/0012). */
export const policyDrafts = {
  name: 'policyDrafts',
  schemaVersion: 1,
  indexes: [
    { name: 'agency', fields: ['agencyId', 'status', '-updatedAt'] },
    { name: 'status', fields: ['status', '-updatedAt'] },
  ],
  personalData: null,
} satisfies CollectionDeclaration;

/** 收藏: its `_id` is the hash of person and document. */
export const favourites = {
  name: 'favourites',
  schemaVersion: 1,
  indexes: [{ name: 'personId', fields: ['personId', '-favouritedAt'] }],
  personalData: {
    what: '收藏',
    purpose: '收藏过的文件，下次打开还在',
    manner: '您点“收藏”时记下，只给您自己看',
    scope: '收藏了哪份文件、什么时候收藏的、是谁的（用内部编号）',
    basis: '您的同意，《个人信息保护法》第十三条第一款第一项；可以随时撤回，第十五条',
    retention: '到您取消收藏、撤回同意或删除数据为止',
    keptAfterDeletion: null,
  },
} satisfies CollectionDeclaration;

export const collections: CollectionDeclaration[] = [
  policyDocuments,
  policyVersions,
  policyTexts,
  policyIdentities,
  policyDrafts,
  favourites,
  ...serverCollections,
];
