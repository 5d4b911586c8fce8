import { isPossibleDelegate } from 'shared/account/staff-administration.rules';
import type { listPossibleDelegates } from 'shared/account/staff-contract';
import type { Handler } from 'shared/server/define-function';
import * as accounts from './staff-account.repository';
import { requireAccount } from './staff-change';
import { pageOfStaff } from './staff-page';

export const handleListPossibleDelegates: Handler<typeof listPossibleDelegates> = async (input, { db, caller }) => {
  const own = accounts.accountOf(await requireAccount(db, caller.staffId));
  const all = (await accounts.listAll(db)).map(accounts.accountOf);
  const possible = all.filter(account => isPossibleDelegate(account, own));
  const { page, nextCursor } = pageOfStaff(possible, input.cursor, input.pageSize);
  return { items: page.map(({ staffId, displayName, agencyId }) => ({ staffId, displayName, agencyId })), nextCursor };
};
