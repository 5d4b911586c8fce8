import type { listMyOrganisations } from 'shared/account/acting-contract';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { listAuthorities, myOrganisationOf } from './organisation-authority';

export const handleListMyOrganisations: Handler<typeof listMyOrganisations> = async (_input, { db, caller, now }) => {
  const authorities = await listAuthorities(db, caller.personId, localDateOf(now));
  return { items: authorities.map(myOrganisationOf) };
};
