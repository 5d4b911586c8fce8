import { idNumberCheckCharacter, isLuhnNumber } from '../kernel/check-digits.rules';
import type { Mask } from './model';

/** Digits of one stretch of a text, with where each stands: what is between them are blanks, dashes and brackets. */
interface DigitRun {
  digits: string;
  at: number[];
}

const GAP_MAX = 2;

/**
 * 电话、证件号、银行卡 in a folded text, longest first at each place. A number may be written in groups: `138 0013 8000`,
 * `0571-8888 8888`, `6222 0200 …`. Each place is looked at once, so the time grows with the length of the text.
 */
export function findNumbers(folded: string): Mask[] {
  const found: Mask[] = [];
  for (const run of digitRuns(folded)) {
    for (let from = 0; from < run.digits.length;) {
      const match = startsNumber(run, from) ? numberAt(folded, run, from) : null;
      if (match) found.push(match.mask);
      from += match?.count ?? 1;
    }
  }
  return found;
}

function digitRuns(folded: string): DigitRun[] {
  const runs: DigitRun[] = [];
  let run: DigitRun = { digits: '', at: [] };
  let gap = 0;
  for (let place = 0; place < folded.length; place++) {
    const character = folded.charAt(place);
    if (isDigit(character)) {
      run.digits += character;
      run.at.push(place);
      gap = 0;
    } else if (run.digits !== '' && isSeparator(character) && gap < GAP_MAX) gap += 1;
    else if (run.digits !== '') {
      runs.push(run);
      run = { digits: '', at: [] };
      gap = 0;
    }
  }
  if (run.digits !== '') runs.push(run);
  return runs;
}

interface Found {
  mask: Mask;
  count: number;
}

function numberAt(folded: string, run: DigitRun, from: number): Found | null {
  return (
    idNumberAt(folded, run, from) ?? bankCardAt(run, from) ?? telephoneAt(run, from) ?? localNumberAt(folded, run, from)
  );
}

function idNumberAt(folded: string, run: DigitRun, from: number): Found | null {
  const first = run.digits.slice(from, from + 17);
  if (first.length < 17 || !isDayOfBirth(first.slice(6, 14)) || !isGrouped(run, from, 17)) return null;
  const check = idNumberCheckCharacter(first);
  if (check !== 'X') return run.digits[from + 17] === check ? take(run, from, 18, 'id-number') : null;
  const last = (run.at[from + 16] ?? 0) + 1;
  const end = isSeparator(folded.charAt(last)) ? last + 1 : last;
  if (folded.charAt(end) !== 'x') return null;
  return { mask: { start: run.at[from] ?? 0, end: end + 1, kind: 'id-number' }, count: 17 };
}

function bankCardAt(run: DigitRun, from: number): Found | null {
  for (const length of [19, 18, 17, 16]) {
    const digits = run.digits.slice(from, from + length);
    if (digits.length === length && digits[0] !== '0' && isLuhnNumber(digits) && isGrouped(run, from, length)) {
      const found = take(run, from, length, 'bank-card');
      if (found) return found;
    }
  }
  return null;
}

const MOBILE_LENGTH = 11;
const COUNTRY = '86';

function telephoneAt(run: DigitRun, from: number): Found | null {
  const prefix = run.digits.startsWith(COUNTRY, from) ? COUNTRY.length : 0;
  if (/^1[3-9]/.test(run.digits.slice(from + prefix, from + prefix + 2))) {
    const length = prefix + MOBILE_LENGTH;
    if (isGrouped(run, from + prefix, MOBILE_LENGTH)) return take(run, from, length, 'telephone');
  }
  return run.digits[from] === '0' ? landlineAt(run, from) : null;
}

/** 区号 and seven or eight digits; without a dash the area code must be one that exists. */
function landlineAt(run: DigitRun, from: number): Found | null {
  const area = groupLengthAt(run, from);
  const areas = area === 3 || area === 4 ? [area] : realAreaLengths(run.digits.slice(from, from + 4));
  for (const areaLength of areas) {
    for (const length of [areaLength + 8, areaLength + 7]) {
      const found = isGrouped(run, from, length) ? take(run, from, length, 'telephone') : null;
      if (found) return found;
    }
  }
  return null;
}

function realAreaLengths(digits: string): number[] {
  if (/^0(10|2\d)/.test(digits)) return [3];
  return /^0[3-9]\d\d/.test(digits) ? [4] : [];
}

const TELEPHONE_WORDS = ['电话', '手机', '座机', '联系方式', '号码', 'tel'];
const WORD_REACH = 8;

/** 电话：8812345 — without an area code it is a telephone only because the text says so. */
function localNumberAt(folded: string, run: DigitRun, from: number): Found | null {
  const length = groupLengthAt(run, from);
  if ((length !== 7 && length !== 8) || /^[01]/.test(run.digits.slice(from, from + 1))) return null;
  const start = run.at[from] ?? 0;
  const before = folded.slice(Math.max(0, start - WORD_REACH), start);
  return TELEPHONE_WORDS.some(word => before.includes(word)) ? take(run, from, length, 'telephone') : null;
}

/** Null where the digits go on without a gap: then it is a part of something longer. */
function take(run: DigitRun, from: number, count: number, kind: Mask['kind']): Found | null {
  const start = run.at[from];
  const last = run.at[from + count - 1];
  if (start === undefined || last === undefined || run.at[from + count] === last + 1) return null;
  return { mask: { start, end: last + 1, kind }, count };
}

function startsNumber({ at }: DigitRun, from: number): boolean {
  return from === 0 || at[from] !== (at[from - 1] ?? 0) + 1;
}

function groupLengthAt({ at }: DigitRun, from: number): number {
  let length = 1;
  while (at[from + length] === (at[from] ?? 0) + length) length += 1;
  return length;
}

/** Written in one, in groups of three and more, or digit by digit: not a row of amounts or a date. */
function isGrouped({ at }: DigitRun, from: number, count: number): boolean {
  const groups: number[] = [];
  for (let index = from; index < Math.min(from + count, at.length); index++) {
    const goesOn = index > from && at[index] === (at[index - 1] ?? 0) + 1;
    if (goesOn) groups.push((groups.pop() ?? 0) + 1);
    else groups.push(1);
  }
  const [last = 0] = groups.slice(-1);
  // The last group of a card may be short.
  return groups.every(length => length === 1) || (groups.slice(0, -1).every(length => length >= 3) && last >= 1);
}

function isDayOfBirth(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isSeparator(character: string): boolean {
  return character !== '' && ' -()\u2010\u2011\u2012\u2013\u2014'.includes(character);
}
