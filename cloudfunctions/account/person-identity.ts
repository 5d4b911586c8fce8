import type { MyIdentity } from 'shared/account/person-contract';
import type { IdNumber } from 'shared/account/person-model';
import { identityLevel, idNumberMask } from 'shared/account/person.rules';
import type { StoredPerson } from './people.repository';
import { hashIdNumber } from './person-number';

/** What the outcome of a command keeps of an identity: no name and nothing of the number, so that erasing needs only `people`. */
export type KeptIdentity = Omit<MyIdentity, 'name' | 'idNumberMask'>;

export function keptIdentityOf({ declaredAt, seen, verified }: StoredPerson): KeptIdentity {
  return {
    level: identityLevel({ seen, verified }),
    declaredAt,
    // Not who at the counter it was.
    seen: seen && { at: seen.at, hallId: seen.hallId },
    verified,
  };
}

export function myIdentityOf(person: StoredPerson): MyIdentity {
  return { name: person.name, idNumberMask: person.idNumberMask, ...keptIdentityOf(person) };
}

interface Card {
  name: string;
  idNumber: IdNumber;
}

/** The same from a kept outcome and the request that it answers: the person said both again. */
export function answeredIdentity({ name, idNumber }: Card, kept: KeptIdentity): MyIdentity {
  return { name, idNumberMask: idNumberMask(idNumber), ...kept };
}

/** Whether what stands on a card is what the person declared. */
export function isDeclared(person: StoredPerson, { name, idNumber }: Card): boolean {
  return person.name === name && person.idNumberHash === hashIdNumber(idNumber);
}
