import { localDateOf } from 'shared/kernel/time';
import type { OutboxEvent } from 'shared/kernel/outbox-event';
import { PersonId } from 'shared/account/model';
import { answerWithdrawnText, messageAnsweredText } from 'shared/policy-push/texts';
import { PolicyId } from 'shared/policy/model';
import { elapsedMsSince } from 'shared/server/clock';
import type { Session } from 'shared/server/database';
import type { Job } from 'shared/server/define-function';
import { consumeOutbox } from 'shared/server/outbox';
import * as profiles from './audience-profile.repository';
import { composeMatched } from './compose';
import { deliver, type Delivery } from './deliver';
import * as runs from './delivery-run.repository';
import { deliverAll, publishedNews, takeStep, type Ctx } from './delivery-steps';
import { listMatchedPolicies } from './matched-policies';
import { personOf } from './recipient';

/** The platform ends a function after its `timeout`; what is left waits for the next minute. */
const WORK_MS = 12_000;
const OPEN_RUNS = 20;
const PROFILES_A_RUN = 50;
const CHUNK = 100;

/** message-board's own: who asked what a typical answer was made of; null where nobody is known. */
export type FindAsker = (db: Session, answerId: string) => Promise<PersonId | null>;

/**
 * 政策找人, each minute: takes what other domains told, tells whoever it is about, and shows those who just said their
 * facts what is there already. May be cut off anywhere and run twice: an item has one id for one piece of news.
 */
export function matchPublishedPolicies(findAsker: FindAsker): Job {
  return async ctx => {
    const startedAtMs = performance.now();
    const inTime = (): boolean => elapsedMsSince(startedAtMs) < WORK_MS;
    let handledCount = 0;
    for (let taken = -1; taken !== 0 && inTime(); handledCount += taken) taken = await takeEvents(ctx, findAsker);
    const deliveredCount = (await workOnRuns(ctx, inTime)) + (await catchUp(ctx, inTime));
    return { handledCount, deliveredCount };
  };
}

async function takeEvents(ctx: Ctx, findAsker: FindAsker): Promise<number> {
  const { handledCount } = await consumeOutbox(ctx, 'policy-push', (event, eventId) =>
    takeEvent(ctx, findAsker, event, eventId),
  );
  return handledCount;
}

async function takeEvent(ctx: Ctx, findAsker: FindAsker, event: OutboxEvent, eventId: string): Promise<void> {
  const { db, now } = ctx;
  switch (event.topic) {
    case 'policy-published': {
      const news = { kind: 'published', version: event.version } as const;
      return runs.begin(db, { policyId: PolicyId.parse(event.policyId), news, cause: eventId, now });
    }
    case 'policy-validity-changed': {
      const news = { kind: 'validity-changed', state: event.state, on: event.on } as const;
      return runs.begin(db, { policyId: PolicyId.parse(event.policyId), news, cause: eventId, now });
    }
    case 'message-answered': {
      const personId = PersonId.parse(event.personId);
      const told = { ...messageAnsweredText, policyId: null, messageId: event.messageId };
      await deliver(ctx, { ...personally(personId, told, eventId), reason: 'message-answered' });
      return;
    }
    case 'featured-answer-withdrawn': {
      const personId = await findAsker(db, event.answerId);
      if (personId === null) return;
      const told = { ...answerWithdrawnText, policyId: PolicyId.parse(event.policyId), messageId: null };
      await deliver(ctx, { ...personally(personId, told, eventId), reason: 'answer-withdrawn' });
    }
  }
}

type Told = { title: string; summary: string; policyId: PolicyId | null; messageId: string | null };

function personally(personId: PersonId, told: Told, eventId: string): Omit<Delivery, 'reason'> {
  const composed = { ...told, deadlineOn: null, fitCount: 0, unknownCount: 0 };
  return { recipient: personOf(personId), news: [eventId], compose: () => Promise.resolve(composed) };
}

/** A run that fails holds no other one up; the platform's log must still see it. */
async function workOnRuns(ctx: Ctx, inTime: () => boolean): Promise<number> {
  const failures = new Map<string, unknown>();
  let count = 0;
  while (inTime()) {
    const open = (await runs.listOpen(ctx.db, OPEN_RUNS)).filter(({ _id }) => !failures.has(_id));
    if (open.length === 0) break;
    for (const run of open) {
      try {
        if (inTime()) count += (await takeStep(ctx, run)).deliveredCount;
      } catch (error) {
        failures.set(run._id, error);
      }
    }
  }
  if (failures.size > 0) throw new Error(`${failures.size} runs failed`, { cause: [...failures.values()][0] });
  return count;
}

/** Whoever said their facts a moment ago finds in the inbox what is in force; no WeChat message tells old news. */
async function catchUp(ctx: Ctx, inTime: () => boolean): Promise<number> {
  const { db, now } = ctx;
  const today = localDateOf(now);
  let count = 0;
  for (const stored of await profiles.listToCatchUp(db, PROFILES_A_RUN)) {
    const { recipient, profile } = stored;
    let after = stored.catchUpAfter;
    while (after !== null && inTime()) {
      const { items, nextAfter } = await listMatchedPolicies(db, profile, { today, after, limit: CHUNK });
      const deliveries = items.map(({ audience, policy }): Delivery => {
        const compose = composeMatched(recipient, audience, policy, today);
        return { recipient, reason: 'matched', news: publishedNews(policy), compose, quiet: true };
      });
      count += await deliverAll(ctx, deliveries);
      if (!(await profiles.caughtUp(db, stored, nextAfter))) break;
      after = nextAfter;
    }
  }
  return count;
}
