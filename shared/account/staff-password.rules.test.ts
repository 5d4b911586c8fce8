import { decidePassword } from './staff-password.rules';

const codeOf = (password: string, current: string | null = null) => {
  const decision = decidePassword(password, 'editor0301', current);
  return decision.ok ? 'ok' : decision.code;
};

test.each(['', 'a', '三个字', 'x7!kQ0z_u'])('%j is too short', password => {
  expect(codeOf(password)).toBe('password-too-short');
});

test.each([
  '1111111111',
  'aaaaaaaaaaaaaaaa',
  '1212121212',
  'abcabcabcabc',
  '1234567890',
  '0987654321',
  'abcdefghij',
  'ZYXWVUTSRQ',
  'qwertyuiop',
  'qwertyuiop123',
  'abc123456789',
  '1qaz2wsx3edc',
  '!@#$%^&*()',
  'editor0301',
  'Editor0301!',
  'my-EDITOR0301-pw',
  'Password@2026',
  '12345Admin12345',
  'adminadmin',
  'administrator',
  '2026woaizhongguo',
])('%j is guessed first', password => {
  expect(codeOf(password)).toBe('password-too-common');
});

test.each([
  'yunxi-demo-2026',
  '河边的柳树年年绿又高',
  'correct horse battery',
  'k3mP7-xQ9vt',
  'editor of 0301 notices',
])('%j may be chosen', password => {
  expect(codeOf(password)).toBe('ok');
});

test('the same again is none', () => {
  expect(codeOf('k3mP7-xQ9vt', 'k3mP7-xQ9vt')).toBe('password-unchanged');
  expect(codeOf('k3mP7-xQ9vT', 'k3mP7-xQ9vt')).toBe('ok');
});
