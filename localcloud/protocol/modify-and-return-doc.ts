import { readChange } from '../store/update';
import { modifyInTransaction } from '../store/transaction-writes';
import { modify } from '../store/write';
import { conditionParam, ejsonParam, optionalText, textParam } from './request';
import type { Action } from './request';

/** Changes the first match and answers the document as it then is. */
export const modifyAndReturnDoc: Action = async (params, { store }) => {
  const entry = store.collection(textParam(params, 'collectionName'));
  const change = readChange(ejsonParam(params, 'data', store.now()), true);
  const modification = { condition: conditionParam(params, store.now()), change, multi: false, upsert: false };
  const transactionId = optionalText(params, 'transactionId');
  const { body } =
    transactionId === undefined
      ? await store.write(context => modify(context, entry, modification))
      : store.transactions.use(transactionId, t =>
          modifyInTransaction(store.locks, t, entry, modification, store.now()),
        );
  // Unlike an update it counts what it found, also where that already was as asked.
  return { data: { updated: body === null ? 0 : 1, doc: body } };
};
