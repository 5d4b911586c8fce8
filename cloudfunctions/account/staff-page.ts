import { LoginName, type StaffAccount } from 'shared/account/staff-model';
import { Refusal } from 'shared/kernel/refusal';

/** The page after a cursor, of accounts in the order of their login names. */
export function pageOfStaff(
  inOrder: readonly StaffAccount[],
  cursor: string | undefined,
  pageSize: number,
): { page: StaffAccount[]; nextCursor: string | null } {
  const after = cursor === undefined ? '' : readCursor(cursor);
  const rest = inOrder.filter(({ loginName }) => loginName > after);
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  return { page, nextCursor: last && rest.length > page.length ? writeCursor(last.loginName) : null };
}

function writeCursor(loginName: LoginName): string {
  return Buffer.from(loginName).toString('base64url');
}

function readCursor(cursor: string): LoginName {
  const loginName = LoginName.safeParse(Buffer.from(cursor, 'base64url').toString());
  if (!loginName.success) throw new Refusal('invalid-request', { fields: ['cursor'] });
  return loginName.data;
}
