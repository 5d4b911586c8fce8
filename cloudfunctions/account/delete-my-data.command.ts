import type { deleteMyData } from 'shared/account/contract';
import { ConsentPurpose } from 'shared/account/model';
import type { Handler } from 'shared/server/define-function';
import type { PersonalDataKeeper } from 'shared/server/personal-data';
import { runOnce } from 'shared/server/request-key';
import { inTransaction } from 'shared/server/transaction';
import * as consents from './consent.repository';

/**
 * 删除，《个人信息保护法》第四十七条. First the consents are shut, so that nothing new comes in; then each keeper erases
 * its own, in the order given, the identities last: cut off anywhere before, the person is still found and a retry
 * finishes. The outcome is kept under what they signed in with, because the person is gone; it tells of nobody.
 */
export function handleDeleteMyData(keepers: readonly PersonalDataKeeper[]): Handler<typeof deleteMyData> {
  const described = keepers.flatMap(({ collection: { name, personalData }, erase }) =>
    personalData ? [{ name, what: personalData.what, why: personalData.keptAfterDeletion, erase }] : [],
  );
  const outcome = {
    erased: described.flatMap(({ name, what, erase }) => (erase ? [{ name, what }] : [])),
    kept: described.flatMap(({ name, what, why }) => (why === null ? [] : [{ name, what, why }])),
  };
  return async (input, { db, caller, now }) => {
    const { personId, identityHash } = caller;
    const { requestKey } = input;
    return runOnce(
      { keyedBy: identityHash, endpointName: 'account/delete-my-data', requestKey, input, now },
      async () => {
        await inTransaction(async session => {
          for (const purpose of ConsentPurpose.options)
            await consents.put(session, { personId, purpose, granted: false, decidedAt: now, lastUsedAt: null });
        });
        for (const { erase } of keepers) await erase?.(db, personId);
        return outcome;
      },
    );
  };
}
