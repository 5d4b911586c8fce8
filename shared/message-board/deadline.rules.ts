import type { LocalDate } from '../kernel/time';

/** Counts the working days after one day up to and including another; the calendar is the caller's. */
export type CountWorkingDays = (from: LocalDate, until: LocalDate) => number;

/** 还剩几个工作日: 0 on the last day, negative once it is over, also on the weekend that follows. */
export function daysLeft(today: LocalDate, dueOn: LocalDate, count: CountWorkingDays): number {
  if (today <= dueOn) return count(today, dueOn);
  return -Math.max(1, count(dueOn, today));
}

/** How much of the time is used, 0…1 and beyond. */
export function usedShare(
  { postedOn, dueOn }: { postedOn: LocalDate; dueOn: LocalDate },
  today: LocalDate,
  count: CountWorkingDays,
): number {
  const whole = count(postedOn, dueOn);
  return whole === 0 ? 1 : count(postedOn, today) / whole;
}
