import type { listHalls } from 'shared/account/contract';
import { HallId } from 'shared/account/model';
import { Refusal } from 'shared/kernel/refusal';
import type { Handler } from 'shared/server/define-function';
import * as halls from './hall.repository';

export const handleListHalls: Handler<typeof listHalls> = async (input, { db }) => {
  const { divisionId, cursor, pageSize } = input;
  const all = await (divisionId === undefined ? halls.listAll(db) : halls.listByDivision(db, divisionId));
  if (cursor !== undefined && !HallId.safeParse(cursor).success)
    throw new Refusal('invalid-request', { fields: ['cursor'] });
  const before = all.findIndex(({ _id }) => _id === cursor);
  // A hall that is gone since ends the list: nobody knows where it stood.
  const from = cursor !== undefined && before === -1 ? all.length : before + 1;
  const page = all.slice(from, from + pageSize);
  const last = page.at(-1);
  return {
    items: page.map(({ _id, ...facts }) => ({ hallId: _id, ...facts })),
    nextCursor: last && from + page.length < all.length ? last._id : null,
  };
};
