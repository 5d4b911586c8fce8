import type { ConsentPurpose, PersonId } from 'shared/account/model';
import { Refusal } from 'shared/kernel/refusal';
import type { Instant } from 'shared/kernel/time';
import { favouritePolicy } from 'shared/policy/contract';
import { isPublic } from 'shared/policy/publication.rules';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { runOnce } from 'shared/server/request-key';
import * as favourites from './favourite.repository';
import * as policyDocuments from './policy-document.repository';

const FAVOURITES_MAX = 500;

/** Account's own: whether the person agreed, recorded in the same transaction; false when they took it back. */
type RelyOnConsent = (
  session: Session,
  facts: { personId: PersonId; purpose: ConsentPurpose; now: Instant },
) => Promise<boolean>;

export function handleFavouritePolicy(relyOnConsent: RelyOnConsent): Handler<typeof favouritePolicy> {
  return async (input, { db, caller, now }) => {
    const { personId } = caller;
    const { requestKey, policyId, favourite } = input;
    // Advice, not a guarantee: two phones at once may pass the bound by one, which harms nobody.
    if (
      favourite &&
      (await favourites.listByPerson(db, personId, undefined, FAVOURITES_MAX)).length >= FAVOURITES_MAX
    ) {
      throw new Refusal('too-many-favourites');
    }
    return runOnce({ personId, endpointName: favouritePolicy.name, requestKey, input, now }, async session => {
      const document = await policyDocuments.findById(session, policyId);
      if (!document || !isPublic(document)) throw new Refusal('not-found');
      if (favourite) {
        const agreed = await relyOnConsent(session, { personId, purpose: 'keep-favourites', now });
        if (!agreed) throw new Refusal('consent-withdrawn');
        await favourites.put(session, { personId, policyId, favouritedAt: now });
      } else await favourites.remove(session, personId, policyId);
      return { favourite };
    });
  };
}
