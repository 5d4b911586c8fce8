import type { TextRole } from '../model';
import { squeeze } from './characters';
import { findDates, wholeDate } from './dates';
import { readFront, type Front } from './front-matter';
import { issuedTitleOf } from './issued-title';
import { lineNumber } from './numbering';
import type { Paragraph, Unit } from './paragraphs';
import type { SourceTable } from './source';
import {
  attachmentMark,
  endsLikeTitle,
  endsSentence,
  isAnnotation,
  isBracketed,
  isDisplay,
  isImprint,
  isLabelled,
  isPersonSigning,
  isPrintedLine,
  organisations,
} from './structure';

export type TextPiece = { kind: 'text'; role: TextRole; text: string; style: Paragraph['style'] };
export type Piece = TextPiece | SourceTable;
export type Assigned = { front: Front; pieces: Piece[] };

type Walk = {
  units: readonly Unit[];
  at: number;
  pieces: Piece[];
  /** A signature, date or 附注 has just ended a text: what stands next may be the title of another. */
  isAfterClosing: boolean;
  hasClosed: boolean;
  hasAttachmentList: boolean;
  listedCount: number;
  inAttachment: boolean;
  issuedTitle: string | null;
};

const SIGNERS_MAX = 12;

/** Says of each paragraph what it is: 标题, 主送, 正文, 署名, 日期, 附注, 所印发文件, 附件, 版记. */
export function assignedRoles(units: readonly Unit[], knownTitle: string | null): Assigned {
  const front = readFront(units, knownTitle);
  const walk: Walk = {
    units,
    at: front.next,
    pieces: [...front.pieces],
    isAfterClosing: false,
    hasClosed: false,
    hasAttachmentList: false,
    listedCount: 0,
    inAttachment: false,
    issuedTitle: issuedTitleOf(front.title),
  };
  while (walk.at < units.length) step(walk);
  return { front, pieces: walk.pieces };
}

function step(walk: Walk): void {
  const unit = walk.units[walk.at];
  if (!unit) return;
  if (unit.kind === 'table') {
    walk.pieces.push(unit);
    walk.at += 1;
    walk.isAfterClosing = false;
    return;
  }
  const taken =
    imprint(walk, unit) ||
    attachment(walk, unit) ||
    annotation(walk, unit) ||
    signature(walk, unit) ||
    issuedTitle(walk, unit);
  if (taken) return;
  push(walk, unit, 'body');
  walk.isAfterClosing = false;
}

function push(walk: Walk, unit: Paragraph, role: TextRole, text = unit.text): void {
  walk.pieces.push({ kind: 'text', role, text, style: unit.style });
  walk.at += 1;
}

function paragraphAt(walk: Walk, offset: number): Paragraph | null {
  const unit = walk.units[walk.at + offset];
  return unit?.kind === 'paragraph' ? unit : null;
}

function imprint(walk: Walk, unit: Paragraph): boolean {
  const next = paragraphAt(walk, 1);
  const isPrinter =
    next !== null &&
    isPrintedLine(next.text) &&
    findDates(next.text)[0]?.index === 0 &&
    organisations(unit.text).length > 0;
  if (!isImprint(unit.text) && !isPrinter) return false;
  push(walk, unit, 'imprint');
  if (isPrinter && next) push(walk, next, 'imprint');
  walk.isAfterClosing = true;
  return true;
}

function annotation(walk: Walk, unit: Paragraph): boolean {
  const follows =
    walk.isAfterClosing && isBracketed(unit.text) && !/通过|修[订正]/u.test(unit.text) && !lineNumber(unit.text);
  if (!isAnnotation(unit.text) && !follows) return false;
  push(walk, unit, 'annotation');
  walk.isAfterClosing = true;
  return true;
}

/** One or more bodies and a date below them, on one line or several. */
function signature(walk: Walk, unit: Paragraph): boolean {
  let count = 0;
  while (count < SIGNERS_MAX && isSigner(paragraphAt(walk, count))) count += 1;
  const dated = paragraphAt(walk, count);
  if (dated && wholeDate(dated.text) && (count > 0 || endsHere(walk, count + 1))) {
    for (let index = 0; index < count; index += 1) pushNext(walk, 'signature');
    pushNext(walk, 'date');
  } else if (signedAndDated(unit.text)) {
    const start = findDates(unit.text)[0]?.index ?? 0;
    push(walk, unit, 'signature', unit.text.slice(0, start).trim());
    walk.pieces.push({ kind: 'text', role: 'date', text: unit.text.slice(start).trim(), style: unit.style });
  } else if (count > 0 && !walk.hasClosed && !walk.isAfterClosing && endsHere(walk, count) && followsSentence(walk)) {
    for (let index = 0; index < count; index += 1) pushNext(walk, 'signature');
  } else return false;
  walk.isAfterClosing = true;
  walk.hasClosed = true;
  return true;
}

function pushNext(walk: Walk, role: TextRole): void {
  const unit = paragraphAt(walk, 0);
  if (unit) push(walk, unit, role);
}

function isSigner(unit: Paragraph | null): boolean {
  return unit !== null && (organisations(unit.text).length > 0 || isPersonSigning(unit.text)) && !lineNumber(unit.text);
}

/** 云溪县人民政府　2021年8月20日 */
export function signedAndDated(text: string): boolean {
  if (text.length > 80) return false;
  const date = findDates(text)[0];
  if (!date || date.index === 0 || squeeze(text.slice(date.index + date.length)) !== '') return false;
  return organisations(text.slice(0, date.index)).length > 0;
}

