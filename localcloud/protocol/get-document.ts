import { invalidParam } from '../failure';
import { isRecord } from '../store/ejson';
import { find, project } from '../store/find';
import { projector } from '../store/query';
import { findInTransaction } from '../store/transaction-writes';
import { conditionParam, countParam, DOCUMENTS_MAX, ejsonParam, optionalText, textParam } from './request';
import type { Action } from './request';

const DEFAULT_LIMIT = 100;

export const getDocument: Action = (params, { store }) => {
  const entry = store.collection(textParam(params, 'collectionName'));
  const now = store.now();
  const limit = Math.min(countParam(params, 'limit', DEFAULT_LIMIT), DOCUMENTS_MAX);
  const skip = countParam(params, 'offset', 0);
  const selection = {
    condition: conditionParam(params, now),
    order: readOrder(ejsonParam(params, 'order', now)),
    skip,
    limit,
  };
  const apply = projector(ejsonParam(params, 'projection', now));
  const transactionId = optionalText(params, 'transactionId');
  const found =
    transactionId === undefined
      ? find(store.view(), entry, selection)
      : store.transactions.use(transactionId, t => findInTransaction(t, entry, selection, now));
  return { data: { list: project(found, apply, now) }, limit, offset: skip };
};

function readOrder(value: unknown): { path: string; descending: boolean }[] {
  const fields = Array.isArray(value) ? value.flatMap(readOrderPart) : isRecord(value) ? Object.entries(value) : [];
  return fields.map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParam(`the order of ${path} must be 1 or -1`);
    return { path, descending: direction === -1 };
  });
}

/** Older clients send a list of single fields. */
function readOrderPart(part: unknown): [string, unknown][] {
  if (!isRecord(part)) return [];
  const { field, direction } = part;
  if (typeof field === 'string' && typeof direction === 'string') return [[field, direction === 'desc' ? -1 : 1]];
  return Object.entries(part);
}
