import type { HeadingLevel } from '../model';
import { halfWidth, numeralValue, squeeze } from './characters';

/** How a number is written; each way has its place in 一、 → （一） → 1. → （1）. */
/** `decimal`: 1.2.3, its level the count of its parts. */
export type NumberStyle =
  | 'chinese'
  | 'chinese-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'circled'
  | 'decimal'
  | 'part'
  | 'chapter'
  | 'section'
  | 'article';

export type LineNumber = {
  style: NumberStyle;
  level: HeadingLevel;
  value: number;
  /** Without spaces; half-width brackets around a Chinese numeral made full-width. */
  printed: string;
  /** What follows the number. */
  rest: string;
};

const LEVELS: Record<NumberStyle, HeadingLevel> = {
  part: 1,
  chapter: 1,
  chinese: 1,
  section: 2,
  'chinese-bracket': 2,
  article: 3,
  arabic: 3,
  decimal: 1,
  'arabic-bracket': 4,
  circled: 4,
};

const HAN_NUMERAL = '[零〇一二三四五六七八九十百]{1,7}';
const CHINESE = /^([零〇一二三四五六七八九十百]{1,5})\s{0,2}([、．.,，])\s*(?=\S)/u;
const CHINESE_BRACKET = new RegExp(`^[（(]\\s{0,2}(${HAN_NUMERAL})\\s{0,2}[）)]\\s*[、．.]?\\s*`, 'u');
/** Not a reference that opens a sentence: 第五条的规定, 第三条第二款, 第四条和第六条. */
const DIVISION = new RegExp(
  `^第\\s{0,2}(${HAN_NUMERAL}|[0-9０-９]{1,3})\\s{0,2}([编章节条])(?:之[一二三四五六七八九十])?(?!的|规定|所列|所称|所规定|所述|中|款|[、，。,；;）)]|(?:和|及|至|或|与|到|以及)?第[^一-龥]?[零一二三四五六七八九十百0-9])\\s*`,
  'u',
);
/** Not an amount (1.5万), a date (2021.8) or a clock time. */
const ARABIC = /^([0-9０-９]{1,3})\s{0,2}([.．、])\s*(?=[^0-9０-９\s]|(?:19|20)[0-9]{2}\s{0,2}年)/u;
const DECIMAL =
  /^([0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?:\s{1,4}|(?=\p{Script=Han}))(?!万|亿|元|米|公里|千米|平方|倍|个|亩|吨|公斤|千克|年|月|日|％|%|分|度|级|版|小时|以)/u;
/** 1 总则: the first level of such numbers, alone on a short line. */
const DECIMAL_FIRST = /^([0-9]{1,2})\s{1,4}(?=\p{Script=Han}[^。；，：:,;]{1,20}$)/u;
const ARABIC_SPACED = /^([0-9０-９]{1,2})\s*([.．、])\s+(?=\S)/u;
const ARABIC_BRACKET =
  /^([（(]\s{0,2}([0-9０-９]{1,3})\s{0,2}[）)]|([0-9０-９]{1,3})\s{0,2}[）)])\s*[、．.]?\s*(?=\S)/u;
const CIRCLED = /^([①-⑳])\s*[、．.]?\s*(?=\S)/u;

/** The number at the start of a paragraph, or null. */
export function lineNumber(text: string): LineNumber | null {
  return division(text) ?? chinese(text) ?? decimal(text) ?? arabic(text);
}

function division(text: string): LineNumber | null {
  const match = DIVISION.exec(text);
  if (!match) return null;
  const style: NumberStyle =
    match[2] === '编' ? 'part' : match[2] === '章' ? 'chapter' : match[2] === '节' ? 'section' : 'article';
  return found(style, match[1] ?? '', match[0], text);
}

function chinese(text: string): LineNumber | null {
  const bracket = CHINESE_BRACKET.exec(text);
  if (bracket) return found('chinese-bracket', bracket[1] ?? '', bracket[0], text);
  const plain = CHINESE.exec(text);
  if (!plain) return null;
  // 一，二，… with a comma is a sentence, unless something long enough to be a heading follows.
  if (/[,，]/u.test(plain[2] ?? '') && text.length < 6) return null;
  return found('chinese', plain[1] ?? '', plain[0], text);
}

function arabic(text: string): LineNumber | null {
  const bracket = ARABIC_BRACKET.exec(text);
  if (bracket) return found('arabic-bracket', bracket[2] ?? bracket[3] ?? '', bracket[0], text);
  const circled = CIRCLED.exec(text);
  if (circled) {
    const value = (circled[1] ?? '').charCodeAt(0) - 0x245f;
    return { style: 'circled', level: 4, value, printed: circled[1] ?? '', rest: text.slice(circled[0].length) };
  }
  const plain = ARABIC.exec(text) ?? ARABIC_SPACED.exec(text);
  return plain ? found('arabic', plain[1] ?? '', plain[0], text) : null;
}

function decimal(text: string): LineNumber | null {
  const match = DECIMAL.exec(text) ?? DECIMAL_FIRST.exec(text);
  if (!match) return null;
  const printed = match[1] ?? '';
  const parts = printed.split('.');
  const level = ([1, 2, 3, 4] as const)[Math.min(parts.length, 4) - 1] ?? 4;
  return { style: 'decimal', level, value: Number(parts.at(-1)), printed, rest: text.slice(match[0].length) };
}

function found(style: NumberStyle, numeral: string, matched: string, text: string): LineNumber | null {
  const value = numeralValue(numeral);
  if (value === null || value === 0) return null;
  return {
    style,
    level: LEVELS[style],
    value,
    printed: printedNumber(style, matched),
    rest: text.slice(matched.length),
  };
}

function printedNumber(style: NumberStyle, matched: string): string {
  const bare = squeeze(matched);
  if (style === 'chinese-bracket') return bare.replace('(', '（').replace(')', '）');
  return style === 'arabic' || style === 'arabic-bracket' ? halfWidth(bare) : bare;
}
