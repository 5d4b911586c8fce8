import { plainSpaces, squeeze } from './characters';
import { sourceLine, sourceTable, type SourceBlock, type SourceTable } from './source';
import { isImprint, organisations } from './structure';

const IMPRINT_ROWS_MAX = 5;
const HEAD_CELL_LENGTH_MAX = 16;
const HEAD_WORDS =
  /^(?:序号|编号|项目|名称|类别|指标|一级指标|二级指标|单位|姓名|事项|任务|内容|领域|部门|时间|地区|乡镇|责任|备注|牵头|工作|主要|重点)/u;

export function cellsOfTabbedLine(line: string): string[] {
  return line.split('\t').map(cell => plainSpaces(cell).trim());
}

/** How many rows at the top are the head. */
export function headerRowCount(rows: readonly string[][]): number {
  const first = rows[0];
  if (!first || rows.length < 2 || first.length < 2) return 0;
  const filled = first.filter(cell => cell !== '');
  const isShort = filled.every(
    cell => cell.length <= HEAD_CELL_LENGTH_MAX && !/[。；]/u.test(cell) && !/^\d+$/u.test(cell),
  );
  if (!isShort || filled.length < 2) return 0;
  return filled.length === first.length || filled.some(cell => HEAD_WORDS.test(squeeze(cell))) ? 1 : 0;
}

/** 抄送 and 印发 set in a table of their own are lines of the paper. */
export function withImprintLines(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.flatMap((block): SourceBlock[] => {
    if (block.kind !== 'table' || block.rows.length > IMPRINT_ROWS_MAX) return [block];
    const lines = block.rows
      .map(row => [...new Set(row.filter(cell => cell !== ''))].join(' '))
      .filter(line => line !== '');
    const isImprintTable = lines.length > 0 && lines.every(line => isImprint(line) || organisations(line).length > 0);
    return isImprintTable && lines.some(isImprint) ? lines.map(line => sourceLine(line)) : [block];
  });
}

/** Tables cut by the ends of pages made whole: the repeated head goes, the rows are appended. */
export function mergedTables(blocks: readonly SourceBlock[]): SourceBlock[] {
  const merged: SourceBlock[] = [];
  let open: { rows: string[][]; table: SourceTable; isRagged: boolean; breaks: SourceBlock[] } | null = null;
  const close = (): void => {
    if (!open) return;
    const whole = sourceTable(open.rows, open.table.headerRowCount);
    merged.push({ ...whole, isRagged: whole.isRagged || open.isRagged }, ...open.breaks);
    open = null;
  };
  for (const block of blocks) {
    if (block.kind === 'table' && open && continues(open.table, block)) {
      open.rows.push(...block.rows.slice(repeatsHead(open.table, block) ? open.table.headerRowCount : 0));
      open.isRagged ||= block.isRagged;
      open.breaks = [];
    } else if (block.kind === 'table') {
      close();
      open = { rows: [...block.rows], table: block, isRagged: block.isRagged, breaks: [] };
    } else if (block.kind === 'break' && open) open.breaks.push(block);
    else {
      close();
      merged.push(block);
    }
  }
  close();
  return merged;
}

function continues(table: SourceTable, next: SourceTable): boolean {
  if (repeatsHead(table, next)) return true;
  const sameWidth = table.rows[0]?.length === next.rows[0]?.length;
  return sameWidth && headerRowCount(next.rows) === 0 && next.headerRowCount === 0;
}

function repeatsHead(table: SourceTable, next: SourceTable): boolean {
  if (table.headerRowCount === 0) return false;
  return table.rows.slice(0, table.headerRowCount).every((row, index) => sameCells(row, next.rows[index]));
}

function sameCells(row: readonly string[], other: readonly string[] | undefined): boolean {
  const width = Math.max(row.length, other?.length ?? 0);
  for (let index = 0; index < width; index += 1) {
    if (squeeze(row[index] ?? '') !== squeeze(other?.[index] ?? '')) return false;
  }
  return other !== undefined;
}
