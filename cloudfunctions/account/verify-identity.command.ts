import { verifyIdentity, type MyIdentity } from 'shared/account/person-contract';
import { Refusal } from 'shared/kernel/refusal';
import type { InputOf } from 'shared/kernel/endpoint';
import type { Context, Handler, PersonCaller } from 'shared/server/define-function';
import { askIdentityService, identityServiceName, isIdentityServiceConfigured } from 'shared/server/identity-service';
import { runOnce } from 'shared/server/request-key';
import { forgetAttempts, lockWhenUsedUp, takeAttempt, type AttemptKey } from './attempts.repository';
import * as people from './people.repository';
import { answeredIdentity, isDeclared, keptIdentityOf, myIdentityOf } from './person-identity';
import { hashIdNumber } from './person-number';
import { relyOnConsent } from './rely-on-consent.command';

type Input = InputOf<typeof verifyIdentity>;
type PersonContext = Context<PersonCaller>;

/** A try is taken before anything is compared; a retry of what succeeded is answered without asking the service again. */
export const handleVerifyIdentity: Handler<typeof verifyIdentity> = async (input, ctx) => {
  const { db, caller, now } = ctx;
  if (!isIdentityServiceConfigured()) throw new Refusal('verification-not-offered');
  const person = await people.findById(db, caller.personId);
  if (!person) throw new Refusal('not-declared');
  const key: AttemptKey = ['verify-identity', caller.personId];
  const until = await takeAttempt(db, key, now);
  if (until) throw new Refusal('too-many-tries', { until });
  if (!isDeclared(person, input)) {
    await lockWhenUsedUp(db, key, now);
    throw new Refusal('differs-from-declared');
  }
  const identity = person.verified ? myIdentityOf(person) : await askAndKeep(input, ctx, key);
  await forgetAttempts(db, key);
  return { identity };
};

async function askAndKeep(input: Input, { db, caller, now }: PersonContext, key: AttemptKey): Promise<MyIdentity> {
  const { personId } = caller;
  const { name, idNumber, requestKey } = input;
  const answer = await askIdentityService({ kind: 'person', name, idNumber });
  if (answer !== 'match') {
    await lockWhenUsedUp(db, key, now);
    throw new Refusal(answer === 'no-match' ? 'identity-not-confirmed' : 'verification-unavailable');
  }
  const kept = { name, idNumberHash: hashIdNumber(idNumber) };
  const command = { personId, endpointName: verifyIdentity.name, requestKey, input: kept, now };
  const outcome = await runOnce(command, async session => {
    const person = await people.findById(session, personId);
    // Taken back while the service was being asked: nothing may come in again.
    if (!person || !(await relyOnConsent(session, { personId, purpose: 'keep-identity', now })))
      throw new Refusal('not-declared');
    if (!isDeclared(person, input)) throw new Refusal('differs-from-declared');
    const verified = { ...person, verified: { at: now, service: identityServiceName() } };
    await people.put(session, verified);
    return keptIdentityOf(verified);
  });
  return answeredIdentity(input, outcome);
}
