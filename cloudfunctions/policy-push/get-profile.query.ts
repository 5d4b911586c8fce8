import { localDateOf } from 'shared/kernel/time';
import type { getProfile } from 'shared/policy-push/inbox-contract';
import type { Handler } from 'shared/server/define-function';
import * as profiles from './audience-profile.repository';
import { countMatchedPolicies } from './matched-policies';
import { kindOf, recipientIdOf, requireRecipient } from './recipient';

/** Whoever said nothing yet has an empty one, which nothing is matched with. */
export const handleGetProfile: Handler<typeof getProfile> = async ({ organisationId }, ctx) => {
  const { db, now } = ctx;
  const recipient = await requireRecipient(db, ctx, organisationId, 'view');
  const stored = await profiles.findById(db, recipientIdOf(recipient));
  if (!stored) return { profile: { kind: kindOf(recipient), facts: {} }, updatedAt: null, matchCount: 0 };
  const { profile, updatedAt } = stored;
  return { profile, updatedAt, matchCount: await countMatchedPolicies(db, profile, localDateOf(now)) };
};
