import type { TextRole } from '../model';
import { wholeDate } from './dates';
import type { Paragraph, Unit } from './paragraphs';
import type { SourceTable } from './source';
import { endsLikeTitle, isDisplay, isLabelled, organisations } from './structure';

export type TextPiece = { kind: 'text'; role: TextRole; text: string; style: Paragraph['style'] };
export type Piece = TextPiece | SourceTable;
export type Walk = {
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

export function paragraphAt(walk: Walk, offset: number): Paragraph | null {
  const unit = walk.units[walk.at + offset];
  return unit?.kind === 'paragraph' ? unit : null;
}

export function push(walk: Walk, unit: Paragraph, role: TextRole, text = unit.text): void {
  walk.pieces.push({ kind: 'text', role, text, style: unit.style });
  walk.at += 1;
}

export function pushNext(walk: Walk, role: TextRole): void {
  const unit = paragraphAt(walk, 0);
  if (unit) push(walk, unit, role);
}

export function lastRole(walk: Walk): TextRole | null {
  const last = walk.pieces[walk.pieces.length - 1];
  return last?.kind === 'text' ? last.role : null;
}

/** Title lines in a row: as far as they stay short, unnumbered and unsigned. */
export function displayCount(walk: Walk, offset: number): number {
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

export function joinedTitle(walk: Walk, count: number): string {
  let text = '';
  for (let index = 0; index < count; index += 1) text += paragraphAt(walk, index)?.text ?? '';
  return text;
}
