import { squeeze } from './characters';
import { ORDER_NUMBER, takeIssueNumber, takeLetterhead, takeNumber, takeSeries, type Front } from './letterhead';
import { wholeDate } from './dates';
import { factsOf, isFactLine, isTitleFact } from './furniture';
import { lineNumber } from './numbering';
import type { Paragraph, Unit } from './paragraphs';
import { repeatedTitle, withoutNumber, withoutPageHead } from './title-lines';
import { uncertainTitle } from './uncertain-title';
import { attachmentMark, endsLikeTitle, isDisplay, isLabelled } from './structure';

const FRONT_LINES_MAX = 40;
const TITLE_LENGTH_MAX = 160;
const SECRECY = /^(?:绝密|机密|秘密|内部(?:资料|文件)?|特急|加急|特提|平急|急件|明传|普通)(?:★|☆|·|\s|$).{0,20}$/u;
const COPY_NUMBER = /^(?:No\.?|№)?\d{6}$/iu;
const SIGNER = /^(?:签发人|签发|会签人|会签|拟稿|核稿)[:：].{0,40}$/u;
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
      const head = squeeze(titleLines.join(''));
      if (head.length >= 4 && squeeze(text).startsWith(`${head}关于`)) front.letterhead.push(...titleLines.splice(0));
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
  const facts = factsOf(text);
  if (facts.length > 0 && (titleLines.length === 0 || front.facts.length > 0 || isFactLine(text))) {
    front.facts.push(...facts);
    return true;
  }
  if (COPY_NUMBER.test(bare) || SIGNER.test(bare)) return true;
  return titleLines.length === 0 && (SECRECY.test(text) || /^[★☆\s—－-]+$/u.test(text));
}

function takeRepeated(front: Front, units: readonly Unit[], titleLines: string[]): boolean {
  const repeated = repeatedTitle(units, front.next, squeeze(titleLines.join('')));
  if (!repeated) return false;
  titleLines.splice(0, titleLines.length, repeated.title);
  front.next += repeated.count - 1;
  return true;
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
