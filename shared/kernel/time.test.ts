import {
  addDays,
  addMonths,
  formatClockTime,
  formatLocalDate,
  Instant,
  LocalDate,
  localDate,
  localDateOf,
} from './time';

const day = (text: string) => LocalDate.parse(text);

describe('days in China', () => {
  test.each([
    ['2026-06-21T15:59:59.999Z', '2026-06-21'],
    ['2026-06-21T16:00:00.000Z', '2026-06-22'],
    ['2023-12-31T16:00:00.000Z', '2024-01-01'],
  ])('%s falls on %s whatever the zone of the host', (instant, expected) => {
    expect(localDateOf(Instant.parse(instant))).toBe(expected);
  });

  test.each([
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, null],
    [2026, 13, 1, null],
    [2026, 4, 31, null],
  ])('%d年%d月%d日 is %s', (year, month, date, expected) => {
    expect(localDate(year, month, date)).toBe(expected);
  });

  test.each(['2026-02-30', '2026-1-1', '20260101', '2026-00-10'])('%s is no day', text => {
    expect(LocalDate.safeParse(text).success).toBe(false);
  });

  test('counting crosses leap days and year ends', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
  });

  test('is written as people write it', () => {
    expect(formatLocalDate(day('2026-06-02'))).toBe('2026年6月2日');
    expect(formatClockTime(Instant.parse('2026-06-02T02:24:00.000Z'))).toBe('10:24');
  });
});
