import type { DocumentNumber } from './model';

/** A 发文字号 found in running text. */
export type FoundNumber = { number: DocumentNumber; index: number; length: number };

/** What a typed text says about a number: it names it, it names another, or it names none. */
export type NumberMatch = 'match' | 'different' | 'unreadable';

const DIGITS = '0-9０-９〇○零一二三四五六七八九';
const YEAR = `[${DIGITS}]{4}`;
const OPEN = '〔\\[【（(〈《「［﹝<{';
const CLOSE = '〕\\]】）)〉》」］﹞>}';
const CHINESE_DIGITS = '〇一二三四五六七八九';

const TAIL = new RegExp(
  `[${OPEN}]\\s{0,3}(${YEAR})\\s{0,3}年?\\s{0,3}[${CLOSE}]\\s{0,3}第?\\s{0,3}([0-9０-９]{1,5})\\s{0,3}号`,
  'gu',
);
const BARE = new RegExp(`^([\\p{Script=Han}A-Za-z]{2,30}?)(${YEAR})(?:年|年第|第)([0-9０-９]{1,5})号$`, 'u');
const TYPED = new RegExp(
  `^([\\p{Script=Han}A-Za-z]{0,30}?)[${OPEN}]?((?:19|20|１９|２０)[0-9０-９]{2})?[年${CLOSE}]{0,2}[-—/第]?([0-9０-９]{1,5})?(号)?$`,
  'u',
);
const CODE_CHARACTER = /[\p{Script=Han}A-Za-z]/u;
const CODE_LENGTH_MAX = 20;

/** Words that lead into a number in a sentence and are no part of it: 根据临政办发〔2020〕72号. */
const LEADING_WORDS = [
  '发文字号',
  '文号',
  '字号',
  '编号',
  '根据',
  '按照',
  '依据',
  '依照',
  '参照',
  '贯彻',
  '落实',
  '执行',
  '关于',
  '以及',
  '转发',
  '通知',
  '文件',
  '意见',
  '结合',
  '符合',
  '印发的',
  '下发的',
  '其中',
  '包括',
  '废止',
  '修改',
  '详见',
  '参见',
  '遵照',
  '文',
  '的',
  '和',
  '与',
  '及',
  '或',
  '见',
  '以',
  '由',
  '将',
  '对',
  '即',
  '原',
  '为',
  '在',
  '经',
  '号',
  '按',
  '附',
  '至',
  '从',
  '到',
];
/** What a code cannot begin with: 和政办发 is the code of 和政县, not 和 followed by a code. */
const OWN_BEGINNING = /^(?:文[旅物教体广化宣]|经[信贸济开发]|对外)/u;
const NOT_A_BEGINNING = /^[政办发函规委府字令文]/u;

/** The first 发文字号 in a text, normalised, or null. Brackets, digits and spaces may be of any kind. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const squeezed = text.replace(/\s+/gu, '');
  const found = findDocumentNumbers(squeezed)[0];
  if (found) return found.number;
  const bare = BARE.exec(squeezed);
  return bare ? documentNumber(codeBefore(bare[1] ?? ''), bare[2] ?? '', bare[3] ?? '') : null;
}

export function findDocumentNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const tail of text.matchAll(TAIL)) {
    const before = codeRunBefore(text, tail.index);
    const code = codeBefore(before.replace(/\s+/gu, ''));
    const number = documentNumber(code, tail[1] ?? '', tail[2] ?? '');
    if (!number) continue;
    const start = startOfCode(text, tail.index, code.length);
    found.push({ number, index: start, length: tail.index + tail[0].length - start });
  }
  return found;
}

/** Equal for two ways of writing one number; sorts by code, year and number. */
export function documentNumberKey(number: DocumentNumber): string {
  const { code, year, sequence } = partsOf(number);
  return `${code.toLowerCase()}/${year}/${String(sequence).padStart(5, '0')}`;
}

