import { Refusal } from 'shared/kernel/refusal';
import { markInboxItemRead } from 'shared/policy-push/contract';
import type { Handler } from 'shared/server/define-function';
import * as items from './inbox-item.repository';
import { recipientIdOf, runForRecipient } from './recipient';

/** Whoever may read it may say so; the first reading counts. */
export const handleMarkInboxItemRead: Handler<typeof markInboxItemRead> = (input, ctx) =>
  runForRecipient(ctx, markInboxItemRead, input, 'view', async (session, recipient) => {
    const item = await items.findById(session, input.itemId);
    if (item?.recipientId !== recipientIdOf(recipient)) throw new Refusal('not-found');
    const readAt = item.readAt ?? ctx.now;
    if (item.readAt === null) await items.put(session, { ...item, readAt });
    return { outcome: { readAt }, before: { readAt: item.readAt }, after: { readAt } };
  });
