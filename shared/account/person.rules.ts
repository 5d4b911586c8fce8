import { idNumberCheckCharacter } from '../kernel/check-digits.rules';
import { localDate, type LocalDate } from '../kernel/time';
import type { IdentityLevel } from './person-model';

const strength: Readonly<Record<IdentityLevel, number>> = { declared: 1, seen: 2, verified: 3 };

/** Whether a level is the one demanded or a stronger one; null where nothing was declared. */
export function isAtLeast(level: IdentityLevel | null, demanded: IdentityLevel): boolean {
  return level !== null && strength[level] >= strength[demanded];
}

/** 实名程度, from what was done; null where it was not. */
export function identityLevel({ seen, verified }: { seen: object | null; verified: object | null }): IdentityLevel {
  if (verified) return 'verified';
  return seen ? 'seen' : 'declared';
}

const EARLIEST_BIRTH = '1900-01-01';

/**
 * 公民身份号码: 18 characters, a day of birth that was, and the check character that follows from the others. The area is
 * not looked up: codes of former areas stay in numbers for life.
 */
export function isIdNumber(text: string, today: LocalDate): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const bornOn = localDate(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)));
  if (bornOn === null || bornOn < EARLIEST_BIRTH || bornOn > today) return false;
  return text[17] === idNumberCheckCharacter(text);
}

/** First and last character, as many stars between them as there are others. */
export function idNumberMask(idNumber: string): string {
  return `${idNumber.slice(0, 1)}${'*'.repeat(Math.max(idNumber.length - 2, 0))}${idNumber.slice(-1)}`;
}

/** 全角转半角、小写转大写、去空格: a number or code as it is defined, from what a person typed. */
export function identifierFrom(typed: string): string {
  return typed
    .replace(/[\uff01-\uff5e]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .toUpperCase();
}
