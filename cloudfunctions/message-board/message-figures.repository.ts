import * as z from 'zod/mini';
import type { LocalDate } from 'shared/kernel/time';
import type { BoardMessageId } from 'shared/message-board/model';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { messageFigures as declaration } from './collections';

const StoredFigures = z.object({
  /** Month and part: `2026-11-a`. */
  _id: z.string(),
  year: z.int(),
  postedCount: z.int(),
  answeredCount: z.int(),
  inTimeCount: z.int(),
  /** Of all answered ones together. */
  workingDayCount: z.int(),
});
type StoredFigures = z.infer<typeof StoredFigures>;
export type Figures = Omit<StoredFigures, '_id' | 'year'>;

const figures = openCollection(declaration, { schema: StoredFigures });

const nothing: Figures = { postedCount: 0, answeredCount: 0, inTimeCount: 0, workingDayCount: 0 };
/** Twelve months of sixteen parts. */
const PARTS_A_YEAR = 192;

/** Adds in the transaction of what is counted. A month has sixteen parts, so that two at once seldom meet in one. */
export async function add(
  session: Session,
  day: LocalDate,
  messageId: BoardMessageId,
  more: Partial<Figures>,
): Promise<void> {
  const part = hashKey(messageId).charAt(0);
  const _id = `${day.slice(0, 7)}-${part}`;
  const before = (await figures.findById(session, _id)) ?? { _id, year: Number(day.slice(0, 4)), ...nothing };
  await figures.put(session, { ...before, ...sum(before, { ...nothing, ...more }) });
}

export async function ofYear(db: Session, year: number): Promise<Figures> {
  const parts = await figures.query(db, { where: { year }, limit: PARTS_A_YEAR });
  return parts.reduce<Figures>(sum, nothing);
}

function sum(a: Figures, b: Figures): Figures {
  return {
    postedCount: a.postedCount + b.postedCount,
    answeredCount: a.answeredCount + b.answeredCount,
    inTimeCount: a.inTimeCount + b.inTimeCount,
    workingDayCount: a.workingDayCount + b.workingDayCount,
  };
}
