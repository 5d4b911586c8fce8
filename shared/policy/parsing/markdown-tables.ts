import { displayWidth } from './characters';
import type { MarkupNode } from './markup-node';
import { headRowsOf, tableRows } from './markup-tables';
import { sourceTable, type SourceTable } from './source';
import { headerRowCount } from './tables';

const TABLE_TAG = /<(\/?)(table|thead|tbody|tfoot|tr|td|th)\b([^<>]{0,500})>/giu;
const ATTRIBUTE = /([a-z]+)\s*=\s*["']?([^"'\s>]{1,40})/giu;
const RULE = /^ {0,8}-{2,}(?: +-{2,})+\s*$/u;
const GRID_RULE = /^\+(?:[-=:]{2,}\+)+\s*$/u;
const ROWS_MAX = 2000;

/** A piece of a Markdown file: words, or a table that Markdown writes in HTML or draws with dashes. */
export type MarkdownPart = { kind: 'text'; text: string } | { kind: 'table'; table: SourceTable };

export function markdownParts(text: string): MarkdownPart[] {
  return htmlParts(text).flatMap(part => (part.kind === 'text' ? drawnParts(part.text) : [part]));
}

function htmlParts(text: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  const open: MarkupNode[] = [];
  let end = 0;
  for (const tag of text.matchAll(TABLE_TAG)) {
    const name = (tag[2] ?? '').toLowerCase();
    const words = text.slice(end, tag.index);
    const inside = open.at(-1);
    if (!inside && (name !== 'table' || tag[1] === '/')) continue;
    if (inside) inside.children?.push({ type: 'text', data: plainWords(words) });
    else parts.push({ kind: 'text', text: words });
    end = tag.index + tag[0].length;
    if (tag[1] !== '/') {
      const node: MarkupNode = { type: 'tag', name, attribs: attributes(tag[3] ?? ''), children: [] };
      inside?.children?.push(node);
      open.push(node);
    } else {
      const at = open.map(node => node.name).lastIndexOf(name);
      const closed = at < 0 ? undefined : open.splice(at)[0];
      if (closed && open.length === 0) parts.push({ kind: 'table', table: tableOf(closed) });
    }
  }
  return [...parts, { kind: 'text', text: text.slice(end) }];
}

function attributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name.toLowerCase(), value]),
  );
}

function plainWords(text: string): string {
  return text
    .replace(/<[^<>]{0,500}>/gu, ' ')
    .replace(/&nbsp;/gu, ' ')
    .replace(/\s+/gu, ' ');
}

function tableOf(node: MarkupNode): SourceTable {
  const rows = tableRows(node);
  return sourceTable(rows, headRowsOf(node, rows));
}

/** Tables that pandoc draws: columns under runs of dashes, or cells between bars and +---+. */
function drawnParts(text: string): MarkdownPart[] {
  const lines = text.split('\n');
  const parts: MarkdownPart[] = [];
  let open: string[] = [];
  for (let at = 0; at < lines.length;) {
    const found = columnTable(lines, at) ?? gridTable(lines, at);
    if (!found) {
      open.push(lines[at] ?? '');
      at += 1;
      continue;
    }
    parts.push({ kind: 'text', text: open.join('\n') });
    parts.push({ kind: 'table', table: sourceTable(found.rows, headerRowCount(found.rows)) });
    open = [];
    at = found.next;
  }
  return [...parts, { kind: 'text', text: open.join('\n') }];
}

type Drawn = { rows: string[][]; next: number };

function columnTable(lines: readonly string[], start: number): Drawn | null {
  const rule = lines[start + 1] ?? '';
  if ((lines[start] ?? '').trim() === '' || !RULE.test(rule)) return null;
  const starts = [...rule.matchAll(/-+/gu)].map(run => run.index);
  const rows = [cellsAt(lines[start] ?? '', starts)];
  let at = start + 2;
  for (; at < lines.length && rows.length < ROWS_MAX; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || /^[\s-]+$/u.test(line)) break;
    rows.push(cellsAt(line, starts));
  }
  if (/^[\s-]+$/u.test(lines[at] ?? '')) at += 1;
  return rows.length >= 2 ? { rows, next: at } : null;
}

/** A Chinese character is as wide as two dashes. */
function cellsAt(line: string, starts: readonly number[]): string[] {
  const cells = starts.map(() => '');
  let width = 0;
  for (const character of line) {
    const after = starts.findIndex(start => start > width);
    const column = (after < 0 ? starts.length : after) - 1;
    cells[Math.max(0, column)] += character;
    width += displayWidth(character) * 2;
  }
  return cells.map(cell => cell.trim());
}

function gridTable(lines: readonly string[], start: number): Drawn | null {
  if (!GRID_RULE.test((lines[start] ?? '').trim())) return null;
  const rows: string[][] = [];
  let row: string[] | null = null;
  let at = start + 1;
  for (; at < lines.length && rows.length < ROWS_MAX; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (GRID_RULE.test(line)) {
      if (row) rows.push(row.map(cell => cell.trim()));
      row = null;
    } else if (line.startsWith('|')) {
      const cells = line.replace(/^\||\|$/gu, '').split('|');
      row = row ? row.map((cell, column) => cell.trim() + (cells[column] ?? '').trim()) : cells;
    } else break;
  }
  return rows.length >= 2 ? { rows, next: at } : null;
}
