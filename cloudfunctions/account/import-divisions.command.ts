import {
  divisionColumns,
  divisionLevel,
  divisionOf,
  parentOf,
  readTable,
  type Fault,
  type Read,
  type RowFault,
  type TableFault,
} from 'shared/account/agency-import.rules';
import type { CsvRow } from 'shared/account/csv.rules';
import { DivisionCode, DivisionId } from 'shared/account/model';
import type { Instant } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import { newId } from 'shared/server/ids';
import * as divisions from './division.repository';
import type { StoredDivision } from './division.repository';
import type { RowEffect, RowResult, TableReport } from './import-agencies.command';

/** 导入区划 — as agencies are imported; parents before children, whatever their order in the file. */
export async function importDivisions(
  table: readonly CsvRow[],
  now: Instant,
  db: Session,
): Promise<Read<TableReport, TableFault>> {
  const read = readTable(table, divisionColumns, ['名称', '类别', '上级']);
  if (!read.ok) return read;
  const known = new Map((await divisions.listAll(db)).map(division => [division._id, division]));
  const seen = new Set<DivisionId>();
  const rows: RowResult[] = [];
  const readRows = read.value.map((row, sortOrder) => ({ row, sortOrder, division: divisionOf(row) }));
  readRows.sort((a, b) => levelOf(a.division) - levelOf(b.division) || a.sortOrder - b.sortOrder);
  for (const { row, sortOrder, division } of readRows) {
    const answer = (result: RowEffect | Fault<RowFault>) =>
      rows.push({ line: row.line, name: row.values.名称, result });
    if (!division.ok) {
      answer(division.fault);
      continue;
    }
    const { code, name, kind } = division.value;
    const parent = parentOf(division.value, [...known.values()].map(placed));
    if (!parent.ok) {
      answer(parent.fault);
      continue;
    }
    const present = [...known.values()].find(other => other.name === name && other.parentId === parent.value) ?? null;
    const fault = faultOf(code, present, known, seen);
    if (fault) answer(fault);
    else {
      const next = {
        code: code === null ? null : DivisionCode.parse(code),
        name,
        kind,
        parentId: parent.value,
        sortOrder,
        updatedAt: now,
      };
      const { effect, stored } = await save(next, present, db);
      known.set(stored._id, stored);
      seen.add(stored._id);
      answer(effect);
    }
  }
  rows.sort((a, b) => a.line - b.line);
  const missing = [...known.values()].filter(({ _id }) => !seen.has(_id));
  const inFile = new Set(rows.map(({ name }) => name));
  return { ok: true, value: { rows, missingNames: missing.map(({ name }) => name).filter(name => !inFile.has(name)) } };
}

function levelOf(division: ReturnType<typeof divisionOf>): number {
  return division.ok ? divisionLevel(division.value.kind) : 0;
}

function placed({ _id, code, name, kind }: StoredDivision) {
  return { divisionId: _id, code, name, kind };
}

function faultOf(
  code: string | null,
  present: StoredDivision | null,
  known: ReadonlyMap<DivisionId, StoredDivision>,
  seen: ReadonlySet<DivisionId>,
): Fault<RowFault> | null {
  if (present && seen.has(present._id)) return { code: 'name-twice', about: present.name };
  const holder = [...known.values()].find(other => code !== null && other.code === code && other._id !== present?._id);
  if (holder) return { code: 'code-taken', about: holder.name };
  return !present && known.size >= divisions.DIVISIONS_MAX ? { code: 'too-many-rows', about: '' } : null;
}

async function save(
  next: Omit<StoredDivision, '_id'>,
  present: StoredDivision | null,
  db: Session,
): Promise<{ effect: RowEffect; stored: StoredDivision }> {
  const added = { ...next, _id: DivisionId.parse(newId('dv')) };
  if (!present && (await divisions.add(db, added))) return { effect: 'added', stored: added };
  const siblings = present ? [present] : await divisions.listChildren(db, next.parentId);
  const before = siblings.find(({ name }) => name === next.name);
  if (!before) throw new Error('a division whose name is taken cannot be found');
  if (contentOf(before) === contentOf(next)) return { effect: 'unchanged', stored: before };
  const changed = { ...next, _id: before._id };
  await divisions.put(db, changed);
  return { effect: 'changed', stored: changed };
}

function contentOf({ code, name, kind, parentId, sortOrder }: Omit<StoredDivision, '_id'>): string {
  return JSON.stringify([code, name, kind, parentId, sortOrder]);
}
