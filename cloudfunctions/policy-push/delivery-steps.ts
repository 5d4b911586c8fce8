import { localDateOf, type LocalDate } from 'shared/kernel/time';
import { topicOf } from 'shared/policy-push/matching.rules';
import type { Audience } from 'shared/policy-push/model';
import type { JobContext } from 'shared/server/define-function';
import { findAgencyByName } from '../account/find-agency.query';
import { readPolicyReference, type PolicyReading } from '../policy/read-policy-reference.query';
import { composeMatched, composeSubscribed, composeValidityChanged } from './compose';
import { deliver, type Delivery } from './deliver';
import * as runs from './delivery-run.repository';
import type { DeliveryPhase, DeliveryRun } from './delivery-run.repository';
import * as items from './inbox-item.repository';
import { isOpen } from './matched-policies';
import { matchAudience } from './matching';
import * as audiences from './policy-audience.repository';
import * as preferences from './push-preference.repository';

export type Ctx = Pick<JobContext, 'db' | 'now'>;

/** How many are looked at in one step; what a run that is cut off does again. */
const CHUNK = 100;
/** How many are told at the same time. */
const AT_ONCE = 8;

type News<Kind> = Extract<DeliveryRun['news'], { kind: Kind }>;
interface Step {
  deliveries: Delivery[];
  phase: DeliveryPhase;
  after: string;
}

const finished: Step = { deliveries: [], phase: 'done', after: '' };

/** One step of a run: tells the next chunk, then notes how far it came. Cut off before, the chunk is told again. */
export async function takeStep(ctx: Ctx, run: DeliveryRun): Promise<{ deliveredCount: number; moved: boolean }> {
  const { deliveries, phase, after } = await nextStep(ctx, run);
  const deliveredCount = await deliverAll(ctx, deliveries);
  return { deliveredCount, moved: await runs.moveOn(ctx.db, run, phase, after) };
}

export async function deliverAll(ctx: Ctx, deliveries: readonly Delivery[]): Promise<number> {
  let count = 0;
  for (let at = 0; at < deliveries.length; at += AT_ONCE) {
    const told = await Promise.all(deliveries.slice(at, at + AT_ONCE).map(delivery => deliver(ctx, delivery)));
    count += told.filter(Boolean).length;
  }
  return count;
}

async function nextStep(ctx: Ctx, run: DeliveryRun): Promise<Step> {
  const { news, policyId } = run;
  const today = localDateOf(ctx.now);
  const policy = await readPolicyReference(ctx.db, policyId, today);
  // Not public any more: nobody is told of it.
  if (!policy) return finished;
  if (news.kind === 'validity-changed') return toldAgain(ctx, run, news, policy);
  const audience = await audiences.findByPolicy(ctx.db, policyId);
  // A newer version has an event of its own.
  if (policy.version !== news.version || !isOpen(policy, audience, today)) return finished;
  return run.phase === 'matching'
    ? matchedStep(ctx, run, { policy, audience, today })
    : subscribedStep(ctx, run, { policy, audience });
}

/** Matched or subscribed, it is one piece of news, told once. */
export function publishedNews({ policyId, version }: Pick<PolicyReading, 'policyId' | 'version'>): string[] {
  return [policyId, String(version), 'published'];
}

async function matchedStep(
  { db }: Ctx,
  { after }: DeliveryRun,
  { policy, audience, today }: { policy: PolicyReading; audience: Audience | null; today: LocalDate },
): Promise<Step> {
  if (!audience) return { deliveries: [], phase: 'subscribed', after: '' };
  const { matches, nextAfter } = await matchAudience(db, audience, { today, after, limit: CHUNK });
  const deliveries = matches.map(({ recipient }) => {
    const compose = composeMatched(recipient, audience, policy, today);
    return { recipient, reason: 'matched' as const, news: publishedNews(policy), compose };
  });
  return nextAfter === null
    ? { deliveries, phase: 'subscribed', after: '' }
    : { deliveries, phase: 'matching', after: nextAfter };
}

async function subscribedStep(
  ctx: Ctx,
  { after }: DeliveryRun,
  { policy, audience }: { policy: PolicyReading; audience: Audience | null },
): Promise<Step> {
  const names = await subscribableNames(ctx, policy);
  const page = await preferences.listBySubscriptions(ctx.db, [...names.keys()], after, CHUNK);
  const deadlineOn = audience?.deadlineOn ?? null;
  const deliveries = page.map(({ recipient }) => {
    const compose = composeSubscribed(recipient, policy, { names, deadlineOn });
    return { recipient, reason: 'subscribed' as const, news: publishedNews(policy), compose };
  });
  return { deliveries, ...following(page, 'subscribed') };
}

/** What of a document can be subscribed to, by key, with its name. */
async function subscribableNames({ db }: Ctx, policy: PolicyReading): Promise<Map<string, string>> {
  const { subjectCategory, issuingAuthority, coIssuingAuthorities } = policy;
  const names = new Map<string, string>();
  const topic = topicOf(subjectCategory);
  if (topic !== null)
    names.set(preferences.subscriptionKey({ kind: 'subject-category', subjectCategory: topic }), topic);
  for (const name of issuingAuthority === null ? coIssuingAuthorities : [issuingAuthority, ...coIssuingAuthorities]) {
    const agency = await findAgencyByName(db, name);
    if (agency) names.set(preferences.subscriptionKey({ kind: 'agency', agencyId: agency.agencyId }), agency.name);
  }
  return names;
}

async function toldAgain(
  { db }: Ctx,
  { policyId, after }: DeliveryRun,
  news: News<'validity-changed'>,
  { shortTitle }: PolicyReading,
): Promise<Step> {
  const page = await items.listByPolicy(db, policyId, after, CHUNK);
  const received = page.filter(({ reason }) => reason === 'matched' || reason === 'subscribed');
  const compose = composeValidityChanged(shortTitle, policyId, news);
  const deliveries = received.map(({ recipient }) => {
    const key = [policyId, `${news.state} ${news.on}`, 'validity-changed'];
    return { recipient, reason: 'validity-changed' as const, news: key, compose };
  });
  return { deliveries, ...following(page, 'received') };
}

function following(page: readonly { _id: string }[], phase: DeliveryPhase): Pick<Step, 'phase' | 'after'> {
  const last = page.at(-1);
  return last === undefined || page.length < CHUNK ? { phase: 'done', after: '' } : { phase, after: last._id };
}
