import { LocalDate } from './time';
import { addWorkingDays, isMakeupWorkday, isProvisional, isWorkingDay, workingDaysBetween } from './working-days';

const day = (text: string) => LocalDate.parse(text);

/** 国务院办公厅关于2026年部分节假日安排的通知 and the years before it. */
test.each([
  ['2026-11-20', true, 'an ordinary Friday'],
  ['2026-11-21', false, 'a Saturday'],
  ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
  ['2026-02-16', false, 'a Monday of the Spring Festival'],
  ['2026-10-10', true, 'a Saturday worked for the National Day'],
  ['2026-01-02', false, 'a Friday of the New Year'],
  ['2024-02-29', true, 'a leap day, a Thursday'],
  ['2027-02-06', false, 'a Saturday beyond the published calendar'],
])('%s is a working day: %p (%s)', (text, expected) => {
  expect(isWorkingDay(day(text))).toBe(expected);
});

test('a make-up workday is a weekend day that is worked', () => {
  expect(isMakeupWorkday(day('2026-02-14'))).toBe(true);
  expect(isMakeupWorkday(day('2026-11-20'))).toBe(false);
});

test.each([
  ['2026-11-20', 7, '2026-12-01', false],
  ['2026-11-21', 1, '2026-11-23', false],
  ['2026-09-28', 7, '2026-10-13', false],
  ['2026-02-13', 1, '2026-02-14', false],
  ['2026-12-31', 1, '2027-01-01', true],
  ['2026-11-20', 0, '2026-11-20', false],
])('%s and %i working days is %s, provisional: %p', (from, count, on, provisional) => {
  expect(addWorkingDays(day(from), count)).toEqual({ on, provisional });
});

test.each([
  ['2026-11-20', '2026-12-01', 7],
  ['2026-11-20', '2026-11-20', 0],
  ['2026-11-20', '2026-11-01', 0],
  ['2026-11-20', '2026-11-22', 0],
])('between %s and %s lie %i working days', (from, until, count) => {
  expect(workingDaysBetween(day(from), day(until))).toBe(count);
});

test('what is not published yet is provisional', () => {
  expect([isProvisional(day('2026-12-31')), isProvisional(day('2027-01-01'))]).toEqual([false, true]);
});
