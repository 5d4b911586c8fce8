/** `npm run import-agencies`: reads agencies, divisions and halls from CSV, through the server that runs or one of its own. */
import { join } from 'node:path';
import { importAgencies, type RowEffect, type TableReport } from 'cloudfunctions/account/import-agencies.command';
import { importDivisions } from 'cloudfunctions/account/import-divisions.command';
import { importHalls } from 'cloudfunctions/account/import-halls.command';
import type { Read, TableFault } from 'shared/account/agency-import.rules';
import type { CsvRow } from 'shared/account/csv.rules';
import { rowFaultText, tableFaultText } from 'shared/account/import-texts';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import { messageOf, StartRefused } from '../failure';
import { importAgenciesArguments } from './import-agencies-arguments';
import { readTableFile } from './read-table';
import { withLocalCloud } from './session';

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const err = (text: string): void => void process.stderr.write(`${text}\n`);

const DEFAULT_DATA_DIRECTORY = '.localcloud';
const usage = '用法：npm run import-agencies -- 部门.csv [--divisions 区划.csv] [--halls 大厅.csv] [--data 数据目录]';

type Importer = (rows: readonly CsvRow[]) => Promise<Read<TableReport, TableFault>>;
const agencies: Importer = rows => importAgencies(rows, readClock(), openDatabase());
const halls: Importer = rows => importHalls(rows, readClock(), openDatabase());
const divisions: Importer = rows => importDivisions(rows, readClock(), openDatabase());

async function main(): Promise<number> {
  const parsed = importAgenciesArguments(process.argv.slice(2));
  if (!parsed.ok) {
    err(`${parsed.message}。\n${usage}`);
    return 1;
  }
  const { file, divisionsFile, hallsFile, dataDirectory } = parsed.value;
  // Divisions first: an agency or a hall is placed in the one it belongs to.
  const tables: [string, Importer][] = divisionsFile === null ? [] : [[divisionsFile, divisions]];
  tables.push([file, agencies]);
  if (hallsFile !== null) tables.push([hallsFile, halls]);
  const options = { functionsDir: join(__dirname, '..', '..', 'dist', 'cloudfunctions'), log: () => undefined };
  return withLocalCloud(dataDirectory ?? DEFAULT_DATA_DIRECTORY, options, async cloud => {
    Object.assign(process.env, cloud.sdkEnvironment);
    let isAllGood = true;
    for (const [path, importer] of tables) if (!(await importTable(path, importer))) isAllGood = false;
    return isAllGood ? 0 : 1;
  });
}

async function importTable(path: string, importer: Importer): Promise<boolean> {
  const table = await readTableFile(path);
  if (!table.ok) return refuseTable(path, table.reason);
  const read = await importer(table.rows);
  if (!read.ok) return refuseTable(path, tableFaultText(read.fault));
  const { rows, missingNames } = read.value;
  const count = (effect: RowEffect): number => rows.filter(({ result }) => result === effect).length;
  out(`${path}\n  新加${count('added')}个，改了${count('changed')}个，没变${count('unchanged')}个`);
  if (missingNames.length > 0) out(`  文件里没有、库里还留着${missingNames.length}个：${missingNames.join('、')}`);
  const refused = rows.flatMap(({ line, name, result }) =>
    typeof result === 'string' ? [] : [`  第${line}行${name && `（${name}）`}没有导入：${rowFaultText(result)}`],
  );
  for (const sentence of refused) err(sentence);
  return refused.length === 0;
}

function refuseTable(path: string, reason: string): false {
  err(`${path}\n  不导入：${reason}`);
  return false;
}

/** Ends once everything written has been taken; an open connection of the SDK must not hold the command. */
function end(code: number): void {
  process.stdout.write('', () => process.exit(code));
}

main()
  .then(end)
  .catch((error: unknown) => {
    err(error instanceof StartRefused ? error.message : `导入没有完成：${messageOf(error)}`);
    end(1);
  });
