import type { getMySubscriptions } from 'shared/policy-push/contract';
import { muteLabel } from 'shared/policy-push/tags';
import type { Handler } from 'shared/server/define-function';
import { readPreferences } from './preferences';
import { requireRecipient } from './recipient';
import { countAllowances } from './record-send-allowance.command';
import { templateIds } from './templates';

/** The allowance is always the caller's own: an organisation has no phone. */
export const handleGetMySubscriptions: Handler<typeof getMySubscriptions> = async ({ organisationId }, ctx) => {
  const recipient = await requireRecipient(ctx.db, ctx, organisationId, 'view');
  const { subscriptions, mutes } = await readPreferences(ctx.db, recipient);
  return {
    subscriptions,
    mutes: mutes.map(target => ({ target, label: muteLabel(target) })),
    sendAllowance: await countAllowances(ctx.db, ctx.caller.personId),
    templateIds: templateIds(),
  };
};
