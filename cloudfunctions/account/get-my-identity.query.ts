import type { getMyIdentity } from 'shared/account/person-contract';
import type { Handler } from 'shared/server/define-function';
import { isIdentityServiceConfigured } from 'shared/server/identity-service';
import * as people from './people.repository';
import { myIdentityOf } from './person-identity';

export const handleGetMyIdentity: Handler<typeof getMyIdentity> = async (_input, { db, caller }) => {
  const person = await people.findById(db, caller.personId);
  return { identity: person && myIdentityOf(person), verificationOffered: isIdentityServiceConfigured() };
};
