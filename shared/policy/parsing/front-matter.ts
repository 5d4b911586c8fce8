import type { DocumentNumber } from '../model';
import { findDocumentNumbers } from '../document-number.rules';
import { squeeze } from './characters';
import { findDates, wholeDate } from './dates';
import { factOf, isFactLine, isTitleFact } from './furniture';
import { lineNumber } from './numbering';
import type { Paragraph, Unit } from './paragraphs';
import type { TextPiece } from './role-walk';
import type { SourceFact } from './source';
import { repeatedTitle, withoutNumber, withoutPageHead } from './title-lines';
import { uncertainTitle } from './uncertain-title';
import { attachmentMark, endsLikeTitle, isDisplay, isLabelled, organisations, signedAndDated } from './structure';

/** What stands above the first sentence. */
export type Front = {
  title: string;
  isTitleCertain: boolean;
  numbers: DocumentNumber[];
  /** 索引号, 公开方式 … printed over the title. */
  facts: SourceFact[];
  /** 发文机关标志, without 文件. */
  letterhead: string[];
  recipients: string | null;
  /** A day printed between title and text. */
  date: string | null;
  pieces: TextPiece[];
  /** Where the text begins. */
  next: number;
};

const FRONT_LINES_MAX = 40;
const TITLE_LENGTH_MAX = 160;
const SECRECY = /^(?:绝密|机密|秘密|内部(?:资料|文件)?|特急|加急|特提|平急|急件|明传|普通)(?:★|☆|·|\s|$).{0,20}$/u;
const COPY_NUMBER = /^(?:No\.?|№)?\d{6}$/iu;
const SIGNER = /^(?:签发人|签发|会签人|会签|拟稿|核稿)[:：].{0,40}$/u;
const ORDER_NUMBER = /^[（(]?第[0-9０-９零〇一二三四五六七八九十百]{1,5}[号期][）)]?$/u;
const BARE_NUMBER = /^[〔[【（(][0-9０-９]{4}[〕\]】）)]第?[0-9０-９]{1,4}[号期]$/u;
const NOT_RECIPIENTS = /(?:如下|下列|以下|是|为|即|包括|事项|要求|规定|公告|通告|决定|指出|强调|现将.{0,200})[:：]$/u;

/** Reads the head of a document: 份号 and 密级, 发文机关标志, 发文字号, 签发人, 标题, 主送机关. */
export function readFront(units: readonly Unit[], knownTitle: string | null): Front {
  const front: Front = {
    title: '',
    isTitleCertain: true,
    numbers: [],
    facts: [],
    letterhead: [],
    recipients: null,
    date: null,
    pieces: [],
    next: 0,
  };
  const titleLines: string[] = [];
  let orderNumber = '';
  for (; front.next < Math.min(units.length, FRONT_LINES_MAX); front.next += 1) {
    const unit = units[front.next];
    if (unit?.kind !== 'paragraph') break;
    const text = unit.text.trim();
    if (ORDER_NUMBER.test(squeeze(text)) && titleLines.length === 0) orderNumber = squeeze(text);
    else if (
      isDropped(front, text, titleLines) ||
      takeLetterhead(front, text) ||
      takeNumber(front, text, titleLines, units[front.next + 1])
    )
      continue;
    else if (takeIssueNumber(front, text, titleLines, units[front.next + 1])) continue;
    else if (takeSeries(front, text, titleLines, units[front.next + 1])) continue;
    else if (takeDate(front, text, titleLines) || takeRepeated(front, units, titleLines)) continue;
    else if (isTitleLine(unit, titleLines, units[front.next + 1])) {
      if (!isRepeated(titleLines, text)) titleLines.push(text);
    } else break;
  }
  const named = knownTitle ?? front.facts.find(isTitleFact)?.value ?? null;
  const isNamed = titleLines.length > 0 || named !== null || front.letterhead.some(line => line.endsWith('令'));
  const uncertain = isNamed ? null : uncertainTitle(units, front.next);
  if (uncertain) {
    titleLines.push(uncertain.title);
    front.next += uncertain.lineCount;
  }
  takeRecipients(front, units, titleLines);
  settleTitle(front, titleLines, orderNumber, named);
  return front;
}

