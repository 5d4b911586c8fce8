import { Refusal } from 'shared/kernel/refusal';
import type { InboxItemSummary, listInbox } from 'shared/policy-push/inbox-contract';
import type { Handler } from 'shared/server/define-function';
import * as items from './inbox-item.repository';
import type { StoredInboxItem } from './inbox-item.repository';
import { recipientIdOf, requireRecipient } from './recipient';

export const handleListInbox: Handler<typeof listInbox> = async (input, ctx) => {
  const { organisationId, cursor, pageSize } = input;
  if (cursor !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z[0-9a-f]{64}$/.test(cursor))
    throw new Refusal('invalid-request', { fields: ['cursor'] });
  const recipientId = recipientIdOf(await requireRecipient(ctx.db, ctx, organisationId, 'view'));
  const [page, unreadCount] = await Promise.all([
    items.listByRecipient(ctx.db, recipientId, cursor, pageSize + 1),
    items.countUnread(ctx.db, recipientId),
  ]);
  const shown = page.slice(0, pageSize);
  return {
    items: shown.map(summaryOf),
    unreadCount,
    nextCursor: page.length > pageSize ? (shown.at(-1)?.sortKey ?? null) : null,
  };
};

export function summaryOf(item: StoredInboxItem): InboxItemSummary {
  const { _id, reason, title, summary, policyId, deadlineOn, fitCount, unknownCount, createdAt, readAt } = item;
  return { itemId: _id, reason, title, summary, policyId, deadlineOn, fitCount, unknownCount, createdAt, readAt };
}
