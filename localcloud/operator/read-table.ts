import { readFile } from 'node:fs/promises';
import { parseCsv, type CsvRow } from 'shared/account/csv.rules';

export type TableFileResult = { ok: true; rows: CsvRow[] } | { ok: false; reason: string };

const FILE_BYTES_MAX = 5_000_000;

/** Reads a CSV as office programs write it: UTF-8 or GB18030. */
export async function readTableFile(path: string): Promise<TableFileResult> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return { ok: false, reason: '文件不存在或无法读取' };
  if (bytes.length > FILE_BYTES_MAX) return { ok: false, reason: '文件超过5MB，不像是一张部门表' };
  const text = decoded(bytes);
  if (text === null || text.includes('\0')) return { ok: false, reason: '不是文本文件，请用表格软件另存为 CSV' };
  const parsed = parseCsv(text);
  if (!parsed.ok) return { ok: false, reason: `第${parsed.line}行的引号没有成对` };
  return { ok: true, rows: parsed.rows };
}

function decoded(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return null;
}
