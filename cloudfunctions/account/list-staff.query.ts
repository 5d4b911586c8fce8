import type { listStaff } from 'shared/account/staff-contract';
import { isWanted } from 'shared/account/staff-list.rules';
import type { Handler } from 'shared/server/define-function';
import * as accounts from './staff-account.repository';
import { pageOfStaff } from './staff-page';

export const handleListStaff: Handler<typeof listStaff> = async (input, { db }) => {
  const { cursor, pageSize, ...filter } = input;
  const all = (await accounts.listAll(db)).map(accounts.accountOf);
  const found = all.filter(account => isWanted(account, filter));
  const { page, nextCursor } = pageOfStaff(found, cursor, pageSize);
  return { items: page, totalCount: found.length, nextCursor };
};
