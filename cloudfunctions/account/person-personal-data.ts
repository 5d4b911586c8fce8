import type { PersonId } from 'shared/account/model';
import type { JsonObject } from 'shared/kernel/outcome';
import type { Session } from 'shared/server/database';
import * as people from './people.repository';
import { myIdentityOf } from './person-identity';

/** As the person may read it: the keyed hash says nothing to them. */
export async function exportPerson(db: Session, personId: PersonId): Promise<JsonObject[]> {
  const person = await people.findById(db, personId);
  return person ? [myIdentityOf(person)] : [];
}

/** On deletion, and when the consent `keep-identity` is taken back. */
export function erasePerson(db: Session, personId: PersonId): Promise<void> {
  return people.remove(db, personId);
}
