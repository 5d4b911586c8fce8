import { Refusal } from 'shared/kernel/refusal';
import { subscribe } from 'shared/policy-push/contract';
import type { PushRecipient, SubscriptionTarget } from 'shared/policy-push/model';
import { subjectClasses } from 'shared/policy/subject-category.rules';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { isAgency } from '../account/find-agency.query';
import { relyOnConsent } from '../account/rely-on-consent.command';
import { readPreferences, withTarget, writePreferences } from './preferences';
import { runForRecipient } from './recipient';

const SUBSCRIPTIONS_MAX = 40;

/** Subscribing is agreeing to be kept, as saving one's facts is; a topic that was muted is heard again. */
export const handleSubscribe: Handler<typeof subscribe> = (input, ctx) => {
  const { target, subscribed } = input;
  const { now } = ctx;
  return runForRecipient(ctx, subscribe, input, 'act', async (session, recipient) => {
    if (subscribed) await requireAllowed(session, target, recipient, now);
    const before = await readPreferences(session, recipient);
    const subscriptions = withTarget(before.subscriptions, target, subscribed);
    if (subscribed && subscriptions.length > SUBSCRIPTIONS_MAX) throw new Refusal('too-many-subscriptions');
    const isHeardAgain = subscribed && target.kind === 'subject-category';
    const mutes = isHeardAgain ? withTarget(before.mutes, target, false) : before.mutes;
    await writePreferences(session, recipient, { subscriptions, mutes }, now);
    return { outcome: { subscriptions }, before: before.subscriptions, after: subscriptions };
  });
};

async function requireAllowed(
  session: Session,
  target: SubscriptionTarget,
  recipient: PushRecipient,
  now: Parameters<typeof relyOnConsent>[1]['now'],
): Promise<void> {
  const isKnown =
    target.kind === 'agency'
      ? await isAgency(session, target.agencyId)
      : subjectClasses.includes(target.subjectCategory);
  if (!isKnown) throw new Refusal('target-unknown');
  if (recipient.kind === 'organisation') return;
  const { personId } = recipient;
  if (!(await relyOnConsent(session, { personId, purpose: 'keep-profile', now })))
    throw new Refusal('consent-withdrawn');
}
