import { factLabel } from './furniture';
import { lineNumber } from './numbering';
import { sourceLine, type SourceBlock, type SourceLine } from './source';

const FLAT_LENGTH_MIN = 50;
const FLAT_LINES_MAX = 6;
const FLAT_SHARE = 0.8;
const UNBROKEN_LENGTH_MIN = 160;
const TAIL_LENGTH = 60;

/** A number without its words: 第一条, 一、, （二）, 3. */
const LONE_NUMBER =
  /^(?:第[零〇一二三四五六七八九十百0-9]{1,5}[编章节条]|[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]|[0-9]{1,2}[.．、])$/u;
const DAY_BEGUN = /[0-9〇○零一二三四五六七八九十年月]$/u;
const DAY_GOES_ON = /^(?:[年月日]|[0-9〇零一二三四五六七八九十]{1,3}\s?[月日])/u;
const NUMBER_GOES_ON = /^(?:[〔[［（(【][12][0-9]{3}|号)/u;
/** 【发文单位】 */
const BRACKETED_LABEL = /^[【[]\p{Script=Han}{2,8}[】\]]$/u;
const LETTERS = /^[A-Za-z0-9]/u;
const OPENS_LINE = /^(?:[0-9]{1,2}[.．、]|[0-9]{4}\s?年\s?[0-9]{1,2}\s?月)/u;

/** What begins a line of its own where a sentence has just ended, spaces or none. */
const NUMERAL = '[一二三四五六七八九十]{1,3}';
const LONG_NUMERAL = '[零一二三四五六七八九十百]{1,5}';
const PART_BEGINS = new RegExp(
  [
    // After a sentence: a number, an article, the attachments, 抄送.
    `(?<=[。；：:！？])(?=${NUMERAL}、|（${NUMERAL}）|第${LONG_NUMERAL}[章条](?![的第款项规])|附件\\s?[0-9]?\\s?[:：]|[0-9]{1,2}[.．、]\\p{Script=Han}|抄送[:：])`,
    // 一、主要做法（一）加强领导, 第一章总则第一条.
    `(?=（一）)(?<=${NUMERAL}、[^。，；]{2,24})`,
    `(?=第${LONG_NUMERAL}条)(?<=第${LONG_NUMERAL}章[^。，]{2,20})`,
    // After 此件公开发布, and between the title of what is issued and its first chapter.
    '(?<=[（(](?:此件|本件)[^（()）]{2,12}[）)])',
    '(?=第[一1]章)(?<=[。）](?:[^。《》]{4,60}(?:办法|规定|条例|细则|方案|规则))?)',
  ].join('|'),
  'gu',
);
/** 的通知云政发〔2024〕8号各乡镇人民政府：为… */
const HEAD =
  /^(.{6,120}?(?:通知|意见|决定|公告|通告|批复|函|办法|方案|规定))[（(]?([\p{Script=Han}]{2,12}[〔[［][12][0-9]{3}[〕\]］]第?[0-9]{1,5}号)[）)]?(?=[^》，。])/u;
const RECIPIENTS = /^((?:各|市|县|区|省|有关)[^。；：]{2,200}[：:])(?=[^“「])/u;
const CLOSING =
  /(?<=[。！])((?:特此[\p{Script=Han}]{2,4}。?)?)(\p{Script=Han}[\p{Script=Han}（）\s]{2,60}?)\s?([12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)(?=$|[（(])/u;

/**
 * Lines of a text whose line breaks were lost on the way: most of it stands on one line. It is broken again where spaces
 * stand for the breaks, and at the marks that begin a part.
 */
export function withRestoredLines(blocks: readonly SourceBlock[]): SourceBlock[] {
  const lengths = blocks.map(block => (block.kind === 'line' ? block.text.length : 0));
  if (lengths.filter(length => length > 0).length > FLAT_LINES_MAX) return [...blocks];
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return blocks.flatMap((block, index): SourceBlock[] => {
    const length = lengths[index] ?? 0;
    if (block.kind !== 'line' || length < FLAT_LENGTH_MIN || length < all * FLAT_SHARE) return [block];
    return restored(block);
  });
}

function restored(line: SourceLine): SourceBlock[] {
  const atSpaces = brokenAtSpaces(line.text);
  const parts = atSpaces.flatMap((part, index) =>
    part.length < UNBROKEN_LENGTH_MIN ? [part] : brokenAtMarks(part, index === 0),
  );
  if (parts.length === 1) return [line];
  // The second line is marked as a new paragraph: the first may be a title that looks like a broken sentence.
  return parts.flatMap((text, index): SourceBlock[] => [
    sourceLine(text, { indent: index === 1 }),
    { kind: 'break', page: false },
  ]);
}

/** Only the end of the open line is looked at, so that the time grows with the length of the text. */
function brokenAtSpaces(text: string): string[] {
  const lines: string[] = [];
  let open: string[] = [];
  let tail = '';
  let lastWord = '';
  const words = text.trim().split(/(\s+)/u);
  const spacesLetters = hasSpacesBesideLetters(text);
  for (let at = 0; at < words.length; at += 2) {
    const word = words[at] ?? '';
    const gap = words[at - 1] ?? '';
    const breaks = open.length === 0 || breaksBetween({ tail, lastWord, gap, word, spacesLetters });
    const kept = breaks ? '' : keptGap(tail, word);
    if (breaks) {
      lines.push(open.join(''));
      open = [];
      tail = '';
    }
    open.push(kept, word);
    tail = (tail + kept + word).slice(-TAIL_LENGTH);
    lastWord = (breaks || kept !== '' ? word : lastWord + word).slice(-TAIL_LENGTH);
  }
  return [...lines, open.join('')].filter(line => line !== '');
}

/** 2020年2月7 日 has no space in it. */
function keptGap(tail: string, word: string): string {
  return DAY_BEGUN.test(tail.slice(-1)) && DAY_GOES_ON.test(word) ? '' : ' ';
}

/** `tail`: the end of the line so far. */
type Gap = { tail: string; lastWord: string; gap: string; word: string; spacesLetters: boolean };

function breaksBetween({ tail, lastWord, gap, word, spacesLetters }: Gap): boolean {
  if (isInsideBrackets(tail) || LONE_NUMBER.test(tail)) return false;
  if (/^[，。；：、）》”’！？,;:)]/u.test(word) || /[，、,（《“]$/u.test(tail)) return false;
  if (DAY_BEGUN.test(lastWord) && DAY_GOES_ON.test(word)) return false;
  if (NUMBER_GOES_ON.test(word) && /\p{Script=Han}$/u.test(tail)) return false;
  if (/[〕\]］]$/u.test(tail) && /^第?[0-9]/u.test(word)) return false;
  // Spaced-out letters are one word: 通 知.
  if (/^\p{Script=Han}$/u.test(lastWord)) return word.length > 1 && /^(?:\p{Script=Han} )+\p{Script=Han}$/u.test(tail);
  if (BRACKETED_LABEL.test(lastWord)) return false;
  if (BRACKETED_LABEL.test(word)) return true;
  if (/[:：]$/u.test(tail) && isLabel(tail) && lineNumber(word) === null) return false;
  if (OPENS_LINE.test(word)) return true;
  if (/[A-Za-z0-9]$/u.test(lastWord) && LETTERS.test(word)) return false;
  if (gap.length > 1) return true;
  // A word of letters belongs to its sentence: App 端.
  if (/(?<![.@:：/A-Za-z0-9])[A-Za-z]{1,12}$/u.test(lastWord)) return false;
  return !(spacesLetters && (LETTERS.test(word) || /^[0-9]+$/u.test(lastWord)));
}

/** Some write 约 30 人: a space beside a number is no break then. */
function hasSpacesBesideLetters(text: string): boolean {
  const spaced =
    text.match(/\p{Script=Han} (?![0-9]{1,2}[.．、]|[0-9]{4}\s?年|[0-9]{1,2}月)[A-Za-z0-9]/gu)?.length ?? 0;
  const joined = text.match(/\p{Script=Han}[A-Za-z0-9]/gu)?.length ?? 0;
  return spaced * 2 > joined;
}

function isLabel(text: string): boolean {
  return factLabel(text) !== null || /^[\p{Script=Han} ]{1,6}[:：]$/u.test(text);
}

/** An opened bracket or quotation that has not gone on for long. */
function isInsideBrackets(tail: string): boolean {
  return [
    ['（', '）'],
    ['(', ')'],
    ['《', '》'],
    ['“', '”'],
    ['〔', '〕'],
  ].some(([opening = '', closing = '']) => tail.lastIndexOf(opening) > tail.lastIndexOf(closing));
}

function brokenAtMarks(text: string, isFirst: boolean): string[] {
  const parts: string[] = [];
  let rest = text;
  const head = isFirst ? HEAD.exec(rest) : null;
  if (head) {
    parts.push(head[1] ?? '', head[2] ?? '');
    rest = rest.slice(head[0].length);
  }
  const recipients = RECIPIENTS.exec(rest);
  if (recipients) {
    parts.push(recipients[1] ?? '');
    rest = rest.slice(recipients[0].length);
  }
  const marked = rest.split(PART_BEGINS).flatMap(part => part.replace(CLOSING, '\n$1\n$2\n$3\n').split('\n'));
  return [...parts, ...marked].filter(part => part.trim() !== '').map(part => part.trim());
}
