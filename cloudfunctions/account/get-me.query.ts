import type { getMe } from 'shared/account/contract';
import type { Handler } from 'shared/server/define-function';
import * as identities from './identity.repository';

export const handleGetMe: Handler<typeof getMe> = async (_input, { db, caller }) => {
  const [identity] = await identities.findByPerson(db, caller.personId);
  if (!identity) throw new Error('a caller without an identity');
  const { personId, provider, anonymous, linkedAt } = identity;
  return { personId, provider, anonymous, knownSince: linkedAt };
};
