import * as z from 'zod/mini';
import { PersonId } from 'shared/account/model';
import { Instant, LocalDate } from 'shared/kernel/time';
import { InboxItemId, InboxReason, PushRecipient } from 'shared/policy-push/model';
import { PolicyId } from 'shared/policy/model';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { inboxItems as declaration } from './collections';

const StoredInboxItem = z.object({
  _id: InboxItemId,
  recipientId: z.string(),
  recipient: PushRecipient,
  personId: z.nullable(PersonId),
  reason: InboxReason,
  policyId: z.nullable(PolicyId),
  /** Where it tells of a message. */
  messageId: z.nullable(z.string()),
  title: z.string(),
  summary: z.string(),
  deadlineOn: z.nullable(LocalDate),
  fitCount: z.int(),
  unknownCount: z.int(),
  createdAt: Instant,
  /** Time and id: what the list is sorted and paged by. */
  sortKey: z.string(),
  readAt: z.nullable(Instant),
});
export type StoredInboxItem = z.infer<typeof StoredInboxItem>;

const items = openCollection(declaration, { schema: StoredInboxItem });

/** More than this many unread are not counted one by one. */
export const UNREAD_MAX = 100;

/** The same news for the same recipient has the same id, however often it is told. */
export function inboxItemId(recipientId: string, ...news: string[]): InboxItemId {
  return InboxItemId.parse(hashKey(recipientId, ...news));
}

export function findById(session: Session, itemId: InboxItemId): Promise<StoredInboxItem | null> {
  return items.findById(session, itemId);
}

/** The latest first; `before` is the sort key of the last one already seen. */
export function listByRecipient(db: Session, recipientId: string, before: string | undefined, limit: number) {
  return items.query(db, {
    where: before === undefined ? { recipientId } : { recipientId, sortKey: { lt: before } },
    orderBy: [{ field: 'sortKey', direction: 'desc' }],
    limit,
  });
}

export async function countUnread(db: Session, recipientId: string): Promise<number> {
  return (await items.query(db, { where: { recipientId, readAt: null }, limit: UNREAD_MAX })).length;
}

/** Everything ever told of a document, in the order of the ids. */
export function listByPolicy(db: Session, policyId: PolicyId, after: string, limit: number) {
  return items.query(db, {
    where: { policyId, _id: { gt: after } },
    orderBy: [{ field: '_id', direction: 'asc' }],
    limit,
  });
}

export function put(session: Session, item: Omit<StoredInboxItem, 'sortKey'>): Promise<void> {
  return items.put(session, { ...item, sortKey: `${item.createdAt}${item._id}` });
}

/** The first reading counts. */
export function markRead(db: Session, itemId: InboxItemId, readAt: Instant): Promise<boolean> {
  return items.updateGuarded(db, itemId, { readAt: null }, { set: { readAt } });
}

const EXPORTED_MAX = 1000;

export function listByPerson(db: Session, personId: PersonId): Promise<StoredInboxItem[]> {
  return items.query(db, { where: { personId }, limit: EXPORTED_MAX });
}

export function removeByPerson(db: Session, personId: PersonId): Promise<void> {
  return items.removeWhere(db, { personId });
}
