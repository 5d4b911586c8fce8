import type { PersonId } from 'shared/account/model';
import { declareIdentity } from 'shared/account/person-contract';
import { idNumberMask, isIdNumber } from 'shared/account/person.rules';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf, type Instant } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { runOnce } from 'shared/server/request-key';
import * as consents from './consent.repository';
import * as people from './people.repository';
import { answeredIdentity, isDeclared, keptIdentityOf } from './person-identity';
import { hashIdNumber } from './person-number';

/**
 * The consent is asked for and given with the declaration itself, 《个人信息保护法》第二十九条, so that one taken back
 * earlier does not stand in its way.
 */
export const handleDeclareIdentity: Handler<typeof declareIdentity> = async (input, { caller, now }) => {
  const { personId } = caller;
  const { name, idNumber, requestKey } = input;
  if (!isIdNumber(idNumber, localDateOf(now))) throw new Refusal('id-number-wrong');
  const idNumberHash = hashIdNumber(idNumber);
  // The keyed hash stands for the number: the input is kept as a hash that has no key.
  const command = { personId, endpointName: declareIdentity.name, requestKey, input: { name, idNumberHash }, now };
  const kept = await runOnce(command, async session => {
    await agree(session, personId, now);
    const known = await people.findById(session, personId);
    if (known && isDeclared(known, input)) return keptIdentityOf(known);
    const proven = { declaredAt: now, seen: null, verified: null };
    const person = { _id: personId, name, idNumberHash, idNumberMask: idNumberMask(idNumber), ...proven };
    await people.put(session, person);
    return keptIdentityOf(person);
  });
  return { identity: answeredIdentity(input, kept) };
};

async function agree(session: Session, personId: PersonId, now: Instant): Promise<void> {
  const purpose = 'keep-identity';
  const known = await consents.findOne(session, personId, purpose);
  const decidedAt = known?.granted ? known.decidedAt : now;
  await consents.put(session, { personId, purpose, granted: true, decidedAt, lastUsedAt: now });
}
