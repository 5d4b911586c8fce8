import { chineseNumeral, excerpt } from './characters';
import type { Warn } from './warnings';
import { lineNumber, type LineNumber, type NumberStyle } from './numbering';
import type { Piece } from './role-walk';

export type Numbered = { index: number; number: LineNumber };

/** Styles that stand for the parts of a document even where they end with ；. */
const ALWAYS_HEADINGS: readonly NumberStyle[] = ['part', 'chapter', 'section', 'article', 'chinese'];
const ITEM_LENGTH_MAX = 160;
const HEADING_LENGTH_MAX = 40;
const PAUSE_MIN = 4;

/** The numbered paragraphs that are headings, by their place among the pieces; items of enumerations are left out. */
export function headingNumbers(pieces: readonly Piece[], warn: Warn): Map<number, LineNumber> {
  const numbered = decimalParents(withoutArticleItems(numberedPieces(pieces)));
  const headings = repaired(withoutItems(numbered, pieces), pieces, warn);
  warnOfJumps(headings, pieces, warn);
  return new Map(headings.map(({ index, number }) => [index, number]));
}

function numberedPieces(pieces: readonly Piece[]): Numbered[] {
  return pieces.flatMap((piece, index): Numbered[] => {
    if (piece.kind === 'table' || piece.role !== 'body') return [];
    const number = lineNumber(piece.text);
    return number ? [{ index, number }] : [];
  });
}

/** 1. over 1.1 is a number of the same kind, where no 一、 stands above it. */
function decimalParents(numbered: readonly Numbered[]): Numbered[] {
  if (numbered.some(({ number }) => number.style === 'chinese' || number.style === 'chinese-bracket'))
    return [...numbered];
  const parents = new Set(
    numbered.flatMap(({ number }) => (number.style === 'decimal' ? [Number(number.printed.split('.')[0])] : [])),
  );
  return numbered.map(one =>
    one.number.style === 'arabic' && parents.has(one.number.value)
      ? { ...one, number: { ...one.number, style: 'decimal', level: 1 } }
      : one,
  );
}

/** （一） and 1. below an article are its items and subitems, not headings. */
function withoutArticleItems(numbered: readonly Numbered[]): Numbered[] {
  let inArticle = false;
  return numbered.filter(({ number }) => {
    if (number.style === 'article') inArticle = true;
    else if (number.style === 'chinese' || number.style === 'part') inArticle = false;
    else if (number.style !== 'chapter' && number.style !== 'section') return !inArticle;
    return true;
  });
}

/** Short siblings that end with ； and the last of their run are an enumeration. */
function withoutItems(numbered: readonly Numbered[], pieces: readonly Piece[]): Numbered[] {
  const isItem = numbered.map(
    ({ index, number }) => !ALWAYS_HEADINGS.includes(number.style) && endsItem(textAt(pieces, index)),
  );
  return numbered.filter((one, at) => {
    if (isItem[at]) {
      return !continuesRun(numbered, at, 1) && !continuesRun(numbered, at, -1);
    }
    const follows = isItem[at - 1] === true && continuesRun(numbered, at, -1);
    const text = textAt(pieces, one.index);
    return !(follows && text.length <= ITEM_LENGTH_MAX && !/。./u.test(text));
  });
}

function continuesRun(numbered: readonly Numbered[], at: number, step: 1 | -1): boolean {
  const one = numbered[at];
  const other = numbered[at + step];
  return (
    one !== undefined &&
    other !== undefined &&
    one.number.style === other.number.style &&
    other.number.value === one.number.value + step
  );
}

function endsItem(text: string): boolean {
  return text.length <= ITEM_LENGTH_MAX && /[；;](?:[和或及]|以及)?$/u.test(text) && !/。/u.test(text);
}

function textAt(pieces: readonly Piece[], index: number): string {
  const piece = pieces[index];
  return piece?.kind === 'text' ? piece.text : '';
}

/** 4、 between 三、 and 五、, （1） before （二）: read as the number the sequence asks for. */
function repaired(numbered: readonly Numbered[], pieces: readonly Piece[], warn: Warn): Numbered[] {
  const result: Numbered[] = [];
  numbered.forEach((one, at) => {
    const number = sectionNumber(one, at, numbered, result) ?? subsectionNumber(one, at, numbered, result);
    if (number) warn('numbering-repaired', excerpt(textAt(pieces, one.index)));
    result.push(number ? { index: one.index, number } : one);
  });
  return result;
}

