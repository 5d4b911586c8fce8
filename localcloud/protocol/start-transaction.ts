import type { Action } from './request';

export const startTransaction: Action = (_params, { store }) => ({ transactionId: store.transactions.start() });
