import { PersonId } from 'shared/account/model';
import { confirmIdentityAtCounter } from 'shared/account/person-contract';
import { idNumberMask, identityLevel } from 'shared/account/person.rules';
import type { EffectiveAssignment } from 'shared/account/staff-model';
import type { InputOf } from 'shared/kernel/endpoint';
import { Refusal } from 'shared/kernel/refusal';
import type { StaffCaller } from 'shared/server/caller';
import type { Session } from 'shared/server/database';
import type { Context, Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { forgetAttempts, lockWhenUsedUp, takeAttempt, type AttemptKey } from './attempts.repository';
import { findCode, removeCode } from './one-time-code.repository';
import * as people from './people.repository';
import { isDeclared } from './person-identity';
import { hashIdNumber } from './person-number';
import { relyOnConsent } from './rely-on-consent.command';

type Input = InputOf<typeof confirmIdentityAtCounter>;

export const handleConfirmIdentityAtCounter: Handler<typeof confirmIdentityAtCounter> = async (input, ctx) => {
  const { db, caller, now } = ctx;
  const { name, idNumber, hallId, requestKey } = input;
  const by = caller.assignments.find(({ place }) => place.level === 'hall' && place.hallId === hallId);
  if (!by) throw new Refusal('not-found');
  const key: AttemptKey = ['confirm-identity', caller.staffId];
  const until = await takeAttempt(db, key, now);
  if (until) throw new Refusal('too-many-tries', { until });
  // The keyed hash stands for the number; the code is left out, as every secret is.
  const asked = { name, idNumberHash: hashIdNumber(idNumber), hallId, requestKey };
  try {
    const deed = (session: Session) => confirm(session, input, ctx, by);
    const { level } = await runStaffCommand(ctx, confirmIdentityAtCounter, asked, deed);
    await forgetAttempts(db, key);
    return { name, idNumberMask: idNumberMask(idNumber), level };
  } catch (error) {
    if (error instanceof Refusal) await lockWhenUsedUp(db, key, now);
    throw error;
  }
};

async function confirm(
  session: Session,
  { code, name, idNumber, hallId }: Input,
  { caller, now }: Context<StaffCaller>,
  by: EffectiveAssignment,
) {
  const shown = await findCode(session, 'counter', code, now);
  if (!shown) throw new Refusal('code-wrong-or-expired');
  const personId = PersonId.parse(shown.subjectId);
  const person = await people.findById(session, personId);
  if (!person || !(await relyOnConsent(session, { personId, purpose: 'keep-identity', now })))
    throw new Refusal('code-wrong-or-expired');
  if (!isDeclared(person, { name, idNumber })) throw new Refusal('differs-from-declared');
  const seen = { ...person, seen: { at: now, hallId, staffId: caller.staffId } };
  await people.put(session, seen);
  await removeCode(session, shown._id);
  return {
    // Whoever it was is told from the request: nothing of a person is kept under the clerk.
    outcome: { level: identityLevel(seen) },
    audit: {
      subject: { kind: 'person', id: personId },
      forWhom: { kind: 'person', id: personId } as const,
      before: { level: identityLevel(person), seen: person.seen },
      after: { level: identityLevel(seen), seen: seen.seen },
      by,
    },
  };
}
