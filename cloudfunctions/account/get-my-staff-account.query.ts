import type { getMyStaffAccount } from 'shared/account/staff-contract';
import type { StaffId } from 'shared/account/staff-model';
import { sessionEndsAt } from 'shared/account/staff.rules';
import { Refusal } from 'shared/kernel/refusal';
import type { Handler } from 'shared/server/define-function';
import * as accounts from './staff-account.repository';
import * as bindings from './staff-binding.repository';
import { requireAccount } from './staff-change';
import * as credentials from './staff-credential.repository';
import * as sessions from './staff-session.repository';

export const handleGetMyStaffAccount: Handler<typeof getMyStaffAccount> = async (_input, { db, caller }) => {
  const { staffId, assignments, identity } = caller;
  const [account, credential, session, bound] = await Promise.all([
    requireAccount(db, staffId),
    credentials.findById(db, staffId),
    sessions.findByIdentity(db, identity),
    bindings.findByStaff(db, staffId),
  ]);
  // Signed out on the way here.
  if (!session) throw new Refusal('unauthenticated');
  if (!credential) throw new Error('an account without a password');
  const named = [account.absence?.delegateId ?? null, ...assignments.map(({ onBehalfOf }) => onBehalfOf)];
  const colleagues = await accounts.findByIds(db, [...new Set(named.filter(id => id !== null))]);
  const referenceTo = (id: StaffId | null) => {
    const colleague = colleagues.find(({ _id }) => _id === id);
    return colleague
      ? { staffId: colleague._id, displayName: colleague.displayName, agencyId: colleague.agencyId }
      : null;
  };
  return {
    account: accounts.accountOf(account),
    assignments: assignments.map(({ onBehalfOf, ...rest }) => ({ ...rest, onBehalfOf: referenceTo(onBehalfOf) })),
    delegate: referenceTo(account.absence?.delegateId ?? null),
    mustChangePassword: account.mustChangePassword,
    passwordChangedAt: credential.changedAt,
    boundToWechat: bound.length > 0,
    sessionEndsAt: sessionEndsAt(session),
  };
};