function sectionNumber(
  one: Numbered,
  at: number,
  all: readonly Numbered[],
  before: readonly Numbered[],
): LineNumber | null {
  const { style, value, rest } = one.number;
  if (style !== 'arabic') return null;
  const last = lastOf(before, 'chinese');
  const next = all.slice(at + 1, at + 200).find(({ number }) => number.style === 'chinese');
  const isExpectedHere = lastSince(before, 'arabic', ['chinese', 'chinese-bracket']) === value - 1;
  const fills = last === value - 1 && next?.number.value === value + 1 && value > 1;
  return fills && !isExpectedHere
    ? { style: 'chinese', level: 1, value, printed: `${chineseNumeral(value)}、`, rest }
    : null;
}

function subsectionNumber(
  one: Numbered,
  at: number,
  all: readonly Numbered[],
  before: readonly Numbered[],
): LineNumber | null {
  const { style, value, rest } = one.number;
  if (style !== 'arabic-bracket') return null;
  const last = lastSince(before, 'chinese-bracket', ['chinese']);
  const next = all
    .slice(at + 1, at + 200)
    .find(({ number }) => number.style === 'chinese' || number.style === 'chinese-bracket');
  const fills = last === value - 1 && next?.number.style === 'chinese-bracket' && next.number.value === value + 1;
  const isOwnSequence =
    value > 1 && lastSince(before, 'arabic-bracket', ['chinese', 'chinese-bracket', 'arabic']) === value - 1;
  const startsBelow =
    value === 1 &&
    (all[at + 1]?.number.style === 'arabic-bracket' || before[before.length - 1]?.number.style === 'arabic');
  if (!fills || isOwnSequence || startsBelow) return null;
  return { style: 'chinese-bracket', level: 2, value, printed: `（${chineseNumeral(value)}）`, rest };
}

function lastOf(numbered: readonly Numbered[], style: LineNumber['style']): number | null {
  for (let at = numbered.length - 1; at >= 0; at -= 1)
    if (numbered[at]?.number.style === style) return numbered[at]?.number.value ?? null;
  return null;
}

/** The last value of a style since a number of one of the parent styles; 0 where there is none. */
function lastSince(
  numbered: readonly Numbered[],
  style: LineNumber['style'],
  parents: readonly LineNumber['style'][],
): number {
  for (let at = numbered.length - 1; at >= 0; at -= 1) {
    const number = numbered[at]?.number;
    if (number?.style === style) return number.value;
    if (number && parents.includes(number.style)) return 0;
  }
  return 0;
}

/** A number that neither starts again nor follows the one before it. */
function warnOfJumps(numbered: readonly Numbered[], pieces: readonly Piece[], warn: Warn): void {
  const last = new Map<LineNumber['style'], number>();
  for (const { index, number } of numbered) {
    if (number.style === 'decimal') continue;
    const before = last.get(number.style) ?? 0;
    if (number.value !== 1 && number.value !== before + 1) warn('numbering-jump', excerpt(textAt(pieces, index)));
    last.set(number.style, number.value);
  }
}

/**
 * The words after a number as heading and the rest. Nothing is lost: `heading + run` are the words, and the mark that
 * ends the heading stays with it; an outline shows it without the mark (`plainHeading`).
 */
export function headingAndRun(words: string): { heading: string; run: string } {
  const end = sentenceEnd(words);
  let cut = end <= HEADING_LENGTH_MAX ? end : pauseBefore(words);
  while (cut < words.length && MARKS.includes(words[cut] ?? '')) cut += 1;
  return { heading: words.slice(0, cut), run: words.slice(cut) };
}

const MARKS = '。！？；，,：:、';

/** A heading as an outline shows it. */
export function plainHeading(heading: string): string {
  return heading.replace(/[。；;，,：:、\s]+$/u, '');
}

/** Where the first sentence ends, leaving out marks inside quotes and brackets when these are closed. */
function sentenceEnd(words: string): number {
  let depth = 0;
  let inside = -1;
  for (let index = 0; index < words.length; index += 1) {
    const character = words[index] ?? '';
    if ('“《（([〔「'.includes(character)) depth += 1;
    else if ('”》）)]〕」'.includes(character)) depth = Math.max(0, depth - 1);
    else if ('。！？；'.includes(character)) {
      if (depth === 0) return index;
      if (inside < 0) inside = index;
    }
    if (index > HEADING_LENGTH_MAX * 4) break;
  }
  return depth > 0 && inside >= 0 ? inside : words.length;
}

function pauseBefore(words: string): number {
  for (const pauses of ['，,：:', '、']) {
    for (let index = PAUSE_MIN; index <= HEADING_LENGTH_MAX; index += 1) {
      if (pauses.includes(words[index] ?? '\n')) return index;
    }
  }
  return HEADING_LENGTH_MAX;
}
