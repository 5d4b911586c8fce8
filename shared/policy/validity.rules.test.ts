import { LocalDate } from '../kernel/time';
import { validityOn } from './validity.rules';

const day = (text: string | null) => (text === null ? null : LocalDate.parse(text));

describe('有效性', () => {
  test.each([
    // effectiveOn, expiresOn, repealedOn, today → state, since
    [null, null, null, '2026-11-20', 'in-force', null],
    ['2026-07-01', '2029-06-30', null, '2026-07-01', 'in-force', '2026-07-01'],
    ['2026-07-01', '2029-06-30', null, '2026-06-30', 'not-yet-effective', '2026-07-01'],
    ['2026-07-01', '2029-06-30', null, '2029-06-30', 'in-force', '2026-07-01'],
    ['2026-07-01', '2029-06-30', null, '2029-07-01', 'expired', null],
    ['2022-09-01', null, '2026-07-01', '2026-06-30', 'in-force', '2022-09-01'],
    ['2022-09-01', null, '2026-07-01', '2026-07-01', 'repealed', '2026-07-01'],
    ['2022-09-01', '2025-08-31', '2026-07-01', '2026-07-02', 'repealed', '2026-07-01'],
    ['2022-09-01', '2025-08-31', '2026-07-01', '2026-06-30', 'expired', null],
  ])(
    'in force from %s to %s, repealed on %s: on %s it is %s',
    (effectiveOn, expiresOn, repealedOn, today, state, since) => {
      const facts = { effectiveOn: day(effectiveOn), expiresOn: day(expiresOn), repealedOn: day(repealedOn) };
      expect(validityOn(facts, LocalDate.parse(today))).toEqual({ state, since });
    },
  );
});
