import { parseDocumentNumber } from '../document-number.rules';
import type { ParsedDocument } from '../model';
import { squeeze } from './characters';
import { citationsIn, type Citations } from './citations';
import { issuedTitleOf } from './issued-title';
import type { Piece } from './role-walk';
import { endsLikeTitle } from './structure';

const NUMBER_CELL_LENGTH_MAX = 40;

/** The documents that the text and the tables name, and those among them that it repeals; never itself. */
export function namedDocuments(
  pieces: readonly Piece[],
  own: Pick<ParsedDocument, 'title' | 'documentNumber' | 'attachments'>,
): Citations {
  const ownTitles = ownTitlesOf(own.title, pieces, own.attachments);
  return citationsIn([...textsOf(pieces), ...cellsOf(pieces)], { ownTitles, ownNumber: own.documentNumber });
}

export function textsOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(piece => (piece.kind === 'text' ? [piece.text] : []));
}

function cellsOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(piece => (piece.kind === 'table' ? piece.rows.flatMap(citingCells) : []));
}

/** A row of a list of documents: the number in one cell belongs to the title in another. */
function citingCells(row: readonly string[]): string[] {
  const cells = row.filter(cell => cell !== '');
  const number = cells.find(cell => parseDocumentNumber(cell) !== null && cell.length <= NUMBER_CELL_LENGTH_MAX);
  const title = cells.find(cell => cell !== number && cell.length >= 8 && !/[《。]/u.test(cell) && endsLikeTitle(cell));
  if (number === undefined || title === undefined) return cells;
  return [`《${title}》（${number}）`, ...cells.filter(cell => cell !== number && cell !== title)];
}

/** Titles by which a document speaks of itself: its own, that of the text it issues, those of its attachments. */
function ownTitlesOf(title: string, pieces: readonly Piece[], attachments: readonly { name: string }[]): Set<string> {
  const titles = pieces.flatMap(piece =>
    piece.kind === 'text' && /title$/u.test(piece.role) ? [squeeze(piece.text)] : [],
  );
  return new Set([title, issuedTitleOf(title) ?? title, ...titles, ...attachments.map(({ name }) => name)]);
}
