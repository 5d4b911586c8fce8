import * as z from 'zod/mini';
import { PersonId } from 'shared/account/model';
import { LocalDate } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { messageAllowances as declaration } from './collections';

/** How many messages a person wrote on the last day on which there were any. */
const StoredAllowance = z.object({ _id: PersonId, day: LocalDate, count: z.int() });
export type StoredAllowance = z.infer<typeof StoredAllowance>;

const allowances = openCollection(declaration, { schema: StoredAllowance });

export async function countOn(session: Session, personId: PersonId, day: LocalDate): Promise<number> {
  const found = await allowances.findById(session, personId);
  return found?.day === day ? found.count : 0;
}

export function find(db: Session, personId: PersonId): Promise<StoredAllowance | null> {
  return allowances.findById(db, personId);
}

export function put(session: Session, allowance: StoredAllowance): Promise<void> {
  return allowances.put(session, allowance);
}

export function remove(db: Session, personId: PersonId): Promise<void> {
  return allowances.remove(db, personId);
}
