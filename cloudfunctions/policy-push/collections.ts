import { collections as serverCollections } from 'shared/server/collections';
import type { CollectionDeclaration } from 'shared/server/database';

export const collections: CollectionDeclaration[] = [...serverCollections];
