import type { listDivisions } from 'shared/account/contract';
import { Refusal } from 'shared/kernel/refusal';
import type { Handler } from 'shared/server/define-function';
import * as divisions from './division.repository';

export const handleListDivisions: Handler<typeof listDivisions> = async (input, { db }) => {
  const { parentId, cursor, pageSize } = input;
  if (parentId !== undefined && !(await divisions.findById(db, parentId))) throw new Refusal('not-found');
  const children = await divisions.listChildren(db, parentId ?? null);
  const from = cursor === undefined ? 0 : children.findIndex(({ _id }) => _id === cursor) + 1;
  if (cursor !== undefined && from === 0) throw new Refusal('invalid-request', { fields: ['cursor'] });
  const page = children.slice(from, from + pageSize);
  const last = page.at(-1);
  return {
    items: page.map(({ _id, code, name, kind }) => ({
      divisionId: _id,
      code,
      name,
      kind,
      parentId: parentId ?? null,
    })),
    nextCursor: last && from + page.length < children.length ? last._id : null,
  };
};
