import { readFile } from 'node:fs/promises';
import { readSourceFile } from 'cloudfunctions/policy/read-source-file';
import { readableReport, refusalRow, reportRow, type ImportRefusalRow, type ImportReportRow } from './import-report';

export type Printer = (text: string) => void;
export type DryRunOptions = { isJson: boolean };

/** Reads and parses files and says what would be imported; writes nothing, needs no server. 0: every file could be read. */
export async function dryRun(
  files: readonly string[],
  out: Printer,
  err: Printer,
  options: DryRunOptions = { isJson: true },
): Promise<0 | 1> {
  const rows: ImportReportRow[] = [];
  let refusedCount = 0;
  for (const file of files) {
    const row = await examined(file);
    if ('refused' in row) {
      refusedCount += 1;
      err(options.isJson ? `${JSON.stringify(row)}\n` : `${row.file}\n  不导入：${row.refused.message}\n`);
    } else rows.push(row);
  }
  out(options.isJson ? `${JSON.stringify(rows, null, 2)}\n` : rows.map(readableReport).join('\n'));
  return refusedCount === 0 ? 0 : 1;
}

async function examined(file: string): Promise<ImportReportRow | ImportRefusalRow> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return refusalRow(file, 'unreadable-file');
  const read = await readSourceFile(file, bytes);
  return read.ok ? reportRow(file, read.document) : refusalRow(file, read.code);
}
