import { squeeze } from './characters';
import { lineNumber } from './numbering';
import type { Piece } from './role-walk';
import { attachmentMark } from './structure';
import type { Warn } from './warnings';

const FILE_ENDING = /\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|rar|jpe?g|png|txt)$/iu;

/** The names under 附件：, or, where none are listed, the titles of the attachments that follow. */
export function attachmentNames(pieces: readonly Piece[], warn: Warn): { name: string }[] {
  const texts = pieces.filter(piece => piece.kind === 'text');
  const listed = texts.filter(piece => piece.role === 'attachment-list').flatMap(piece => namesIn(piece.text));
  const bodies = bodyTitles(pieces);
  if (listed.length === 0) {
    if (bodies.length > 0) warn('attachment-not-listed');
    return bodies.map((name, index) => ({ name: name === '' ? `附件${index + 1}` : name }));
  }
  if (bodies.length === 0) warn('attachment-not-found');
  else if (bodies.length !== listed.length) warn('attachment-count-mismatch', `${listed.length} / ${bodies.length}`);
  return listed.map(name => ({ name }));
}

/** 附件：1. … 2. … on one line is cut where the next number stands. */
export function namesIn(line: string): string[] {
  const mark = attachmentMark(line);
  let rest = mark ? mark.rest : line;
  const names: string[] = [];
  let number = lineNumber(rest);
  if (number === null || number.style !== 'arabic') return cleaned([rest]);
  let expected = number.value;
  while (number !== null) {
    rest = number.rest;
    expected += 1;
    const next = nextItem(rest, expected);
    names.push(next === null ? rest : rest.slice(0, next));
    number = next === null ? null : lineNumber(rest.slice(next));
  }
  return cleaned(names);
}

function nextItem(text: string, value: number): number | null {
  const digits = String(value);
  for (let at = text.indexOf(digits); at > 0; at = text.indexOf(digits, at + 1)) {
    const isStart = !/[0-9.第]/u.test(text[at - 1] ?? '') && /^[.．、]/u.test(text.slice(at + digits.length));
    if (isStart && lineNumber(text.slice(at))?.value === value) return at;
  }
  return null;
}

function cleaned(names: readonly string[]): string[] {
  return names
    .map(name =>
      squeeze(name)
        .replace(/[；;。，,]+$/u, '')
        .replace(FILE_ENDING, '')
        .replace(/^《([^《》]*)》$/u, '$1'),
    )
    .filter(name => name !== '');
}

/** One entry for each 附件 mark that opens an attachment. */
function bodyTitles(pieces: readonly Piece[]): string[] {
  const titles: string[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'text' || piece.role !== 'attachment-title') continue;
    const mark = attachmentMark(piece.text);
    if (mark) titles.push(cleaned([mark.rest])[0] ?? '');
    else if (titles.at(-1) === '') titles[titles.length - 1] = squeeze(piece.text);
  }
  return titles;
}
