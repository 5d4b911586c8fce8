import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import { saveResidentProfile } from 'shared/policy-push/contract';
import { profileFault } from 'shared/policy-push/profile.rules';
import { townNames } from 'shared/policy-push/tags';
import type { Handler } from 'shared/server/define-function';
import { runOnce } from 'shared/server/request-key';
import { relyOnConsent } from '../account/rely-on-consent.command';
import * as profiles from './audience-profile.repository';
import { countMatchedPolicies } from './matched-policies';
import { personOf, recipientIdOf } from './recipient';

/** Saving the first time is agreeing; once taken back, the switch in 我的数据 opens it again (docs/adr/0008). */
export const handleSaveResidentProfile: Handler<typeof saveResidentProfile> = async (input, { db, caller, now }) => {
  const { personId } = caller;
  const { facts, requestKey } = input;
  const today = localDateOf(now);
  const profile = { kind: 'resident', facts } as const;
  const fault = profileFault(profile, { today, townNames });
  if (fault) throw new Refusal(fault);
  const matchCount = await countMatchedPolicies(db, profile, today);
  const recipient = personOf(personId);
  const command = { personId, endpointName: saveResidentProfile.name, requestKey, input: { facts: { ...facts } }, now };
  return runOnce(command, async session => {
    if (!(await relyOnConsent(session, { personId, purpose: 'keep-profile', now })))
      throw new Refusal('consent-withdrawn');
    const whose = { _id: recipientIdOf(recipient), recipient, personId };
    await profiles.put(session, { ...whose, profile, updatedAt: now, catchUpAfter: '' });
    return { matchCount };
  });
};
