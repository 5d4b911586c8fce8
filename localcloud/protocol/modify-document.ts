import { invalidParam } from '../failure';
import { readChange } from '../store/update';
import { modifyInTransaction } from '../store/transaction-writes';
import { modify } from '../store/write';
import { conditionParam, ejsonParam, optionalText, textParam } from './request';
import type { Action } from './request';

export const modifyDocument: Action = async (params, { store }) => {
  const entry = store.collection(textParam(params, 'collectionName'));
  const change = readChange(ejsonParam(params, 'data', store.now()), params['merge'] !== false);
  const multi = params['multi'] === true;
  if (multi && change.kind === 'replace') throw invalidParam('several documents cannot be replaced by one');
  const modification = {
    condition: conditionParam(params, store.now()),
    change,
    multi,
    upsert: params['upsert'] === true,
  };
  const transactionId = optionalText(params, 'transactionId');
  const { updatedCount, upsertId } =
    transactionId === undefined
      ? await store.write(context => modify(context, entry, modification))
      : store.transactions.use(transactionId, t =>
          modifyInTransaction(store.locks, t, entry, modification, store.now()),
        );
  return { data: { updated: updatedCount, upsert_id: upsertId } };
};
