import { plainSpaces, squeeze } from './characters';
import { sourceTable, type SourceBlock, type SourceTable } from './source';

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

/** Tables cut by the ends of pages made whole: the repeated head goes, the rows are appended. */
export function mergedTables(blocks: readonly SourceBlock[]): SourceBlock[] {
  const merged: SourceBlock[] = [];
  for (const block of blocks) {
    const before = lastTable(merged);
    if (block.kind === 'table' && before && continues(before.table, block)) {
      const repeated = repeatsHead(before.table, block) ? before.table.headerRowCount : 0;
      merged.length = before.index;
      const whole = sourceTable([...before.table.rows, ...block.rows.slice(repeated)], before.table.headerRowCount);
      merged.push({ ...whole, isRagged: whole.isRagged || before.table.isRagged || block.isRagged });
    } else merged.push(block);
  }
  return merged;
}

function lastTable(blocks: readonly SourceBlock[]): { table: SourceTable; index: number } | null {
  let index = blocks.length - 1;
  while (blocks[index]?.kind === 'break') index -= 1;
  const table = blocks[index];
  return table?.kind === 'table' ? { table, index } : null;
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
