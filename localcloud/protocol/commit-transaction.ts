import { textParam } from './request';
import type { Action } from './request';

export const commitTransaction: Action = async (params, { store }) => {
  await store.transactions.commit(textParam(params, 'transactionId'));
  return { data: {} };
};
