import { invalidParam, requestFailed } from '../failure';
import { textParam } from './request';
import type { Action } from './request';

export const addCollection: Action = async (params, { store }) => {
  const name = textParam(params, 'collectionName');
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(name)) throw invalidParam(`the collection name ${name} is not valid`);
  if (store.collectionOrNull(name)) throw requestFailed(`Table exist: collection ${name} already exists`);
  await store.createCollection(name);
  return { data: {} };
};
