import type { getStaff } from 'shared/account/staff-contract';
import type { Handler } from 'shared/server/define-function';
import { findLock } from './attempts.repository';
import * as accounts from './staff-account.repository';
import * as bindings from './staff-binding.repository';
import { requireAccount } from './staff-change';

export const handleGetStaff: Handler<typeof getStaff> = async ({ staffId }, { db, now }) => {
  const account = await requireAccount(db, staffId);
  const [lockedUntil, bound] = await Promise.all([
    findLock(db, ['sign-in', account.loginName], now),
    bindings.findByStaff(db, staffId),
  ]);
  return { account: accounts.accountOf(account), locked: lockedUntil !== null, boundToWechat: bound.length > 0 };
};
