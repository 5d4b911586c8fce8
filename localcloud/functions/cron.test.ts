import { BadSchedule, nextMoment, parseSchedule } from './cron';

const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);
const beijing = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ');

test.each([
  ['every second', '* * * * * * *', '2026-03-01 10:00:00', '2026-03-01 10:00:01'],
  ['every five seconds', '*/5 * * * * * *', '2026-03-01 10:00:57', '2026-03-01 10:01:00'],
  ['every five minutes, never the moment itself', '0 */5 * * * * *', '2026-03-01 10:05:00', '2026-03-01 10:10:00'],
  ['from a start in steps', '0 5/20 * * * * *', '2026-03-01 10:46:00', '2026-03-01 11:05:00'],
  ['a range in steps', '0 10-30/10 8 * * * *', '2026-03-01 08:20:00', '2026-03-01 08:30:00'],
  ['a list written out of order', '30,0 45,15 * * * * *', '2026-03-01 10:15:00', '2026-03-01 10:15:30'],
  ['office hours', '0 0 9-17 * * MON-FRI *', '2026-03-06 17:00:00', '2026-03-09 09:00:00'],
  ['weekdays by number, 0 is Sunday', '0 0 2 * * 0 *', '2026-03-06 00:00:00', '2026-03-08 02:00:00'],
  ['weekdays by name in any case', '0 0 12 * * wed *', '2026-03-05 00:00:00', '2026-03-11 12:00:00'],
  ['weekend by list', '0 0 0 * * 6,0 *', '2026-03-07 00:00:00', '2026-03-08 00:00:00'],
  ['over the end of the year', '0 30 2 * * * *', '2026-12-31 02:30:00', '2027-01-01 02:30:00'],
  ['the first of the month', '0 0 2 1 * * *', '2026-02-01 02:00:00', '2026-03-01 02:00:00'],
  ['the 31st skips short months', '0 0 0 31 * * *', '2026-03-31 00:00:00', '2026-05-31 00:00:00'],
  ['leap day', '0 0 8 29 2 * *', '2026-01-01 00:00:00', '2028-02-29 08:00:00'],
  ['leap day over a century that has it', '0 0 8 29 FEB * *', '1999-01-01 00:00:00', '2000-02-29 08:00:00'],
  ['months by name', '0 0 0 1 JAN,JUL * *', '2026-02-01 00:00:00', '2026-07-01 00:00:00'],
  ['day and weekday: one is enough', '0 0 0 13 * FRI *', '2026-03-07 00:00:00', '2026-03-13 00:00:00'],
  ['day and weekday: the other one', '0 0 0 20 * MON *', '2026-03-13 00:00:00', '2026-03-16 00:00:00'],
  ['only in a later year', '0 0 0 1 1 * 2030', '2026-03-01 00:00:00', '2030-01-01 00:00:00'],
  ['midnight in Beijing is yesterday in UTC', '0 0 0 * * * *', '2026-03-01 23:59:59', '2026-03-02 00:00:00'],
  ['a year that is over', '0 0 0 1 1 * 2020', '2026-03-01 00:00:00', null],
  ['a day that does not exist', '0 0 0 30 2 * *', '2026-03-01 00:00:00', null],
])('%s (%s)', (_name, schedule, after, expected) => {
  expect(beijing(nextMoment(parseSchedule(schedule), at(after)))).toBe(expected);
});

test('a moment within a second counts from the next one', () => {
  expect(beijing(nextMoment(parseSchedule('* * * * * * *'), at('2026-03-01 10:00:00') + 400))).toBe(
    '2026-03-01 10:00:01',
  );
});

test.each([
  ['0 0 2 * * *', '七个字段'],
  ['60 * * * * * *', '秒'],
  ['* * 24 * * * *', '时'],
  ['* * * 0 * * *', '日'],
  ['* * * * 13 * *', '月'],
  ['* * * * * 7 *', '星期'],
  ['* * * * * FRI-MON *', '星期'],
  ['* * * * * * 1969', '年'],
  ['*/0 * * * * * *', '秒'],
  ['1-2-3 * * * * * *', '秒'],
  ['1/2/3 * * * * * *', '秒'],
  ['a * * * * * *', '秒'],
  ['1, * * * * * *', '秒'],
  ['* * * L * * *', '日'],
])('refuses %s and names the field', (schedule, word) => {
  expect(() => parseSchedule(schedule)).toThrow(BadSchedule);
  expect(() => parseSchedule(schedule)).toThrow(word);
});
