import * as z from 'zod/mini';
import { LocalDate } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { messageNumbers as declaration } from './collections';

const StoredNumber = z.object({ _id: LocalDate, count: z.int() });

const numbers = openCollection(declaration, { schema: StoredNumber });

/** The next number of a day, each given once. One that is taken and not used leaves a gap. */
export async function takeNumber(db: Session, day: LocalDate): Promise<number> {
  for (;;) {
    const last = await numbers.findById(db, day);
    if (!last) {
      if (await numbers.insert(db, { _id: day, count: 1 })) return 1;
      continue;
    }
    const { count } = last;
    if (await numbers.updateGuarded(db, day, { count }, { inc: { count: 1 } })) return count + 1;
  }
}

/** How far the day has come; null where it has not begun. */
export async function lastNumber(db: Session, day: LocalDate): Promise<number | null> {
  return (await numbers.findById(db, day))?.count ?? null;
}
