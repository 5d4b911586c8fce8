import { textParam } from './request';
import type { Action } from './request';

export const abortTransaction: Action = (params, { store }) => {
  store.transactions.abort(textParam(params, 'transactionId'));
  return { data: {} };
};
