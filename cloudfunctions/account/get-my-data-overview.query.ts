import type { getMyDataOverview } from 'shared/account/contract';
import type { Handler } from 'shared/server/define-function';
import type { PersonalDataKeeper } from 'shared/server/personal-data';

/** How much is held of each kind, in the words of the rules. */
export function handleGetMyDataOverview(keepers: readonly PersonalDataKeeper[]): Handler<typeof getMyDataOverview> {
  return async (_input, { db, caller }) => {
    const kinds = await Promise.all(
      keepers.map(async ({ collection: { name, personalData }, exportRecords }) => {
        const count = (await exportRecords(db, caller.personId)).length;
        return personalData ? [{ name, ...personalData, count }] : [];
      }),
    );
    return { kinds: kinds.flat() };
  };
}
