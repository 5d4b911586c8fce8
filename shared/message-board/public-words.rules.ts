import { foldForScan } from './fold.rules';
import { findPersonalData } from './masking.rules';
import type { Mask } from './model';

/** A single character that was hidden, such as a family name alone, is too common to look for. */
const HIDDEN_LENGTH_MIN = 2;
/** 12号 stands in many a 文号; 12号3栋501室 nowhere else. */
const HOUSE_NUMBER_LENGTH_MIN = 6;

/** What was hidden in a message and tells something wherever it stands. */
export function tellingPieces(text: string, masks: readonly Mask[]): string[] {
  return masks
    .map(({ start, end, kind }) => ({ piece: packedOf(text.slice(start, end)), kind }))
    .filter(
      ({ piece, kind }) => piece.length >= (kind === 'house-number' ? HOUSE_NUMBER_LENGTH_MIN : HIDDEN_LENGTH_MIN),
    )
    .map(({ piece }) => piece);
}

/**
 * Whether an answer may go out: nobody's number in it, and nothing that the message hides. An office's telephone may be
 * named, and so may a house number that the message does not hide: an answer says where the office is.
 */
export function isSafeToPublish(
  text: string,
  { officeTelephones, hidden }: { officeTelephones: readonly string[]; hidden: readonly string[] },
): boolean {
  const offices = new Set(officeTelephones.map(digitsOf));
  const mayStay = ({ kind, start, end }: Mask): boolean =>
    kind === 'house-number' || (kind === 'telephone' && offices.has(digitsOf(text.slice(start, end))));
  if (!findPersonalData(text).every(mayStay)) return false;
  const packed = packedOf(text);
  return hidden.filter(piece => !offices.has(piece)).every(piece => !packed.includes(piece));
}

function digitsOf(text: string): string {
  return foldForScan(text).replace(/[^0-9]/g, '');
}

/** However it is spaced and dashed, it is the same. */
function packedOf(text: string): string {
  return foldForScan(text).replace(/[\s-]/g, '');
}
