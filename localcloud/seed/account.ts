import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importAgencies, type TableReport } from 'cloudfunctions/account/import-agencies.command';
import { importDivisions } from 'cloudfunctions/account/import-divisions.command';
import { importHalls } from 'cloudfunctions/account/import-halls.command';
import { parseCsv, type CsvRow } from 'shared/account/csv.rules';
import { rowFaultText, tableFaultText } from 'shared/account/import-texts';
import type { Read, TableFault } from 'shared/account/agency-import.rules';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';

const folder = join(__dirname, 'account');

/** Puts the invented county's divisions, agencies and halls in, as an operator would; twice changes nothing. */
export async function seedAgencies(): Promise<{
  divisions: TableReport;
  agencies: TableReport;
  halls: TableReport;
}> {
  const db = openDatabase();
  const divisions = complete('divisions.csv', await importDivisions(rowsOf('divisions.csv'), readClock(), db));
  const agencies = complete('agencies.csv', await importAgencies(rowsOf('agencies.csv'), readClock(), db));
  const halls = complete('halls.csv', await importHalls(rowsOf('halls.csv'), readClock(), db));
  return { divisions, agencies, halls };
}

function rowsOf(file: string): CsvRow[] {
  const parsed = parseCsv(readFileSync(join(folder, file), 'utf8'));
  if (!parsed.ok) throw new Error(`${file}: a quote opened in line ${parsed.line} is not closed`);
  return parsed.rows;
}

/** The demo's own files have no row to refuse. */
function complete(file: string, read: Read<TableReport, TableFault>): TableReport {
  if (!read.ok) throw new Error(`${file}: ${tableFaultText(read.fault)}`);
  for (const { line, result } of read.value.rows)
    if (typeof result !== 'string') throw new Error(`${file}, line ${line}: ${rowFaultText(result)}`);
  return read.value;
}
