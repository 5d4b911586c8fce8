import * as z from 'zod/mini';
import { PersonId } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { InboxItemId } from 'shared/policy-push/model';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { sendings as declaration } from './collections';

const StoredSending = z.object({
  _id: z.string(),
  itemId: InboxItemId,
  personId: PersonId,
  templateId: z.string(),
  openIdCipher: z.nullable(z.string()),
  /** 待发、正在发、已发、对方没有订阅、没发成、不知道发没发成. Only `waiting` ones are ever sent. */
  status: z.enum(['waiting', 'sending', 'sent', 'not-subscribed', 'failed', 'unknown']),
  createdAt: Instant,
  updatedAt: Instant,
});
export type StoredSending = z.infer<typeof StoredSending>;

const sendings = openCollection(declaration, { schema: StoredSending });

export function sendingId(itemId: InboxItemId, personId: PersonId): string {
  return hashKey(itemId, personId);
}

export function findById(session: Session, id: string): Promise<StoredSending | null> {
  return sendings.findById(session, id);
}

export function put(session: Session, sending: Omit<StoredSending, '_id'>): Promise<void> {
  return sendings.put(session, { ...sending, _id: sendingId(sending.itemId, sending.personId) });
}

/** The oldest first. */
export function listWaiting(db: Session, limit: number): Promise<StoredSending[]> {
  return sendings.query(db, {
    where: { status: 'waiting' },
    orderBy: [{ field: 'createdAt', direction: 'asc' }],
    limit,
  });
}

/** Before anything leaves: true for one run alone. */
export function begin(db: Session, id: string, now: Instant): Promise<boolean> {
  return sendings.updateGuarded(db, id, { status: 'waiting' }, { set: { status: 'sending', updatedAt: now } });
}

/** The OPENID has done its work. */
export function finish(db: Session, id: string, status: StoredSending['status'], now: Instant): Promise<boolean> {
  const set = { status, openIdCipher: null, updatedAt: now };
  return sendings.updateGuarded(db, id, { status: 'sending' }, { set });
}

const EXPORTED_MAX = 1000;

export function listByPerson(db: Session, personId: PersonId): Promise<StoredSending[]> {
  return sendings.query(db, { where: { personId }, limit: EXPORTED_MAX });
}

export function removeByPerson(db: Session, personId: PersonId): Promise<void> {
  return sendings.removeWhere(db, { personId });
}
