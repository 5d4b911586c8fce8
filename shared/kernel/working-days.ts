import published from 'chinese-days/dist/chinese-days.json';
import type { LocalDate } from './time';
import { addDays } from './time';

/**
 * 工作日 by the State Council's yearly notice (国务院办公厅关于部分节假日安排的通知), 调休 included. The days come from a kept
 * package, read as plain data: its own date functions count in the host's time zone.
 */
const holidays: Readonly<Record<string, string>> = published.holidays;
const makeupWorkdays: Readonly<Record<string, string>> = published.workdays;

/** The last year whose notice is in the data: a December day can still be moved by the notice of the year after. */
const lastPublishedYear = Math.max(...Object.keys(holidays).map(day => Number(day.slice(0, 4))));

export function isWorkingDay(day: LocalDate): boolean {
  if (day in makeupWorkdays) return true;
  return !(day in holidays) && !isWeekend(day);
}

/** 周末调成的上班日 */
export function isMakeupWorkday(day: LocalDate): boolean {
  return day in makeupWorkdays && isWeekend(day);
}

/** 暂定: beyond what has been published, counted by weekends alone. */
export function isProvisional(day: LocalDate): boolean {
  return Number(day.slice(0, 4)) > lastPublishedYear;
}

/** A day reached by counting, and whether a notice still to come may move it. */
export interface CountedDay {
  on: LocalDate;
  provisional: boolean;
}

/** The day `count` working days after `from`; the day itself is not counted. */
export function addWorkingDays(from: LocalDate, count: number): CountedDay {
  let on = from;
  for (let left = count; left > 0;) {
    on = addDays(on, 1);
    if (isWorkingDay(on)) left -= 1;
  }
  return { on, provisional: isProvisional(on) };
}

/** How many working days lie after `from` up to and including `until`; 0 where `until` is not later. */
export function workingDaysBetween(from: LocalDate, until: LocalDate): number {
  let count = 0;
  for (let day = from; day < until;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

function isWeekend(day: LocalDate): boolean {
  // 1970-01-05 was a Monday; days are counted without any clock.
  const sinceMonday = Math.round((Date.parse(day) - Date.parse('1970-01-05')) / 86_400_000);
  return ((sinceMonday % 7) + 7) % 7 >= 5;
}
