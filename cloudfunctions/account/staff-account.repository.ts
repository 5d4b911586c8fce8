import * as z from 'zod/mini';
import { StaffAccount, StaffId, type LoginName } from 'shared/account/staff-model';
import type { Instant } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { staffAccounts as declaration } from './staff-collections';

/** `delegateId` repeats the absence's, so that it can be looked for. */
const StoredStaffAccount = z.object({
  _id: StaffId,
  ...z.omit(StaffAccount, { staffId: true }).shape,
  delegateId: z.nullable(StaffId),
  mustChangePassword: z.boolean(),
});
export type StoredStaffAccount = z.infer<typeof StoredStaffAccount>;

const accounts = openCollection(declaration, { schema: StoredStaffAccount });

/** A county has a few hundred people at its desks; the console lists them whole. */
export const STAFF_MAX = 1000;
/** More colleagues than this hand nothing more over to one person. */
const DELEGATORS_MAX = 20;

export function accountOf({ _id, ...rest }: StoredStaffAccount): StaffAccount {
  return StaffAccount.parse({ ...rest, staffId: _id });
}

/** One without roles, whose password somebody else made. */
export function newAccount(
  facts: Pick<StaffAccount, 'staffId' | 'loginName' | 'displayName' | 'agencyId'>,
  now: Instant,
): StoredStaffAccount {
  const { staffId, ...rest } = facts;
  return {
    _id: staffId,
    ...rest,
    status: 'active',
    assignments: [],
    absence: null,
    delegateId: null,
    mustChangePassword: true,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

export function findById(session: Session, staffId: StaffId): Promise<StoredStaffAccount | null> {
  return accounts.findById(session, staffId);
}

export function findByIds(db: Session, ids: readonly StaffId[]): Promise<StoredStaffAccount[]> {
  return accounts.findByIds(db, ids);
}

export async function findByLoginName(db: Session, loginName: LoginName): Promise<StoredStaffAccount | null> {
  const [account] = await accounts.query(db, { where: { loginName }, limit: 1 });
  return account ?? null;
}

/** Those who named this account to stand in for them, now or at another time. */
export function findByDelegate(db: Session, delegateId: StaffId): Promise<StoredStaffAccount[]> {
  return accounts.query(db, { where: { delegateId }, limit: DELEGATORS_MAX });
}

export function listAll(db: Session): Promise<StoredStaffAccount[]> {
  return accounts.query(db, {
    where: { loginName: { gt: '' } },
    orderBy: [{ field: 'loginName', direction: 'asc' }],
    limit: STAFF_MAX,
  });
}

/** Writes the whole account; in a transaction, after reading the one it replaces. */
export function put(session: Session, account: StoredStaffAccount): Promise<void> {
  return accounts.put(session, { ...account, delegateId: account.absence?.delegateId ?? null });
}
