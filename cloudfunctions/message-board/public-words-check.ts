import { Refusal } from 'shared/kernel/refusal';
import { isSafeToPublish, tellingPieces } from 'shared/message-board/public-words.rules';
import { hasScript } from 'shared/message-board/script.rules';
import type { Session } from 'shared/server/database';
import { readOfficeTelephones } from '../account/read-agencies.query';
import type { StoredBoardMessage } from './board-message.repository';

export function refuseScript(...texts: readonly string[]): void {
  if (texts.some(hasScript)) throw new Refusal('script-in-text');
}

/** Refuses words that name anybody, or repeat what the message hides. Telephones of offices may be named. */
export async function requireSafeToPublish(
  db: Session,
  texts: readonly string[],
  { telephone, message }: { telephone: string; message: StoredBoardMessage | null },
): Promise<void> {
  const officeTelephones = [telephone, ...(await readOfficeTelephones(db))];
  const hidden = message
    ? [...tellingPieces(message.text, message.masks), ...tellingPieces(message.title, message.titleMasks)]
    : [];
  if (!texts.every(text => isSafeToPublish(text, { officeTelephones, hidden })))
    throw new Refusal('personal-data-in-reply');
}
