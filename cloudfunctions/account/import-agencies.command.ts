import {
  agencyColumns,
  agencyOf,
  divisionOfAgency,
  readTable,
  type Fault,
  type Read,
  type RowFault,
  type TableFault,
} from 'shared/account/agency-import.rules';
import type { CsvRow } from 'shared/account/csv.rules';
import { AgencyFacts, AgencyId } from 'shared/account/model';
import type { Instant } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import { newId } from 'shared/server/ids';
import * as agencies from './agency.repository';
import type { StoredAgency } from './agency.repository';
import * as divisions from './division.repository';

export type RowEffect = 'added' | 'changed' | 'unchanged';
export interface RowResult {
  line: number;
  name: string;
  result: RowEffect | Fault<RowFault>;
}
export interface TableReport {
  rows: RowResult[];
  /** In the database but no longer in the file: told, never deleted. */
  missingNames: string[];
}

/**
 * 导入部门 — each row by its name: added, changed or left as it is; a row that cannot be read does not stop the others.
 * Every row is one document, so breaking off leaves whole rows, and the same file again does the rest.
 */
export async function importAgencies(
  table: readonly CsvRow[],
  now: Instant,
  db: Session,
): Promise<Read<TableReport, TableFault>> {
  const read = readTable(table, agencyColumns, ['名称', '类别']);
  if (!read.ok) return read;
  const places = (await divisions.listAll(db)).map(({ _id, code, name, kind }) => ({
    divisionId: _id,
    code,
    name,
    kind,
  }));
  const known = new Map((await agencies.listAll(db)).map(agency => [agency.name, agency]));
  const seen = new Set<string>();
  const rows: RowResult[] = [];
  for (const [sortOrder, row] of read.value.entries()) {
    const { line } = row;
    const { 名称: name } = row.values;
    const agency = agencyOf(row);
    if (seen.has(name)) rows.push({ line, name, result: { code: 'name-twice', about: name } });
    else if (!agency.ok) rows.push({ line, name, result: agency.fault });
    else if (!known.has(name) && known.size >= agencies.AGENCIES_MAX)
      rows.push({ line, name, result: { code: 'too-many-rows', about: '' } });
    else {
      const divisionId = divisionOfAgency(agency.value, places);
      const next = { ...agency.value, divisionId, sortOrder, updatedAt: now };
      const { effect, stored } = await save(next, known.get(name) ?? null, db);
      known.set(name, stored);
      rows.push({ line, name, result: effect });
    }
    if (name !== '') seen.add(name);
  }
  return { ok: true, value: { rows, missingNames: [...known.keys()].filter(name => !seen.has(name)) } };
}

async function save(
  next: Omit<StoredAgency, '_id'>,
  present: StoredAgency | null,
  db: Session,
): Promise<{ effect: RowEffect; stored: StoredAgency }> {
  const added = { ...next, _id: AgencyId.parse(newId('ag')) };
  if (!present && (await agencies.add(db, added))) return { effect: 'added', stored: added };
  // Somebody else's import may have brought it in since.
  const before = present ?? (await agencies.findByName(db, next.name));
  if (!before) throw new Error('an agency whose name is taken cannot be found');
  if (contentOf(before) === contentOf(next)) return { effect: 'unchanged', stored: before };
  const changed = { ...next, _id: before._id };
  await agencies.put(db, changed);
  return { effect: 'changed', stored: changed };
}

/** Everything a file says of it, in one order of keys. */
function contentOf(agency: Omit<StoredAgency, '_id'>): string {
  const { divisionId, sortOrder } = agency;
  return JSON.stringify([AgencyFacts.parse(agency), divisionId, sortOrder]);
}
