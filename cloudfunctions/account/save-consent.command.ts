import type { saveConsent } from 'shared/account/contract';
import type { ConsentPurpose, PersonId } from 'shared/account/model';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { runOnce } from 'shared/server/request-key';
import * as consents from './consent.repository';

/** What each purpose's domain erases when its consent is taken back, 《个人信息保护法》第四十七条第一款第三项. */
export type ErasersOfPurposes = Record<ConsentPurpose, (db: Session, personId: PersonId) => Promise<void>>;

export function handleSaveConsent(erasers: ErasersOfPurposes): Handler<typeof saveConsent> {
  return async (input, { db, caller, now }) => {
    const { personId } = caller;
    const { purpose, granted, requestKey } = input;
    const outcome = await runOnce(
      { personId, endpointName: 'account/save-consent', requestKey, input, now },
      async session => {
        const known = await consents.findOne(session, personId, purpose);
        const decidedAt = known?.granted === granted ? known.decidedAt : now;
        await consents.put(session, { personId, purpose, granted, decidedAt, lastUsedAt: known?.lastUsedAt ?? null });
        return { purpose, granted, decidedAt };
      },
    );
    // Only when the door is shut; on every try, so that a retry finishes what was cut off. Not when a late retry
    // comes after the person agreed again.
    if (!granted && !(await consents.findOne(db, personId, purpose))?.granted) await erasers[purpose](db, personId);
    return outcome;
  };
}
