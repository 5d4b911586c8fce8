import type { listHalls } from 'shared/account/contract';
import { Refusal } from 'shared/kernel/refusal';
import type { Handler } from 'shared/server/define-function';
import * as halls from './hall.repository';

export const handleListHalls: Handler<typeof listHalls> = async (input, { db }) => {
  const { divisionId, cursor, pageSize } = input;
  const all = await (divisionId === undefined ? halls.listAll(db) : halls.listByDivision(db, divisionId));
  const from = cursor === undefined ? 0 : all.findIndex(({ _id }) => _id === cursor) + 1;
  if (cursor !== undefined && from === 0) throw new Refusal('invalid-request', { fields: ['cursor'] });
  const page = all.slice(from, from + pageSize);
  const last = page.at(-1);
  return {
    items: page.map(({ _id, ...facts }) => ({ hallId: _id, ...facts })),
    nextCursor: last && from + page.length < all.length ? last._id : null,
  };
};