function isDropped(front: Front, text: string, titleLines: readonly string[]): boolean {
  const bare = squeeze(text);
  const fact = factOf(text);
  if (fact && text.length <= 200 && (titleLines.length === 0 || front.facts.length > 0 || isFactLine(text))) {
    front.facts.push(fact);
    return true;
  }
  if (COPY_NUMBER.test(bare) || SIGNER.test(bare)) return true;
  return titleLines.length === 0 && (SECRECY.test(text) || /^[★☆\s—－-]+$/u.test(text));
}

/** 文件 below the bodies that issue it; body and day below the name of a series of 会议纪要 or 简报. */
function takeSeries(front: Front, text: string, titleLines: string[], next: Unit | undefined): boolean {
  const bare = squeeze(text);
  const areBodies = titleLines.length > 0 && titleLines.every(line => organisations(line).length > 0);
  const isHead = (bare === '文件' && areBodies) || (signedAndDated(text) && titleFollows(next));
  if (!isHead) return false;
  front.letterhead.push(...titleLines.splice(0));
  if (bare !== '文件') {
    front.date ??= text;
    front.letterhead.push(...organisations(text.slice(0, findDates(text)[0]?.index ?? 0)));
  }
  return true;
}

function takeRepeated(front: Front, units: readonly Unit[], titleLines: string[]): boolean {
  const repeated = repeatedTitle(units, front.next, squeeze(titleLines.join('')));
  if (!repeated) return false;
  titleLines.splice(0, titleLines.length, repeated.title);
  front.next += repeated.count - 1;
  return true;
}

/** 〔2024〕8号 or 第3期 below the name of a series (会议纪要, 简报): the name is a letterhead, the title follows. */
function takeIssueNumber(front: Front, text: string, titleLines: string[], next: Unit | undefined): boolean {
  const bare = squeeze(text);
  if (titleLines.length === 0 || !(ORDER_NUMBER.test(bare) || BARE_NUMBER.test(bare))) return false;
  if (titleFollows(next) || (next?.kind === 'paragraph' && signedAndDated(next.text)))
    front.letterhead.push(...titleLines.splice(0));
  return true;
}

function titleFollows(next: Unit | undefined): boolean {
  return next?.kind === 'paragraph' && isDisplay(next.text) && endsLikeTitle(next.text);
}

/** 某县人民政府文件, 某县人民政府办公室（函）, 某县人民政府令. */
function takeLetterhead(front: Front, text: string): boolean {
  const bare = squeeze(text);
  if (bare.length > 60 || /关于/u.test(bare)) return false;
  const match = /^(.{4,50}?)(?:文件|[（(]函[）)]|公文|令)$/u.exec(bare);
  if (match && organisations(match[1] ?? '').length > 0) {
    front.letterhead.push(bare.endsWith('令') ? bare : (match[1] ?? ''));
    return true;
  }
  return false;
}

/** A line that is a 发文字号, alone or with 文件, 签发人 or its label. */
function takeNumber(front: Front, text: string, titleLines: string[], next: Unit | undefined): boolean {
  if (text.length > 120) return false;
  const found = findDocumentNumbers(text);
  if (found.length === 0) return false;
  let rest = text;
  for (const one of found) rest = rest.replace(text.slice(one.index, one.index + one.length), '');
  const others = squeeze(rest)
    .replace(/签发人[:：].{0,30}$/u, '')
    .replace(/^.{4,30}文件/u, '')
    .replace(/[（(）)[\]【】、,，:：]|发文字号|文号|号$/gu, '');
  const besideNumber = organisations(others);
  if (others.length > 2 && besideNumber.length === 0) return false;
  front.letterhead.push(...besideNumber);
  const hasTitleBelow = next?.kind === 'paragraph' && isDisplay(next.text.trim());
  if (titleLines.every(line => organisations(line).length > 0 || (hasTitleBelow && isSeriesHead(line)))) {
    front.letterhead.push(...titleLines.splice(0));
  }
  front.numbers.push(...found.map(one => one.number));
  return true;
}

