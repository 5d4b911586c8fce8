import * as z from 'zod/mini';
import type { AgencyId, PersonId } from 'shared/account/model';
import { Instant } from 'shared/kernel/time';
import { openStatuses } from 'shared/message-board/message.rules';
import {
  BoardMessage,
  BoardMessageId,
  FeaturedAnswerId,
  type MessageKind,
  type MessageStatus,
} from 'shared/message-board/model';
import { openCollection, type Session } from 'shared/server/database';
import { boardMessages as declaration } from './collections';

const StoredBoardMessage = z.object({
  _id: BoardMessageId,
  ...z.omit(BoardMessage, { messageId: true }).shape,
  /** Since when everybody can read it; null where it is not answered, or its writer did not agree. */
  listedAt: z.nullable(Instant),
  /** The typical answer that was made of it. */
  featuredAnswerId: z.nullable(FeaturedAnswerId),
});
export type StoredBoardMessage = z.infer<typeof StoredBoardMessage>;

const messages = openCollection(declaration, { schema: StoredBoardMessage });

/** What one desk has open at once; a county that has more of them has other worries. */
export const OPEN_MAX = 1000;

export function findById(session: Session, messageId: BoardMessageId): Promise<StoredBoardMessage | null> {
  return messages.findById(session, messageId);
}

export function put(session: Session, message: StoredBoardMessage): Promise<void> {
  return messages.put(session, message);
}

/** Newest first; `before` is when the last one already seen was posted. */
export function listByPerson(
  db: Session,
  personId: PersonId,
  before: Instant | undefined,
  limit: number,
): Promise<StoredBoardMessage[]> {
  return messages.query(db, {
    where: before === undefined ? { personId } : { personId, postedAt: { lt: before } },
    orderBy: [{ field: 'postedAt', direction: 'desc' }],
    limit,
  });
}

/** The latest answer first. */
export function listPublic(
  db: Session,
  { agencyId, kind }: { agencyId?: AgencyId; kind?: MessageKind },
  before: Instant | undefined,
  limit: number,
): Promise<StoredBoardMessage[]> {
  return messages.query(db, {
    where: {
      listedAt: before === undefined ? { gt: '' } : { lt: before },
      ...(agencyId !== undefined && { agencyId }),
      ...(kind !== undefined && { kind }),
    },
    orderBy: [{ field: 'listedAt', direction: 'desc' }],
    limit,
  });
}

type Reached = 'every' | readonly AgencyId[];

/** All that is open, the first due first. */
export async function listOpen(db: Session, reached: Reached): Promise<StoredBoardMessage[]> {
  if (reached.length === 0) return [];
  return messages.query(db, {
    where: { status: { in: openStatuses }, ...(reached !== 'every' && { agencyId: { in: reached } }) },
    orderBy: [{ field: 'dueOn', direction: 'asc' }],
    limit: OPEN_MAX,
  });
}

/** Of one status, the latest change first. */
export async function listByStatus(
  db: Session,
  reached: Reached,
  status: MessageStatus,
  before: Instant | undefined,
  limit: number,
): Promise<StoredBoardMessage[]> {
  if (reached.length === 0) return [];
  return messages.query(db, {
    where: {
      status,
      ...(reached !== 'every' && { agencyId: { in: reached } }),
      ...(before !== undefined && { updatedAt: { lt: before } }),
    },
    orderBy: [{ field: 'updatedAt', direction: 'desc' }],
    limit,
  });
}

/** What nobody else can read goes at once. */
export function removeUnlistedOf(db: Session, personId: PersonId): Promise<void> {
  return messages.removeWhere(db, { personId, listedAt: null });
}

/** Nobody's from now on, with these words; false where it is not this person's any more. */
export function makeNobodys(
  db: Session,
  messageId: BoardMessageId,
  personId: PersonId,
  words: Pick<StoredBoardMessage, 'title' | 'text'>,
): Promise<boolean> {
  return messages.updateGuarded(db, messageId, { personId }, { set: { ...words, personId: null } });
}
