import type { LocalDate } from 'shared/kernel/time';

export type DayMark = 'past' | 'next' | 'later';

const DAY_MS = 24 * 60 * 60 * 1000;

/** 过去的、接下来的、以后的: the first day from today on is the next one. */
export function marksOf(days: readonly LocalDate[], today: LocalDate): DayMark[] {
  const next = days.findIndex(day => day >= today);
  return days.map((day, at) => (day < today ? 'past' : at === next ? 'next' : 'later'));
}

/** 还剩10天 */
export function remainingText(day: LocalDate, today: LocalDate): string {
  const count = Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
  return count === 0 ? '就是今天' : `还剩${count}天`;
}

/** 11月30日; with its year where that is not this year. */
export function dayParts(day: LocalDate, today: LocalDate): { year: string | null; day: string } {
  const [year, month, date] = day.split('-').map(Number);
  return { year: day.slice(0, 4) === today.slice(0, 4) ? null : `${year}年`, day: `${month}月${date}日` };
}
