import { LocalDate } from '../kernel/time';
import { workingDaysBetween } from '../kernel/working-days';
import { daysLeft, usedShare } from './deadline.rules';
import { daysLeftText } from './texts';

const day = (text: string) => LocalDate.parse(text);

test.each([
  ['2026-11-16', '2026-11-20', 4, '还剩4个工作日'],
  ['2026-11-20', '2026-11-20', 0, '今日到期'],
  // A Saturday after a Friday.
  ['2026-11-21', '2026-11-20', -1, '已超期1个工作日'],
  ['2026-11-24', '2026-11-20', -2, '已超期2个工作日'],
  ['2026-11-22', '2026-11-23', 1, '还剩1个工作日'],
])('on %s, due on %s: %i', (today, dueOn, left, text) => {
  const days = daysLeft(day(today), day(dueOn), workingDaysBetween);
  expect([days, daysLeftText(days)]).toEqual([left, text]);
});

test('the share used grows from nothing to all and beyond', () => {
  const message = { postedOn: day('2026-11-09'), dueOn: day('2026-11-13') };
  const share = (today: string) => usedShare(message, day(today), workingDaysBetween);
  expect([share('2026-11-09'), share('2026-11-11'), share('2026-11-13'), share('2026-11-17')]).toEqual([
    0, 0.5, 1, 1.5,
  ]);
});
