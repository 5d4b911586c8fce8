import { lineNumber } from './numbering';
import type { Paragraph } from './paragraphs';
import { displayCount, joinedTitle, lastRole, paragraphAt, push, pushNext, type Walk } from './role-walk';
import { attachmentMark, endsSentence } from './structure';

/** 附件：1. … 2. … is a list; 附件1 with its own title opens an attachment. */
export function attachment(walk: Walk, unit: Paragraph): boolean {
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

function isListItem(walk: Walk, unit: Paragraph | null): boolean {
  if (!unit || unit.text.length > 120 || /。/u.test(unit.text)) return false;
  const mark = attachmentMark(unit.text);
  if (mark) return mark.rest !== '' && mark.number !== null && mark.number === walk.listedCount + 1;
  const number = lineNumber(unit.text);
  return number?.style === 'arabic' && number.value === walk.listedCount + 1;
}
