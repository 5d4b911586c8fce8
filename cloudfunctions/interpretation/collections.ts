import { collections as serverCollections } from 'shared/server/collections';
import type { CollectionDeclaration } from 'shared/server/database';

/** 解读: what lists show of it and where it stands; its `_id` follows from the document, which so has one at most. */
export const interpretations = {
  name: 'interpretations',
  schemaVersion: 1,
  indexes: [
    { name: 'published', fields: ['status', '-publishedAt'] },
    { name: 'agency', fields: ['agencyId', 'status', '-updatedAt'] },
    { name: 'status', fields: ['status', '-updatedAt'] },
  ],
  personalData: null,
} satisfies CollectionDeclaration;

/** The blocks of an interpretation, apart from what lists show. */
export const interpretationBlocks = {
  name: 'interpretationBlocks',
  schemaVersion: 1,
  indexes: [],
  personalData: null,
} satisfies CollectionDeclaration;

export const collections: CollectionDeclaration[] = [interpretations, interpretationBlocks, ...serverCollections];
