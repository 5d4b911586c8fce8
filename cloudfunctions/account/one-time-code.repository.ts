import { randomInt } from 'node:crypto';
import * as z from 'zod/mini';
import { Instant } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { oneTimeCodes as declaration } from './staff-collections';

/** What a code is good for: binding a WeChat to a staff account, showing oneself at a counter, joining an organisation. */
export type CodePurpose = 'bind-wechat' | 'counter' | 'agent-invitation';

const StoredOneTimeCode = z.object({
  _id: z.string(),
  /** Whose it is: a staff id, a person id, an invitation. */
  subjectId: z.string(),
  /** What it carries besides, by its purpose. */
  payload: z.record(z.string(), z.json()),
  expiresAt: Instant,
});
export type StoredOneTimeCode = z.infer<typeof StoredOneTimeCode>;

const codes = openCollection(declaration, { schema: StoredOneTimeCode });

/** Eight digits; the code itself is kept nowhere. */
export function newCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}

export function codeId(purpose: CodePurpose, code: string): string {
  return hashKey(purpose, code);
}

/** Null where there is none of this purpose, or its time is over. */
export async function findCode(
  session: Session,
  purpose: CodePurpose,
  code: string,
  now: Instant,
): Promise<StoredOneTimeCode | null> {
  const found = await codes.findById(session, codeId(purpose, code));
  return found && found.expiresAt > now ? found : null;
}

export function putCode(session: Session, code: StoredOneTimeCode): Promise<void> {
  return codes.put(session, code);
}

/** Used: gone, in the transaction of what it was used for. */
export function removeCode(session: Session, id: string): Promise<void> {
  return codes.remove(session, id);
}

export function removeExpired(db: Session, now: Instant): Promise<void> {
  return codes.removeWhere(db, { expiresAt: { lte: now } });
}
