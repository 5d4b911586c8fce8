import type { PersonId } from 'shared/account/model';
import type { IdentityLevel } from 'shared/account/person-model';
import { identityLevel } from 'shared/account/person.rules';
import type { Session } from 'shared/server/database';
import * as people from './people.repository';

/** 实名程度 of a person, for rules that demand one; null where nothing was declared. */
export async function getIdentityLevel(session: Session, personId: PersonId): Promise<IdentityLevel | null> {
  const person = await people.findById(session, personId);
  return person && identityLevel(person);
}
