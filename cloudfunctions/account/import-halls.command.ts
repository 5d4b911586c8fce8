import { readTable, type Read, type TableFault } from 'shared/account/agency-import.rules';
import type { CsvRow } from 'shared/account/csv.rules';
import { divisionOfHall, hallColumns, hallOf, type HallRow } from 'shared/account/hall-import.rules';
import { CounterId, HallFacts, HallId } from 'shared/account/model';
import type { Instant } from 'shared/kernel/time';
import type { Session } from 'shared/server/database';
import { hashKey, newId } from 'shared/server/ids';
import * as divisions from './division.repository';
import * as halls from './hall.repository';
import type { StoredHall } from './hall.repository';
import type { RowEffect, RowResult, TableReport } from './import-agencies.command';

/** 导入政务服务中心 — as agencies are imported, each by its name. */
export async function importHalls(
  table: readonly CsvRow[],
  now: Instant,
  db: Session,
): Promise<Read<TableReport, TableFault>> {
  const read = readTable(table, hallColumns, ['名称', '类别', '地址']);
  if (!read.ok) return read;
  const places = (await divisions.listAll(db)).map(({ _id, ...division }) => ({ divisionId: _id, ...division }));
  const known = new Map((await halls.listAll(db)).map(hall => [hall.name, hall]));
  const seen = new Set<string>();
  const rows: RowResult[] = [];
  for (const [sortOrder, row] of read.value.entries()) {
    const { line } = row;
    const { 名称: name } = row.values;
    const hall = hallOf(row);
    if (seen.has(name)) rows.push({ line, name, result: { code: 'name-twice', about: name } });
    else if (!hall.ok) rows.push({ line, name, result: hall.fault });
    else if (!known.has(name) && known.size >= halls.HALLS_MAX)
      rows.push({ line, name, result: { code: 'too-many-rows', about: '' } });
    else {
      const next = { ...hall.value, divisionId: divisionOfHall(hall.value, places), sortOrder, updatedAt: now };
      const { effect, stored } = await save(next, known.get(name) ?? null, db);
      known.set(name, stored);
      rows.push({ line, name, result: effect });
    }
    if (name !== '') seen.add(name);
  }
  return { ok: true, value: { rows, missingNames: [...known.keys()].filter(name => !seen.has(name)) } };
}

async function save(
  next: Omit<StoredHall, '_id' | 'counters'> & HallRow,
  present: StoredHall | null,
  db: Session,
): Promise<{ effect: RowEffect; stored: StoredHall }> {
  const added = withCounters(HallId.parse(newId('hl')), next);
  if (!present && (await halls.add(db, added))) return { effect: 'added', stored: added };
  // Somebody else's import may have brought it in since.
  const before = present ?? (await halls.findByName(db, next.name));
  if (!before) throw new Error('a hall whose name is taken cannot be found');
  const changed = withCounters(before._id, next);
  if (contentOf(before) === contentOf(changed)) return { effect: 'unchanged', stored: before };
  await halls.put(db, changed);
  return { effect: 'changed', stored: changed };
}

/** A counter's id follows from its hall and number: roles and tickets name it, and a number that returns is the same one. */
function withCounters(hallId: HallId, hall: Omit<StoredHall, '_id' | 'counters'> & HallRow): StoredHall {
  const counters = hall.counters.map(({ number, name }) => ({
    counterId: CounterId.parse(`ct_${hashKey(hallId, number).slice(0, 20)}`),
    number,
    name,
  }));
  return { ...hall, _id: hallId, counters };
}

/** Everything a file says of it, in one order of keys. */
function contentOf(hall: StoredHall): string {
  const { divisionId, sortOrder } = hall;
  return JSON.stringify([HallFacts.parse(hall), divisionId, sortOrder]);
}
