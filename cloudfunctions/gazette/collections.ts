import { collections as serverCollections } from 'shared/server/collections';
import type { CollectionDeclaration } from 'shared/server/database';

/** 一期公报: references to versions of documents with their hashes; never changed once published. */
export const gazetteIssues = {
  name: 'gazetteIssues',
  schemaVersion: 1,
  indexes: [
    { name: 'serialNumber', fields: ['serialNumber'], unique: true },
    { name: 'status', fields: ['status', '-serialNumber'] },
    { name: 'year', fields: ['status', 'year', '-serialNumber'] },
    { name: 'policyIds', fields: ['policyIds'] },
  ],
  personalData: null,
} satisfies CollectionDeclaration;

/** 编号: one document with the numbers taken, the issue in preparation and the last one published. */
export const gazetteNumbers = {
  name: 'gazetteNumbers',
  schemaVersion: 1,
  indexes: [],
  personalData: null,
} satisfies CollectionDeclaration;

export const collections: CollectionDeclaration[] = [gazetteIssues, gazetteNumbers, ...serverCollections];
