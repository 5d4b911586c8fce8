import { invalidParam } from '../failure';
import { decode } from '../store/ejson';
import { insertInTransaction } from '../store/transaction-writes';
import { insert } from '../store/write';
import { listParam, optionalText, textParam } from './request';
import type { Action } from './request';

export const insertDocument: Action = async (params, { store }) => {
  const entry = store.collection(textParam(params, 'collectionName'));
  const documents = listParam(params, 'data').map(item => {
    if (typeof item !== 'string') throw invalidParam('data must be a list of EJSON strings');
    return decode(item, store.now());
  });
  const transactionId = optionalText(params, 'transactionId');
  const insertedIds =
    transactionId === undefined
      ? await store.write(context => insert(context, entry, documents))
      : store.transactions.use(transactionId, t => insertInTransaction(store.locks, t, entry, documents, store.now()));
  return { data: { insertedIds } };
};
