const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/gu;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const CHINESE_DIGITS = '零一二三四五六七八九';

/** Without characters nobody sees; every kind of space is a plain one. */
export function plainSpaces(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ');
}

export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Full-width digits and letters as ASCII, one for one, so that positions stay. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** 十二 → 12, 12 → 12, １２ → 12; null for anything else. */
export function numeralValue(text: string): number | null {
  const plain = halfWidth(squeeze(text)).replace(/[〇○]/gu, '零').replace(/两/gu, '二');
  if (/^\d{1,6}$/u.test(plain)) return Number(plain);
  if (!/^[零一二三四五六七八九十百]{1,12}$/u.test(plain)) return null;
  if (!/[十百]/u.test(plain)) return Number([...plain].map(digit => CHINESE_DIGITS.indexOf(digit)).join(''));
  let total = 0;
  let digit = 0;
  for (const character of plain) {
    if (character === '百' || character === '十') {
      total += (digit === 0 ? 1 : digit) * (character === '百' ? 100 : 10);
      digit = 0;
    } else digit = CHINESE_DIGITS.indexOf(character);
  }
  return total + digit;
}

/** 12 → 十二, for numbers below a thousand. */
export function chineseNumeral(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds > 0 ? `${CHINESE_DIGITS[hundreds]}百` : '';
  const middle =
    tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : CHINESE_DIGITS[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '';
  return head + middle + (ones > 0 || value === 0 ? CHINESE_DIGITS[ones] : '');
}

/** Width on the page in Chinese characters: an ASCII character is half of one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2000 ? 0.5 : 1;
  return width;
}

/** Two pieces of one broken line; only words of Latin letters keep a space between them. */
export function joinLines(first: string, second: string): string {
  const needsSpace = /[A-Za-z0-9,.]$/u.test(first) && /^[A-Za-z]/u.test(second);
  return needsSpace ? `${first} ${second}` : first + second;
}

const EXCERPT_LENGTH_MAX = 40;

export function excerpt(text: string): string {
  return [...text].slice(0, EXCERPT_LENGTH_MAX).join('');
}
