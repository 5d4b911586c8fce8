export interface CsvRow {
  /** Where it begins in the file, counted from 1. */
  line: number;
  fields: string[];
}

export type CsvResult = { ok: true; rows: CsvRow[] } | { ok: false; code: 'unclosed-quote'; line: number };

/** RFC 4180: commas, quotes doubled inside quotes, line breaks inside quotes. Lines with nothing on them are left out. */
export function parseCsv(text: string): CsvResult {
  const rows: CsvRow[] = [];
  let [row, field, line, openedOn]: [CsvRow | null, string, number, number] = [null, '', 1, 0];
  let quoted = false;
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const endField = (): void => {
    row ??= { line, fields: [] };
    row.fields.push(field.trim());
    field = '';
  };
  const endRow = (): void => {
    endField();
    if (row?.fields.some(value => value !== '')) rows.push(row);
    row = null;
  };
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (quoted && character === '"' && source[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (quoted && character === '"') quoted = false;
    else if (!quoted && character === '"' && field.trim() === '') {
      row ??= { line, fields: [] };
      [quoted, field, openedOn] = [true, '', line];
    } else if (!quoted && character === ',') endField();
    else if (!quoted && character === '\n') endRow();
    else field += character;
    if (character === '\n') line += 1;
  }
  if (quoted) return { ok: false, code: 'unclosed-quote', line: openedOn };
  endRow();
  return { ok: true, rows };
}
