import { collections as serverCollections } from 'shared/server/collections';
import type { CollectionDeclaration } from 'shared/server/database';

/** 身份: whom an OPENID or a browser account belongs to; its `_id` is the hash of that, so that it exists once. */
export const identities = {
  name: 'identities',
  schemaVersion: 1,
  indexes: [{ name: 'personId', fields: ['personId'] }],
} satisfies CollectionDeclaration;

export const collections: CollectionDeclaration[] = [identities, ...serverCollections];
