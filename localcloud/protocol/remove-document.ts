import { removeInTransaction } from '../store/transaction-writes';
import { remove } from '../store/write';
import { conditionParam, optionalText, textParam } from './request';
import type { Action } from './request';

export const removeDocument: Action = async (params, { store }) => {
  const entry = store.collection(textParam(params, 'collectionName'));
  const condition = conditionParam(params, store.now());
  const multi = params['multi'] === true;
  const transactionId = optionalText(params, 'transactionId');
  const deleted =
    transactionId === undefined
      ? await store.write(context => remove(context, entry, condition, multi))
      : store.transactions.use(transactionId, t =>
          removeInTransaction(store.locks, t, entry, condition, multi, store.now()),
        );
  return { data: { deleted } };
};