/** Does what a person typed (`云政办发 2026 12`, `[2026]12`, `12号`) name this number? */
export function matchesDocumentNumber(number: DocumentNumber, typed: string): NumberMatch {
  const whole = parseDocumentNumber(typed);
  if (whole) return documentNumberKey(whole) === documentNumberKey(number) ? 'match' : 'different';
  const match = TYPED.exec(typed.trim().replace(/\s+/gu, typedGap(typed)));
  const squeezed = match ?? TYPED.exec(typed.replace(/\s+/gu, ''));
  if (!squeezed || (!squeezed[2] && !squeezed[3])) return 'unreadable';
  const { code, year, sequence } = partsOf(number);
  const typedCode = (squeezed[1] ?? '').toLowerCase();
  if (typedCode !== '' && !code.toLowerCase().endsWith(typedCode)) return 'different';
  if (squeezed[2] && Number(asciiDigits(squeezed[2])) !== year) return 'different';
  if (squeezed[3] && Number(asciiDigits(squeezed[3])) !== sequence) return 'different';
  return 'match';
}

/** A gap between year and number stands for the bracket that was not typed. */
function typedGap(typed: string): string {
  return /[0-9０-９]\s+[0-9０-９]/u.test(typed.trim()) ? '-' : '';
}

function partsOf(number: DocumentNumber): { code: string; year: number; sequence: number } {
  const [code = '', rest = ''] = number.split('〔');
  const [year = '', tail = ''] = rest.split('〕');
  return { code, year: Number(year), sequence: Number(tail.replace('号', '')) };
}

function codeRunBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < CODE_LENGTH_MAX * 2) {
    const character = text[start - 1] ?? '';
    const isGap = character === ' ' || character === '\u3000';
    if (!CODE_CHARACTER.test(character) && !isGap) break;
    if (isGap && !CODE_CHARACTER.test(text[start - 2] ?? '')) break;
    start -= 1;
  }
  const run = text.slice(start, end).trimEnd();
  const lastGap = Math.max(run.lastIndexOf(' '), run.lastIndexOf('\u3000'));
  // Spaced-out letters (云 政 办 发) belong together; a gap before a whole code parts it from other words.
  return run.length - lastGap > 2 ? run.slice(lastGap + 1) : run;
}

function codeBefore(run: string): string {
  let code = run.slice(-CODE_LENGTH_MAX);
  for (let before = ''; before !== code;) {
    before = code;
    for (const word of LEADING_WORDS) code = withoutLeading(code, word);
  }
  return code;
}

function withoutLeading(code: string, word: string): string {
  const at = code.lastIndexOf(word);
  if (at < 0 || OWN_BEGINNING.test(code.slice(at))) return code;
  // A single character within the first three is part of a place or department: 石文旅发, 云溪经信发.
  if (word.length === 1 && at > 0 && at < 3) return code;
  const rest = code.slice(at + word.length);
  return rest.length >= 2 && !NOT_A_BEGINNING.test(rest) ? rest : code;
}

function startOfCode(text: string, end: number, codeLength: number): number {
  let start = end;
  let seen = 0;
  while (start > 0 && seen < codeLength) {
    start -= 1;
    if (CODE_CHARACTER.test(text[start] ?? '')) seen += 1;
  }
  return start;
}

function documentNumber(code: string, year: string, sequence: string): DocumentNumber | null {
  const yearNumber = Number(asciiDigits(year));
  const sequenceNumber = Number(asciiDigits(sequence));
  if (code.length < 2 || yearNumber < 1949 || yearNumber > 2199 || sequenceNumber === 0) return null;
  // The parts were matched against the schema's own pattern, so the brand is earned here.
  return `${code}〔${yearNumber}〕${sequenceNumber}号` as DocumentNumber;
}

function asciiDigits(text: string): string {
  let digits = '';
  for (const character of text) {
    const chinese = CHINESE_DIGITS.indexOf(character === '零' || character === '○' ? '〇' : character);
    const code = character.charCodeAt(0);
    if (chinese >= 0) digits += String(chinese);
    else digits += code >= 0xff10 ? String(code - 0xff10) : character;
  }
  return digits;
}

const ANY_NUMBER = '政〔2000〕1号' as DocumentNumber;

/** Whether what a person typed says anything about a number at all; `abc` does not. */
export function isDocumentNumberLike(typed: string): boolean {
  return matchesDocumentNumber(ANY_NUMBER, typed) !== 'unreadable';
}
