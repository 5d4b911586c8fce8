import type { exportMyData } from 'shared/account/contract';
import type { Handler } from 'shared/server/define-function';
import type { PersonalDataKeeper } from 'shared/server/personal-data';

/** 查阅、复制，《个人信息保护法》第四十五条: all that is held under the caller, collection by collection. */
export function handleExportMyData(keepers: readonly PersonalDataKeeper[]): Handler<typeof exportMyData> {
  return async (_input, { db, caller, now }) => {
    const { personId } = caller;
    const collections = await Promise.all(
      keepers.map(async ({ collection, exportRecords }) => ({
        name: collection.name,
        what: collection.personalData?.what ?? collection.name,
        records: await exportRecords(db, personId),
      })),
    );
    return { personId, exportedAt: now, collections };
  };
}