function followsSentence(walk: Walk): boolean {
  const before = walk.pieces[walk.pieces.length - 1];
  return (
    before?.kind === 'text' &&
    (before.role === 'attachment-list' || (before.role === 'body' && endsSentence(before.text)))
  );
}

function endsHere(walk: Walk, offset: number): boolean {
  const next = walk.units[walk.at + offset];
  if (!next) return true;
  if (next.kind === 'table') return false;
  return (
    isAnnotation(next.text) ||
    isImprint(next.text) ||
    attachmentMark(next.text) !== null ||
    matchesIssued(walk, offset) > 0
  );
}

/** Titles of the text that a notice issues, where its own signature has ended or the notice named it. */
function issuedTitle(walk: Walk, unit: Paragraph): boolean {
  const named = matchesIssued(walk, 0);
  let count = named;
  if (count === 0 && walk.isAfterClosing && !walk.inAttachment) count = displayCount(walk, 0);
  if (count === 0) return false;
  const text = joinedTitle(walk, count);
  walk.pieces.push({
    kind: 'text',
    role: walk.inAttachment ? 'attachment-title' : 'issued-title',
    text,
    style: unit.style,
  });
  walk.at += count;
  if (named > 0) walk.issuedTitle = null;
  walk.isAfterClosing = false;
  return true;
}

/** How many lines from here make up the title that the notice says it issues. */
function matchesIssued(walk: Walk, offset: number): number {
  if (walk.issuedTitle === null) return 0;
  let text = '';
  for (let count = 1; count <= 4; count += 1) {
    const unit = paragraphAt(walk, offset + count - 1);
    if (!unit || unit.text.length > 100) return 0;
    text += squeeze(unit.text);
    if (text === walk.issuedTitle) return count;
    if (!walk.issuedTitle.startsWith(text)) return 0;
  }
  return 0;
}

/** Title lines in a row: as far as they stay short, unnumbered and unsigned. */
function displayCount(walk: Walk, offset: number): number {
  let count = 0;
  while (count < 4) {
    const unit = paragraphAt(walk, offset + count);
    if (!unit || !isDisplay(unit.text)) break;
    if (organisations(unit.text).length > 0 && isDateOrEnd(walk, offset + count + 1)) break;
    if (isLabelled(unit.text) || (count > 0 && unit.style.heading > 0)) break;
    if (count > 0 && organisations(unit.text).length > 0 && endsLikeTitle(joinedTitle(walk, offset + count))) break;
    count += 1;
  }
  return count;
}

function isDateOrEnd(walk: Walk, offset: number): boolean {
  const next = paragraphAt(walk, offset);
  return next === null || wholeDate(next.text) !== null;
}

function joinedTitle(walk: Walk, count: number): string {
  let text = '';
  for (let index = 0; index < count; index += 1) text += paragraphAt(walk, index)?.text ?? '';
  return text;
}

/** 附件：1. … 2. … is a list; 附件1 with its own title opens an attachment. */
function attachment(walk: Walk, unit: Paragraph): boolean {
  const mark = attachmentMark(unit.text);
  if (!mark) return false;
  if (isList(walk, mark)) {
    push(walk, unit, 'attachment-list');
    walk.listedCount = listedNumbers(mark.rest);
    while (isListItem(walk, paragraphAt(walk, 0))) {
      walk.listedCount += 1;
      pushNext(walk, 'attachment-list');
    }
    walk.hasAttachmentList = true;
    return true;
  }
  push(walk, unit, 'attachment-title');
  walk.inAttachment = true;
  walk.isAfterClosing = false;
  const count = mark.rest === '' ? displayCount(walk, 0) : 0;
  if (count > 0) {
    walk.pieces.push({ kind: 'text', role: 'attachment-title', text: joinedTitle(walk, count), style: unit.style });
    walk.at += count;
  }
  return true;
}

function listedNumbers(rest: string): number {
  return lineNumber(rest)?.value ?? (rest === '' ? 0 : 1);
}

function isList(walk: Walk, mark: { number: number | null; rest: string; hasColon: boolean }): boolean {
  if (walk.inAttachment) return false;
  const next = walk.units[walk.at + 1];
  const nextMark = next?.kind === 'paragraph' ? attachmentMark(next.text) : null;
  if (mark.rest === '') {
    const nextNumber = next?.kind === 'paragraph' ? lineNumber(next.text) : null;
    return mark.hasColon && mark.number === null && nextNumber?.value === 1 && !endsSentence(nextNumber.rest);
  }
  if (walk.hasAttachmentList) return nextMark !== null && nextMark.rest !== '' && lastRole(walk) === 'attachment-list';
  if (mark.number === null && (mark.hasColon || !walk.hasClosed)) return true;
  // 附件1：… 附件2：… one below the other, or nothing but a closing or the end after it.
  return !walk.hasClosed || nextMark?.rest !== undefined || next === undefined || lastRole(walk) === 'attachment-list';
}

function lastRole(walk: Walk): TextRole | null {
  const last = walk.pieces[walk.pieces.length - 1];
  return last?.kind === 'text' ? last.role : null;
}

function isListItem(walk: Walk, unit: Paragraph | null): boolean {
  if (!unit || unit.text.length > 120 || /。/u.test(unit.text)) return false;
  const mark = attachmentMark(unit.text);
  if (mark) return mark.rest !== '' && mark.number !== null && mark.number === walk.listedCount + 1;
  const number = lineNumber(unit.text);
  return number?.style === 'arabic' && number.value === walk.listedCount + 1;
}
