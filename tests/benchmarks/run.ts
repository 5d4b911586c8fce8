import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface BenchRow {
  row: string;
  value: number;
  unit: string;
  /** What the value is compared with, measured in the same run. */
  peer: string | null;
  ratio: number | null;
}

const folder = __dirname;
const SUFFIX = '.bench.ts';

function benchNames(): string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith(SUFFIX))
    .map(file => file.slice(0, -SUFFIX.length))
    .sort();
}

async function measure(name: string): Promise<void> {
  const module = (await import(pathToFileURL(join(folder, name + SUFFIX)).href)) as { run?: unknown }; // checked below
  if (typeof module.run !== 'function') throw new Error(`${name}${SUFFIX} does not export run()`);
  const rows = (await module.run()) as BenchRow[]; // the one thing such a file exports
  const file = join(folder, 'results', `${name}.json`);
  const former = readFormer(file);
  console.log(`\n${name}`);
  printTable(rows, former);
  const exact = rows.map(({ row, value, unit, peer, ratio }) => ({ row, value, unit, peer, ratio }));
  mkdirSync(join(folder, 'results'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(exact, null, 2)}\n`);
}

function readFormer(file: string): Map<string, BenchRow> | null {
  if (!existsSync(file)) return null;
  const rows = JSON.parse(readFileSync(file, 'utf8')) as BenchRow[]; // written above
  return new Map(rows.map(row => [row.row, row]));
}

function printTable(rows: readonly BenchRow[], former: Map<string, BenchRow> | null): void {
  const lines = rows.map(({ row, value, unit, peer, ratio }) => [
    row,
    `${round(value)} ${unit}`,
    peer ?? '',
    ratio === null ? '' : ratio.toFixed(2),
    changeOf(value, former?.get(row)),
  ]);
  const table = [['row', 'value', 'peer', 'ratio', 'previous'], ...lines];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map(line => width(line[column] ?? ''))));
  for (const line of table)
    console.log(
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  if (former === null) console.log('(no previous result)');
}

function changeOf(value: number, former: BenchRow | undefined): string {
  if (!former || former.value === 0) return 'new';
  const percent = ((value - former.value) / former.value) * 100;
  return `${round(former.value)} (${percent >= 0 ? '+' : ''}${percent.toFixed(0)} %)`;
}

function round(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** Chinese characters take two columns of a terminal. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

async function main(): Promise<void> {
  const wanted = process.argv[2];
  const names = benchNames();
  if (wanted !== undefined && !names.includes(wanted)) {
    console.error(`没有名为 ${wanted} 的基准，可用的有：${names.join('、')}。`);
    process.exit(1);
  }
  for (const name of wanted === undefined ? names : [wanted]) await measure(name);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
