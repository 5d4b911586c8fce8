import type { PersonId } from 'shared/account/model';
import { localDateOf } from 'shared/kernel/time';
import type { InboxItemId, InboxReason, PushRecipient } from 'shared/policy-push/model';
import type { Session } from 'shared/server/database';
import type { JobContext } from 'shared/server/define-function';
import { inTransaction } from 'shared/server/transaction';
import { findAgents } from '../account/find-agents.query';
import * as items from './inbox-item.repository';
import { personIdOf, recipientIdOf } from './recipient';
import * as allowances from './send-allowance.repository';
import * as sendings from './sending.repository';
import { templateOf } from './templates';

/** What an item says; decided inside the transaction, so that a mute of a moment ago counts. */
export type Composed = Pick<
  items.StoredInboxItem,
  'policyId' | 'messageId' | 'title' | 'summary' | 'deadlineOn' | 'fitCount' | 'unknownCount'
>;

export interface Delivery {
  recipient: PushRecipient;
  reason: InboxReason;
  /** What makes this news one: told twice, it is the same item. */
  news: readonly string[];
  compose: (session: Session) => Promise<Composed | null>;
  /** Old news: into the inbox, without a WeChat message. */
  quiet?: boolean;
}

type Ctx = Pick<JobContext, 'db' | 'now'>;

/**
 * Puts one item into one inbox, exactly once, and in the same transaction spends one allowance for the WeChat message
 * that a job sends afterwards. True when it was not there before.
 */
export async function deliver({ db, now }: Ctx, delivery: Delivery): Promise<boolean> {
  const { recipient, reason, news, compose, quiet = false } = delivery;
  const recipientId = recipientIdOf(recipient);
  const itemId = items.inboxItemId(recipientId, ...news);
  const template = quiet ? null : templateOf(reason);
  const persons = template ? await personsOf({ db, now }, recipient) : [];
  return inTransaction(async session => {
    if (await items.findById(session, itemId)) return false;
    const composed = await compose(session);
    if (!composed) return false;
    const whose = { recipientId, recipient, personId: personIdOf(recipient) };
    await items.put(session, { _id: itemId, ...whose, reason, ...composed, createdAt: now, readAt: null });
    for (const personId of template ? persons : [])
      await spendAllowance(session, { itemId, personId, templateId: template?.templateId ?? '' }, now);
    return true;
  });
}

/** Whose phones may be told: one's own, or those of an organisation's agents. */
async function personsOf({ db, now }: Ctx, recipient: PushRecipient): Promise<PersonId[]> {
  if (recipient.kind === 'person') return [recipient.personId];
  return findAgents(db, recipient.organisationId, localDateOf(now));
}

/** The OPENID goes along with the last of what may be sent, so that it is nowhere once everything was. */
async function spendAllowance(
  session: Session,
  { itemId, personId, templateId }: { itemId: InboxItemId; personId: PersonId; templateId: string },
  now: JobContext['now'],
): Promise<void> {
  const allowance = await allowances.findOne(session, personId, templateId);
  if (!allowance || allowance.count === 0 || allowance.openIdCipher === null) return;
  const { openIdCipher } = allowance;
  const count = allowance.count - 1;
  const left = { count, openIdCipher: count === 0 ? null : openIdCipher };
  await allowances.put(session, { personId, templateId, ...left, updatedAt: now });
  const times = { createdAt: now, updatedAt: now };
  await sendings.put(session, { itemId, personId, templateId, openIdCipher, status: 'waiting', ...times });
}
