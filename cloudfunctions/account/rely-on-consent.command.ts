import type { ConsentPurpose, PersonId } from 'shared/account/model';
import type { Instant } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import * as consents from './consent.repository';

/**
 * For another domain's transaction that does something only because the person agreed: false when they took it back.
 * Asking for it the first time is agreeing, and is recorded. Always writes, so that a withdrawal at the same moment
 * and this cannot both pass.
 */
export async function relyOnConsent(
  session: Session,
  { personId, purpose, now }: { personId: PersonId; purpose: ConsentPurpose; now: Instant },
): Promise<boolean> {
  const known = await consents.findOne(session, personId, purpose);
  if (known && !known.granted) return false;
  const decidedAt = known?.decidedAt ?? now;
  await consents.put(session, { personId, purpose, granted: true, decidedAt, lastUsedAt: now });
  return true;
}
