import { addStaff } from 'shared/account/staff-contract';
import { StaffId } from 'shared/account/staff-model';
import type { InputOf } from 'shared/kernel/endpoint';
import { Refusal } from 'shared/kernel/refusal';
import type { Context, Handler } from 'shared/server/define-function';
import type { StaffCaller } from 'shared/server/caller';
import { newId } from 'shared/server/ids';
import { runStaffCommand } from 'shared/server/staff-command';
import * as agencies from './agency.repository';
import { hashPassword, newInitialPassword, type PasswordHash } from './password-hash';
import * as accounts from './staff-account.repository';
import * as credentials from './staff-credential.repository';

export const handleAddStaff: Handler<typeof addStaff> = async (input, ctx) => {
  const initialPassword = newInitialPassword();
  const password = await hashPassword(initialPassword);
  const staffId = StaffId.parse(newId('st'));
  const { account } = await addOnce(input, { staffId, password }, ctx);
  // A retry finds the account that was made the first time, whose password is kept nowhere.
  return { account, initialPassword: account.staffId === staffId ? initialPassword : null };
};

type Made = { staffId: StaffId; password: PasswordHash };

async function addOnce(input: InputOf<typeof addStaff>, made: Made, ctx: Context<StaffCaller>) {
  try {
    return await add(input, made, ctx);
  } catch (error) {
    // Somebody took the name since it was looked for; the unique index said so, in words of the platform.
    if (error instanceof Refusal || !(await accounts.findByLoginName(ctx.db, input.loginName))) throw error;
    return add(input, made, ctx);
  }
}

async function add(input: InputOf<typeof addStaff>, { staffId, password }: Made, ctx: Context<StaffCaller>) {
  const { db, now } = ctx;
  const { loginName, displayName, agencyId } = input;
  const isTaken = (await accounts.findByLoginName(db, loginName)) !== null;
  return runStaffCommand(ctx, addStaff, input, async session => {
    if (isTaken) throw new Refusal('login-name-taken');
    if (!(await agencies.findById(session, agencyId))) throw new Refusal('agency-unknown');
    const stored = accounts.newAccount({ staffId, loginName, displayName, agencyId }, now);
    await accounts.put(session, stored);
    await credentials.put(session, { _id: staffId, password, changedAt: now, signedInAt: null });
    const account = accounts.accountOf(stored);
    return { outcome: { account }, audit: { subject: { kind: 'staff', id: staffId }, before: null, after: account } };
  });
}