/** 某县人民政府通告 over its number is the head of the series; the title follows. */
function isSeriesHead(line: string): boolean {
  const body = /^(.{4,40})(?:公告|通告|通报|公报|通知|令)$/u.exec(squeeze(line))?.[1] ?? '';
  return !body.includes('关于') && organisations(body).length > 0;
}

function takeDate(front: Front, text: string, titleLines: readonly string[]): boolean {
  if (titleLines.length === 0 || wholeDate(text) === null) return false;
  front.date ??= text;
  front.pieces.push({
    kind: 'text',
    role: 'date',
    text,
    style: { heading: 0, align: null, bold: false, indent: false },
  });
  return true;
}

function isTitleLine(unit: Paragraph, titleLines: readonly string[], next: Unit | undefined): boolean {
  const text = unit.text.trim();
  if (attachmentMark(text) || lineNumber(text)?.level === 1) return false;
  const joined = squeeze(titleLines.join(''));
  const isEnded = titleLines.length > 0 && endsLikeTitle(joined) && isClosed(joined);
  if (isRepeated(titleLines, text)) return true;
  if (joined.length + text.length > TITLE_LENGTH_MAX || isLabelled(text)) return false;
  if (isEnded) return /^[（(].{1,12}[）)]$/u.test(squeeze(text)) && /试行|暂行|修订|稿|草案/u.test(text);
  const isQuestion = titleLines.length === 0 && unit.style.heading === 1 && text.length <= TITLE_LENGTH_MAX;
  // A first line with a comma inside is a title when it ends like one or the file says it is one.
  return isQuestion || (isDisplay(text) && (next !== undefined || titleLines.length === 0));
}

/** Every 《 and （ has its other half: the title does not break off inside it. */
function isClosed(text: string): boolean {
  const count = (character: string): number => text.split(character).length;
  return count('《') === count('》') && count('（') === count('）');
}

function isRepeated(titleLines: readonly string[], text: string): boolean {
  const bare = squeeze(text);
  return titleLines.length > 0 && bare.length > 8 && squeeze(titleLines.join('')).includes(bare);
}

/** 各乡镇人民政府，县直各部门： */
function takeRecipients(front: Front, units: readonly Unit[], titleLines: readonly string[]): void {
  const unit = units[front.next];
  if (unit?.kind !== 'paragraph' || titleLines.length === 0) return;
  const text = unit.text.trim();
  const looksRight = /[:：]$/u.test(text) && text.length <= 400 && !/[。；]/u.test(text) && !NOT_RECIPIENTS.test(text);
  if (!looksRight || lineNumber(text)) return;
  front.recipients = text.replace(/[:：]$/u, '').trim();
  front.pieces.push({ kind: 'text', role: 'recipients', text, style: unit.style });
  front.next += 1;
}

function settleTitle(
  front: Front,
  titleLines: readonly string[],
  orderNumber: string,
  knownTitle: string | null,
): void {
  const known = squeeze(knownTitle ?? '');
  const { title, numbers } = withoutNumber(squeeze(titleLines.join('')));
  const read = known === '' ? title : withoutPageHead(title, known);
  front.numbers.push(...numbers);
  const order = front.letterhead.find(line => line.endsWith('令'));
  const fallback = order ? `${order}${orderNumber}` : known;
  front.title = read === '' ? fallback : read;
  front.isTitleCertain = read !== '' ? endsLikeTitle(read) || known === read : order !== undefined || known !== '';
  if (read === '' && fallback === '') return;
  if (read !== '' || order)
    front.pieces.unshift({
      kind: 'text',
      role: 'title',
      text: front.title,
      style: { heading: 1, align: 'centre', bold: false, indent: false },
    });
}
