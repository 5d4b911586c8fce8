import { authorityOver } from 'shared/account/staff.rules';
import type { EffectiveAssignment } from 'shared/account/staff-model';
import type { JsonObject } from 'shared/kernel/outcome';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { DeskMessage } from 'shared/message-board/contract';
import type { BoardMessageId } from 'shared/message-board/model';
import type { StaffCaller } from 'shared/server/caller';
import type { Session } from 'shared/server/database';
import type { Context } from 'shared/server/define-function';
import * as messages from './board-message.repository';
import type { StoredBoardMessage } from './board-message.repository';
import { deskMessageOf, surroundingsOf } from './message-views';

interface AtDesk {
  message: StoredBoardMessage;
  /** What the caller's act on it rests on. */
  by: EffectiveAssignment;
}

/** A message that lies within the caller's places; any other is as good as none. */
export async function requireMessage(
  session: Session,
  caller: StaffCaller,
  messageId: BoardMessageId,
): Promise<AtDesk> {
  const message = await messages.findById(session, messageId);
  const by = message && authorityOver(caller.assignments, message.agencyId);
  if (!message || !by) throw new Refusal('not-found');
  return { message, by };
}

/** The message as whoever acts on it saw it. */
export async function requireMessageVersion(
  session: Session,
  caller: StaffCaller,
  { messageId, version }: { messageId: BoardMessageId; version: number },
): Promise<AtDesk> {
  const found = await requireMessage(session, caller, messageId);
  if (found.message.version !== version) throw new Refusal('changed-meanwhile');
  return found;
}

/** Writes the changed message, one version on. */
export async function putChanged(
  session: Session,
  message: StoredBoardMessage,
  changes: Partial<StoredBoardMessage>,
  now: Context['now'],
): Promise<StoredBoardMessage> {
  const changed = { ...message, ...changes, version: message.version + 1, updatedAt: now };
  await messages.put(session, changed);
  return changed;
}

/** What a command keeps for a retry, and what the log says of it: never the words of whoever wrote the message. */
export function deedOn(before: StoredBoardMessage, after: StoredBoardMessage, by: EffectiveAssignment) {
  const { personId } = before;
  return {
    outcome: { messageId: after._id },
    audit: {
      subject: { kind: 'message', id: after._id },
      forWhom: personId === null ? null : ({ kind: 'person', id: personId } as const),
      before: stateOf(before),
      after: stateOf(after),
      by,
    },
  };
}

function stateOf({ number, agencyId, status, complex, dueOn, reply, version }: StoredBoardMessage): JsonObject {
  return { number, agencyId, status, complex, dueOn, reply, version };
}

/** What a command answers, read after it was done. */
export async function deskMessage(
  { db, now }: Pick<Context, 'db' | 'now'>,
  messageId: BoardMessageId,
): Promise<{ message: DeskMessage }> {
  const message = await messages.findById(db, messageId);
  // Its writer's data were deleted in between.
  if (!message) throw new Refusal('not-found');
  return { message: deskMessageOf(message, await surroundingsOf(db, [message], localDateOf(now))) };
}
