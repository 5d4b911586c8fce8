import { squeeze } from './characters';
import { findDates, wholeDate } from './dates';
import { readFront } from './front-matter';
import { issuedTitleOf } from './issued-title';
import type { Front } from './letterhead';
import { lineNumber } from './numbering';
import type { Paragraph, Unit } from './paragraphs';
import { attachment } from './attachment-role';
import { displayCount, joinedTitle, paragraphAt, push, pushNext, type Piece, type Walk } from './role-walk';
import {
  attachmentMark,
  endsSentence,
  isAnnotation,
  isBracketed,
  isImprint,
  isLoneNumber,
  isPersonSigning,
  isPrintedLine,
  organisations,
  signedAndDated,
} from './structure';

export type Assigned = { front: Front; pieces: Piece[] };

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
  const isNumber = walk.isAfterClosing && isLoneNumber(unit.text);
  if (!isAnnotation(unit.text) && !follows && !isNumber) return false;
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

function isSigner(unit: Paragraph | null): boolean {
  return unit !== null && (organisations(unit.text).length > 0 || isPersonSigning(unit.text)) && !lineNumber(unit.text);
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
    isLoneNumber(next.text) ||
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
