/** 口令至少十个字，说不上多难，但不是大家都在用的那几个。 */
export const PASSWORD_LENGTH_MIN = 10;

export type PasswordDecision =
  { ok: true } | { ok: false; code: 'password-too-short' | 'password-too-common' | 'password-unchanged' };

/**
 * Whether a password may be chosen. Length and a list of what is guessed first; no rule of signs and digits, as NIST SP
 * 800-63B 5.1.1.2 and the OWASP cheat sheet advise.
 */
export function decidePassword(password: string, loginName: string, current: string | null = null): PasswordDecision {
  if (password === current) return { ok: false, code: 'password-unchanged' };
  if ([...password].length < PASSWORD_LENGTH_MIN) return { ok: false, code: 'password-too-short' };
  const isCommon =
    containsLoginName(password, loginName) ||
    isOnePieceRepeated(password) ||
    isMadeOfRuns(password) ||
    isCommonWord(password);
  return isCommon ? { ok: false, code: 'password-too-common' } : { ok: true };
}

function containsLoginName(password: string, loginName: string): boolean {
  return password.toLowerCase().includes(loginName.toLowerCase());
}

/** 1111111111, 1212121212, abcabcabcabc: a piece of up to four, over and over. */
function isOnePieceRepeated(password: string): boolean {
  return [1, 2, 3, 4].some(length => [...password].every((character, at, all) => character === all[at % length]));
}

/** What fingers run along: digits, letters, the rows of a keyboard and its slanted columns, in either direction. */
const tracks = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz',
  '2wsx',
  '3edc',
  '4rfv',
  '5tgb',
  '6yhn',
  '7ujm',
  '!@#$%^&*()',
].flatMap(track => [track, [...track].reverse().join('')]);
const RUN_MIN = 3;

/** 1234567890, qwertyuiop, abc123456789, 1qaz2wsx3edc: nothing but runs of three and more. */
function isMadeOfRuns(password: string): boolean {
  const text = password.toLowerCase();
  for (let at = 0; at < text.length;) {
    const length = runLengthAt(text, at);
    if (length < RUN_MIN) return false;
    at += length;
  }
  return true;
}

function runLengthAt(text: string, at: number): number {
  let length = 0;
  while (at + length < text.length && tracks.some(track => track.includes(text.slice(at, at + length + 1)))) length++;
  return length;
}

/** What is guessed first, here and everywhere. */
const commonWords = new Set([
  'admin',
  'administrator',
  'changeme',
  'default',
  'guanliyuan',
  'huxiao',
  'iloveyou',
  'letmein',
  'passw0rd',
  'passwd',
  'password',
  'root',
  'test',
  'woaini',
  'woaizhongguo',
  'welcome',
  'zhengfu',
  'zhengwu',
  'qwerty',
]);

/** One of them once or twice, with whatever digits and signs before and after: Password@2026, adminadmin. */
function isCommonWord(password: string): boolean {
  const core = password.toLowerCase().replace(/^[^a-z]+|[^a-z]+$/g, '');
  const half = core.slice(0, core.length / 2);
  return commonWords.has(core) || (commonWords.has(half) && core === half + half);
}
