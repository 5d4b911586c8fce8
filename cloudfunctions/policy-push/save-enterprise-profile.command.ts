import { isPowerAtLeast } from 'shared/account/organisation.rules';
import type { JsonObject } from 'shared/kernel/outcome';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import { saveEnterpriseProfile } from 'shared/policy-push/contract';
import { profileFault } from 'shared/policy-push/profile.rules';
import { townNames } from 'shared/policy-push/tags';
import type { Handler } from 'shared/server/define-function';
import { findAuthority } from '../account/find-authority.query';
import * as profiles from './audience-profile.repository';
import { countMatchedPolicies } from './matched-policies';
import { recipientIdOf, runForRecipient } from './recipient';

export const handleSaveEnterpriseProfile: Handler<typeof saveEnterpriseProfile> = async (input, ctx) => {
  const { db, caller, now } = ctx;
  const { organisationId, facts } = input;
  const today = localDateOf(now);
  const power = await findAuthority(db, { personId: caller.personId, organisationId, today });
  if (power !== null && !isPowerAtLeast(power, 'act')) throw new Refusal('power-too-small');
  if (power === null) throw new Refusal('not-found');
  const profile = { kind: 'enterprise', facts } as const;
  const fault = profileFault(profile, { today, townNames });
  if (fault) throw new Refusal(fault);
  const matchCount = await countMatchedPolicies(db, profile, today);
  return runForRecipient(ctx, saveEnterpriseProfile, input, 'act', async (session, recipient) => {
    const recipientId = recipientIdOf(recipient);
    const before = await profiles.findById(session, recipientId);
    const whose = { _id: recipientId, recipient, personId: null };
    await profiles.put(session, { ...whose, profile, updatedAt: now, catchUpAfter: '' });
    return { outcome: { matchCount }, before: before && factsOf(before), after: { ...facts } };
  });
};

function factsOf({ profile }: profiles.StoredProfile): JsonObject {
  return { ...profile.facts };
}
