import { count } from '../store/find';
import { conditionParam, textParam } from './request';
import type { Action } from './request';

export const calculateDocument: Action = (params, { store }) => {
  const entry = store.collection(textParam(params, 'collectionName'));
  return { data: { total: count(store.view(), entry, conditionParam(params, store.now())) } };
};
