import { collections as serverCollections } from 'shared/server/collections';
import type { CollectionDeclaration } from 'shared/server/database';

/** 政策文件: what lists and searches show; one per document, whatever its version. */
export const policyDocuments = {
  name: 'policyDocuments',
  schemaVersion: 1,
  indexes: [{ name: 'linkKeys', fields: ['linkKeys'] }],
} satisfies CollectionDeclaration;

/** 版本: the text of one version; immutable once written. */
export const policyVersions = {
  name: 'policyVersions',
  schemaVersion: 1,
  indexes: [],
} satisfies CollectionDeclaration;

/** The words of each document's current version, apart from its blocks: what a search looks through. */
export const policyTexts = {
  name: 'policyTexts',
  schemaVersion: 1,
  indexes: [],
} satisfies CollectionDeclaration;

/** Which document an imported file is: its `_id` is the hash of what names it, so that it cannot come in twice. */
export const policyIdentities = {
  name: 'policyIdentities',
  schemaVersion: 1,
  indexes: [],
} satisfies CollectionDeclaration;

/** 收藏: its `_id` is the hash of person and document. */
export const favourites = {
  name: 'favourites',
  schemaVersion: 1,
  indexes: [{ name: 'personId', fields: ['personId', '-favouritedAt'] }],
} satisfies CollectionDeclaration;

export const collections: CollectionDeclaration[] = [
  policyDocuments,
  policyVersions,
  policyTexts,
  policyIdentities,
  favourites,
  ...serverCollections,
];
