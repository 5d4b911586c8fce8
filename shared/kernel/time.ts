import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import * as z from 'zod/mini';

dayjs.extend(utc);

/** 东八区. Hosts run in UTC; days are always counted in China. */
const CHINA_OFFSET_MINUTES = 480;

/** A moment, as `2026-06-22T01:30:00.000Z`: sorts as text, survives JSON. */
export const Instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/))
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A calendar day in China, as `2026-06-22`. */
export const LocalDate = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isCalendarDay))
  .brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

function isCalendarDay(text: string): boolean {
  return dayjs.utc(text).format('YYYY-MM-DD') === text;
}

export function toInstant(epochMs: number): Instant {
  return Instant.parse(new Date(epochMs).toISOString());
}

export function addMs(instant: Instant, ms: number): Instant {
  return toInstant(Date.parse(instant) + ms);
}

export function localDateOf(instant: Instant): LocalDate {
  return LocalDate.parse(dayjs.utc(instant).utcOffset(CHINA_OFFSET_MINUTES).format('YYYY-MM-DD'));
}

/** The day named by numbers, or null where the calendar has no such day (2 月 30 日). */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = LocalDate.safeParse(text);
  return parsed.success ? parsed.data : null;
}

export function addDays(day: LocalDate, count: number): LocalDate {
  return LocalDate.parse(dayjs.utc(day).add(count, 'day').format('YYYY-MM-DD'));
}

export function addMonths(day: LocalDate, count: number): LocalDate {
  return LocalDate.parse(dayjs.utc(day).add(count, 'month').format('YYYY-MM-DD'));
}

/** 2026-06-22 → 2026年6月22日 */
export function formatLocalDate(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The clock time in China, as 10:24. */
export function formatClockTime(instant: Instant): string {
  return dayjs.utc(instant).utcOffset(CHINA_OFFSET_MINUTES).format('HH:mm');
}
