import { plainSpaces, squeeze } from './characters';
import { factLabel } from './furniture';
import { nodesIn, type MarkupNode } from './markup-node';
import { isNeverText } from './page-furniture';
import { headerRowCount } from './tables';

const SPAN_MAX = 200;
const CELLS_MAX = 50_000;

export function headRowsOf(node: MarkupNode, rows: readonly string[][]): number {
  const heads = nodesIn(node, one => one.name === 'thead').flatMap(head =>
    nodesIn(head, one => one.name === 'tr'),
  ).length;
  if (heads > 0) return Math.min(heads, rows.length);
  return headerRowCount(rows);
}

/** Rows of one length: a cell over several columns is followed by empty cells, one over several rows is repeated. */
export function tableRows(node: MarkupNode): string[][] {
  const rows: string[][] = [];
  const carried: { text: string; rows: number }[] = [];
  let cellCount = 0;
  for (const row of nodesIn(node, one => one.name === 'tr')) {
    const cells: string[] = [];
    const takeCarried = (): void => {
      for (let above = carried[cells.length]; above && above.rows > 0; above = carried[cells.length]) {
        above.rows -= 1;
        cells.push(above.text);
      }
    };
    for (const cell of (row.children ?? []).filter(one => one.name === 'td' || one.name === 'th')) {
      takeCarried();
      const columns = spanOf(cell.attribs?.['colspan']);
      const down = spanOf(cell.attribs?.['rowspan']);
      const text = cellText(cell);
      for (let column = 0; column < columns; column += 1) {
        carried[cells.length] = { text: column === 0 ? text : '', rows: down - 1 };
        cells.push(column === 0 ? text : '');
      }
    }
    takeCarried();
    cellCount += cells.length;
    if (cellCount > CELLS_MAX) break;
    if (cells.length > 0) rows.push(cells);
  }
  return withoutEmptyRows(rows);
}

function withoutEmptyRows(rows: readonly string[][]): string[][] {
  return rows.filter(row => row.some(cell => cell !== ''));
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? '1');
  return Number.isInteger(span) && span > 0 ? Math.min(span, SPAN_MAX) : 1;
}

function cellText(cell: MarkupNode): string {
  let text = '';
  const read = (node: MarkupNode): void => {
    if (node.type === 'text') text += (node.data ?? '').replace(/[\t\r\n]+/gu, ' ');
    if (node.name === 'br' || node.name === 'p' || node.name === 'div') text += ' ';
    if (!isNeverText(node.name ?? '')) (node.children ?? []).forEach(read);
  };
  read(cell);
  const plain = plainSpaces(text)
    .trim()
    .replace(/\s{2,}/gu, ' ');
  return factLabel(plain) ? squeeze(plain) : plain;
}
