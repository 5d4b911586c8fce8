import { decideAbsence } from 'shared/account/staff-administration.rules';
import { saveAbsence } from 'shared/account/staff-contract';
import type { StaffAccount, StaffId } from 'shared/account/staff-model';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import * as accounts from './staff-account.repository';
import { changeOf, putChanged, requireAccount } from './staff-change';

export const handleSaveAbsence: Handler<typeof saveAbsence> = (input, ctx) => {
  const { now, caller } = ctx;
  const { fromOn, untilOn, delegateId } = input;
  return runStaffCommand(ctx, saveAbsence, input, async session => {
    const before = await requireAccount(session, caller.staffId);
    const delegate = await findDelegate(session, delegateId);
    const decision = decideAbsence({ fromOn, untilOn }, accounts.accountOf(before), delegate, localDateOf(now));
    if (!decision.ok) throw new Refusal(decision.code);
    return changeOf(before, await putChanged(session, before, { absence: { fromOn, untilOn, delegateId } }, now));
  });
};

/** Null where nobody was named, undefined where the one named is not there. */
async function findDelegate(session: Session, delegateId: StaffId | null): Promise<StaffAccount | null | undefined> {
  if (delegateId === null) return null;
  const found = await accounts.findById(session, delegateId);
  return found ? accounts.accountOf(found) : undefined;
}
