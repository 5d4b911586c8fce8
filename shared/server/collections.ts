import type { CollectionDeclaration } from './database';

/** Kept outcomes of commands, by person, endpoint and request key. Deployed with every function. */
export const requests = {
  name: 'requests',
  schemaVersion: 1,
  indexes: [{ name: 'expiresOn', fields: ['expiresOn'] }],
} satisfies CollectionDeclaration;

export const collections = [requests];
