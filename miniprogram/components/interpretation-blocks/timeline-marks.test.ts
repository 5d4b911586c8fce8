import { LocalDate } from 'shared/kernel/time';
import { dayParts, marksOf, remainingText } from './timeline-marks';

const day = (text: string) => LocalDate.parse(text);
const days = ['2026-07-01', '2026-11-30', '2026-12-15'].map(day);

test.each([
  ['2026-06-30', ['next', 'later', 'later']],
  ['2026-07-01', ['next', 'later', 'later']],
  ['2026-11-20', ['past', 'next', 'later']],
  ['2027-01-01', ['past', 'past', 'past']],
])('on %s the days are %j', (today, marks) => {
  expect(marksOf(days, day(today))).toEqual(marks);
});

test('says how many days are left, and when it is today', () => {
  expect(remainingText(day('2026-11-30'), day('2026-11-20'))).toBe('还剩10天');
  expect(remainingText(day('2026-11-20'), day('2026-11-20'))).toBe('就是今天');
});

test('names the year where it is another one', () => {
  expect(dayParts(day('2026-11-30'), day('2026-11-20'))).toEqual({ year: null, day: '11月30日' });
  expect(dayParts(day('2027-01-20'), day('2026-11-20'))).toEqual({ year: '2027年', day: '1月20日' });
});
