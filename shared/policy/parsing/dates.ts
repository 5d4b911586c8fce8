import { localDate, type LocalDate } from '../../kernel/time';
import { halfWidth, numeralValue, squeeze } from './characters';

export type FoundDate = { date: LocalDate; index: number; length: number };

const YEAR_DIGITS = '[0-9〇○零OＯΟОο一二三四五六七八九]{4}';
const PART = '[0-9〇零一二三四五六七八九十]{1,3}';
const WRITTEN = new RegExp(`(${YEAR_DIGITS})\\s{0,4}年\\s{0,4}(${PART})\\s{0,4}月\\s{0,4}(${PART})\\s{0,4}日`, 'gu');
const NUMERIC = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu;

/** Every day named in a text: 2021年8月20日, 二〇二一年八月二十日, 2021-08-20, in any digits and with spaces. */
export function findDates(text: string): FoundDate[] {
  const plain = halfWidth(text);
  const found: FoundDate[] = [];
  for (const pattern of [WRITTEN, NUMERIC]) {
    for (const match of plain.matchAll(pattern)) {
      const year = numeralValue((match[1] ?? '').replace(/[OＯΟОο]/gu, '〇'));
      const month = numeralValue(match[2] ?? '');
      const day = numeralValue(match[3] ?? '');
      if (year === null || month === null || day === null || year < 1949 || year > 2199) continue;
      const date = localDate(year, month, day);
      if (date) found.push({ date, index: match.index, length: match[0].length });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The day, where the text is nothing but a day (perhaps in brackets). */
export function wholeDate(text: string): LocalDate | null {
  if (text.length > 40) return null;
  const bare = squeeze(text)
    .replace(/^[（(【[]/u, '')
    .replace(/[）)】\]]$/u, '');
  const found = findDates(bare);
  return found.length === 1 && found[0]?.length === bare.length ? found[0].date : null;
}

export function firstDate(text: string): LocalDate | null {
  return findDates(text)[0]?.date ?? null;
}
