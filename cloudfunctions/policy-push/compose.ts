import type { LocalDate } from 'shared/kernel/time';
import { knownFactsOf } from 'shared/policy-push/facts.rules';
import { isTopicMuted, matchOf, topicOf } from 'shared/policy-push/matching.rules';
import type { Audience, PushRecipient } from 'shared/policy-push/model';
import { subscribedSummary, validitySummary } from 'shared/policy-push/texts';
import type { Session } from 'shared/server/database';
import type { PolicyReading } from '../policy/read-policy-reference.query';
import * as profiles from './audience-profile.repository';
import type { Composed } from './deliver';
import type { DeliveryRun } from './delivery-run.repository';
import * as preferences from './push-preference.repository';
import { recipientIdOf } from './recipient';

const nothingCounted = { messageId: null, deadlineOn: null, fitCount: 0, unknownCount: 0 };

/** 对得上的: null when the profile or what was muted says otherwise by now. */
export function composeMatched(recipient: PushRecipient, audience: Audience, policy: PolicyReading, today: LocalDate) {
  return async (session: Session): Promise<Composed | null> => {
    const recipientId = recipientIdOf(recipient);
    const profile = (await profiles.findById(session, recipientId))?.profile;
    if (profile?.kind !== audience.kind) return null;
    const mutes = (await preferences.findById(session, recipientId))?.mutes ?? [];
    if (isTopicMuted(topicOf(policy.subjectCategory), mutes)) return null;
    const { matched, fitCount, unknownCount } = matchOf(audience.clauses, knownFactsOf(profile, today), mutes);
    if (!matched) return null;
    const { support: summary, deadlineOn } = audience;
    const { policyId, shortTitle: title } = policy;
    return { policyId, messageId: null, title, summary, deadlineOn, fitCount, unknownCount };
  };
}

/** 订阅的: null when unsubscribed or muted by now. `names` are what the keys are called. */
export function composeSubscribed(
  recipient: PushRecipient,
  policy: PolicyReading,
  { names, deadlineOn }: { names: ReadonlyMap<string, string>; deadlineOn: LocalDate | null },
) {
  return async (session: Session): Promise<Composed | null> => {
    const preference = await preferences.findById(session, recipientIdOf(recipient));
    if (!preference || isTopicMuted(topicOf(policy.subjectCategory), preference.mutes)) return null;
    const name = preference.subscriptionKeys.flatMap(key => names.get(key) ?? [])[0];
    if (name === undefined) return null;
    const { policyId, shortTitle: title } = policy;
    return { ...nothingCounted, policyId, title, summary: subscribedSummary(name), deadlineOn };
  };
}

type ValidityNews = Extract<DeliveryRun['news'], { kind: 'validity-changed' }>;

/** 收到过的有变化: whoever received it is told, whatever they muted since. */
export function composeValidityChanged(title: string, policyId: DeliveryRun['policyId'], { state, on }: ValidityNews) {
  const composed: Composed = { ...nothingCounted, policyId, title, summary: validitySummary(state, on) };
  return (): Promise<Composed> => Promise.resolve(composed);
}
