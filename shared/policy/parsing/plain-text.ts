import { plainSpaces } from './characters';
import { factLabel } from './furniture';
import { sourceLine, sourceTable, type SourceBlock, type SourceDocument, type SourceFact } from './source';
import { cellsOfTabbedLine, headerRowCount } from './tables';

const STACKED_ROWS_MIN = 3;
const STACKED_CELLS_MAX = 12;
const PIPE_RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/u;

/** A .txt file: lines as they stand, tables told by tabs, by pipes, or by one cell to the line. */
export function sourceFromText(text: string): SourceDocument {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  const blocks: SourceBlock[] = [];
  const facts: SourceFact[] = [];
  for (let at = 0; at < lines.length;) {
    const table = stackedTable(lines, at) ?? numberedStack(lines, at) ?? tabbedTable(lines, at) ?? pipeTable(lines, at);
    if (table) {
      if (!takeFacts(table.rows, facts)) blocks.push(sourceTable(table.rows, headerRowCount(table.rows)));
      at = table.next;
    } else {
      blocks.push(...textLine(lines[at] ?? ''));
      at += 1;
    }
  }
  return { blocks, facts };
}

type FoundTable = { rows: string[][]; next: number };

function textLine(raw: string): SourceBlock[] {
  const pages = raw.split('\f');
  return pages.flatMap((part, index): SourceBlock[] => {
    const spaced = plainSpaces(part);
    const trimmed = spaced.trim();
    const pageEnd: SourceBlock[] = index > 0 ? [{ kind: 'break', page: true }] : [];
    if (trimmed === '' || /^(?:-\s?){3,}$|^(?:\*\s?){3,}$|^[_=—─━]{3,}$/u.test(trimmed))
      return [...pageEnd, { kind: 'break', page: false }];
    const heading = /^(#{1,6})\s+(?=\S)/u.exec(trimmed);
    const words = heading ? trimmed.slice(heading[0].length) : trimmed;
    const leading = spaced.length - spaced.trimStart().length;
    const style = {
      heading: heading?.[1]?.length ?? 0,
      indent: leading >= 2 && leading <= 6,
      align: leading > 6 ? ('centre' as const) : null,
    };
    return [...pageEnd, sourceLine(words.replace(/\t+/gu, ' ').replace(/\s+#+$/u, ''), style)];
  });
}

/** Two or more lines with tabs between their words. */
function tabbedTable(lines: readonly string[], start: number): FoundTable | null {
  const rows: string[][] = [];
  let at = start;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const isCell = rows.length > 0 && line.startsWith('\t');
    if (!isTabbedRow(line) && !isCell) break;
    rows.push(cellsOfTabbedLine(line));
  }
  const isTable = rows.length >= 2 && rows.some(row => row.filter(cell => cell !== '').length >= 2);
  return isTable ? { rows: trimmedColumns(rows), next: at } : null;
}

function isTabbedRow(line: string): boolean {
  return line.trimStart().includes('\t') || /^\t+[^\t]+\t/u.test(line);
}

/** Columns that are empty in every row are only the tab that indents or ends the line. */
function trimmedColumns(rows: readonly string[][]): string[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const used = Array.from({ length: width }, (_, column) => rows.some(row => (row[column] ?? '') !== ''));
  return rows.map(row => row.filter((_, column) => used[column]));
}

/** One cell to the line, each after a tab; a blank line ends the row. */
function stackedTable(lines: readonly string[], start: number): FoundTable | null {
  if (!(lines[start] ?? '').startsWith('\t')) return null;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = start;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('\t') && !line.slice(1).includes('\t')) row.push(plainSpaces(line).trim());
    else if (line.trim() === '' && row.length > 0) {
      rows.push(row);
      row = [];
    } else if (line.trim() !== '') break;
  }
  if (row.length > 0) rows.push(row);
  const width = rows[0]?.length ?? 0;
  const isTable =
    width >= 2 &&
    width <= STACKED_CELLS_MAX &&
    rows.length >= STACKED_ROWS_MIN &&
    rows.every(cells => cells.length === width);
  return isTable ? { rows, next: at } : null;
}

/** One cell to the line without tabs: 序号, its neighbours, then 1, …, 2, … at one distance. */
function numberedStack(lines: readonly string[], start: number): FoundTable | null {
  if (plainSpaces(lines[start] ?? '').trim() !== '序号') return null;
  const head = cellsBelow(lines, start, STACKED_CELLS_MAX + 1);
  const width = head.findIndex(cell => cell.text === '1');
  if (width < 2) return null;
  const rows = [head.slice(0, width).map(cell => cell.text)];
  let next = head[width - 1]?.next ?? start + 1;
  for (let row = cellsBelow(lines, next, width); row.length === width && row[0]?.text === String(rows.length);) {
    rows.push(row.map(cell => cell.text));
    next = row.at(-1)?.next ?? next;
    row = cellsBelow(lines, next, width);
  }
  return rows.length >= STACKED_ROWS_MIN ? { rows, next } : null;
}

function cellsBelow(lines: readonly string[], start: number, count: number): { text: string; next: number }[] {
  const cells: { text: string; next: number }[] = [];
  for (let at = start; at < lines.length && cells.length < count; at += 1) {
    const text = plainSpaces(lines[at] ?? '').trim();
    if (text !== '') cells.push({ text, next: at + 1 });
  }
  return cells;
}

/** | a | b | of Markdown, with or without the line of dashes. */
function pipeTable(lines: readonly string[], start: number): FoundTable | null {
  const rows: string[][] = [];
  let at = start;
  for (; at < lines.length; at += 1) {
    const line = plainSpaces(lines[at] ?? '').trim();
    if (!line.includes('|') || (!line.startsWith('|') && !PIPE_RULE.test((lines[start + 1] ?? '').trim()))) break;
    if (!PIPE_RULE.test(line)) rows.push(pipeCells(line));
  }
  const isTable = rows.length >= 2 && (rows[0]?.length ?? 0) >= 2;
  return isTable ? { rows, next: at } : null;
}

function pipeCells(line: string): string[] {
  const inner = line.replace(/^\|/u, '').replace(/\|$/u, '');
  return inner.split('|').map(cell => cell.replace(/<br\s*\/?>/giu, ' ').trim());
}

/** A table of 索引号, 发文字号 … is the portal's; its cells become facts. False where it is no such table. */
export function takeFacts(rows: readonly string[][], facts: SourceFact[]): boolean {
  const found: SourceFact[] = [];
  let labelled = 0;
  let filled = 0;
  for (const row of rows) {
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column] ?? '';
      if (cell === '') continue;
      filled += 1;
      const colon = cell.search(/[:：]/u);
      const whole = factLabel(cell);
      const inline = colon > 0 ? factLabel(cell.slice(0, colon)) : null;
      if (whole) {
        labelled += 2;
        found.push({ label: whole, value: (row[column + 1] ?? '').trim() });
        if ((row[column + 1] ?? '') !== '') filled += 1;
        column += 1;
      } else if (inline) {
        labelled += 1;
        found.push({ label: inline, value: cell.slice(colon + 1).trim() });
      }
    }
  }
  const isFactTable = found.length >= 2 && labelled >= filled * 0.7;
  if (isFactTable) facts.push(...found.filter(fact => fact.value !== ''));
  return isFactTable;
}
