import { LocalDate } from '../kernel/time';
import { identifierFrom, identityLevel, idNumberMask, isAtLeast, isIdNumber } from './person.rules';

const today = LocalDate.parse('2026-06-22');

test.each([
  ['declared', 'declared', true],
  ['declared', 'seen', false],
  ['declared', 'verified', false],
  ['seen', 'declared', true],
  ['seen', 'seen', true],
  ['seen', 'verified', false],
  ['verified', 'seen', true],
  ['verified', 'verified', true],
  [null, 'declared', false],
] as const)('%s against a demanded %s: %s', (level, demanded, expected) => {
  expect(isAtLeast(level, demanded)).toBe(expected);
});

test.each([
  [null, null, 'declared'],
  [{}, null, 'seen'],
  [null, {}, 'verified'],
  [{}, {}, 'verified'],
] as const)('seen %j and verified %j is %s', (seen, verified, expected) => {
  expect(identityLevel({ seen, verified })).toBe(expected);
});

// Invented: no area has the code 999999; the first two are the examples printed in GB 11643-1999.
test.each([
  ['11010519491231002X', true],
  ['440524188001010014', false],
  ['99999919850612003X', true],
  ['999999199003070013', false],
  ['999999199003070012', true],
  ['99999919850612003x', false],
  ['9999991990030700', false],
  ['999999900307001', false],
  ['', false],
])('%s as an ID number: %s', (text, expected) => {
  expect(isIdNumber(text, today)).toBe(expected);
});

test.each([
  ['20260622', '2026-06-22', true],
  ['20260623', '2026-06-22', false],
  ['20240229', '2026-06-22', true],
  ['20230229', '2026-06-22', false],
  ['19000101', '2026-06-22', true],
  ['18991231', '2026-06-22', false],
  ['19901301', '2026-06-22', false],
  ['19900100', '2026-06-22', false],
])('born on %s, asked on %s: %s', (born, on, expected) => {
  expect(isIdNumber(withCheck(`999999${born}001`), LocalDate.parse(on))).toBe(expected);
});

test('one wrong digit, or two neighbours exchanged, is always noticed', () => {
  const right = '99999919850612003X';
  for (let at = 0; at < 17; at++)
    for (let digit = 0; digit < 10; digit++) {
      const wrong = `${right.slice(0, at)}${digit}${right.slice(at + 1)}`;
      expect(isIdNumber(wrong, today)).toBe(wrong === right);
    }
  for (let at = 0; at < 16; at++) {
    const swapped = `${right.slice(0, at)}${right[at + 1]}${right[at]}${right.slice(at + 2)}`;
    expect(isIdNumber(swapped, today)).toBe(swapped === right);
  }
});

test('the mask shows the first and the last character alone', () => {
  expect(idNumberMask('99999919850612003X')).toBe('9****************X');
  expect(idNumberMask('99999919850612003X')).toHaveLength(18);
});

test.each([
  ['９９９９９９１９８５０６１２００３ｘ', '99999919850612003X'],
  [' 999999 19850612 003x ', '99999919850612003X'],
  ['91999999ma00000000', '91999999MA00000000'],
  ['９９９　９９９', '999999'],
])('%s typed is %s', (typed, expected) => {
  expect(identifierFrom(typed)).toBe(expected);
});

/** By the definition in the standard, not by the rule: the weighted sum of all 18 is 1 modulo 11. */
function withCheck(first17: string): string {
  const found = [...'0123456789X'].find(last => {
    const digits = [...first17, last].map(character => (character === 'X' ? 10 : Number(character)));
    return digits.reduce((sum, digit, at) => sum + digit * (2 ** (17 - at) % 11), 0) % 11 === 1;
  });
  return `${first17}${found}`;
}
