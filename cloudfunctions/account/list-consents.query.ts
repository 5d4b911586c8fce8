import type { listConsents } from 'shared/account/contract';
import { ConsentPurpose } from 'shared/account/model';
import type { Handler } from 'shared/server/define-function';
import * as consents from './consent.repository';

/** Every purpose there is, also those never asked about. */
export const handleListConsents: Handler<typeof listConsents> = async (_input, { db, caller }) => {
  const decided = await consents.findByPerson(db, caller.personId);
  return {
    items: ConsentPurpose.options.map(purpose => {
      const consent = decided.find(one => one.purpose === purpose);
      return { purpose, granted: consent?.granted ?? false, decidedAt: consent?.decidedAt ?? null };
    }),
  };
};
