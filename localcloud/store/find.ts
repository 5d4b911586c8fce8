import { decodeStored } from './update';
import { encode, isRecord } from './ejson';
import type { StoredDocument } from './ejson';
import { encodeKey, sortKey } from './key';
import type { SortField } from './key';
import { planQuery } from './planner';
import type { Plan } from './planner';
import { compileQuery } from './query';
import type { CollectionEntry } from './catalogue';
import type { Connection, Row } from './sqlite';

/** Where a query reads: a connection, and in a transaction its own writes on top (null: removed). */
export interface View {
  connection: Connection;
  now: number;
  overlay?: ReadonlyMap<string, string | null>;
  onScan?: OnScan;
}

/** Told of a query that read many documents because no index helped it. */
export type OnScan = (collection: string, scannedCount: number, condition: unknown) => void;

export interface Selection {
  condition: unknown;
  order?: readonly SortField[];
  skip?: number;
  limit?: number;
}

export interface Found {
  body: string;
  /** Absent for a document that exists only in the transaction. */
  row: number | null;
}

/** More documents than this read without an index are a mistake in the making. */
const SCAN_LIMIT = 200;

export function find(view: View, entry: CollectionEntry, selection: Selection): Found[] {
  const { condition, order = [], skip = 0, limit = Infinity } = selection;
  const only = onlyId(condition);
  if (only !== undefined) return skip > 0 || limit < 1 ? [] : findById(view, entry, only);
  const matches = compileQuery(condition);
  const plan = planQuery(entry, condition, order);
  const overlay = view.overlay && view.overlay.size > 0 ? view.overlay : undefined;
  const sorted = plan.ordered && !overlay;
  const collector = sorted ? takeInOrder(skip + limit) : takeSorted(order, skip + limit);
  const watch = scanWatch(view, entry, plan, condition);
  for (const { id, row, body } of candidates(view.connection, entry, plan)) {
    if (overlay?.has(id)) continue;
    const document = decodeStored(body, view.now);
    const matched = matches(document);
    watch.read(matched);
    if (matched && !collector.add(document, { body, row })) break;
  }
  for (const body of overlay?.values() ?? []) {
    if (body === null) continue;
    const document = decodeStored(body, view.now);
    if (matches(document)) collector.add(document, { body, row: null });
  }
  watch.end();
  return collector.result().slice(skip);
}

/** An index that gives only the order does not help a query that then refuses most of what it reads. */
function scanWatch(view: View, entry: CollectionEntry, plan: Plan, condition: unknown) {
  let [readCount, refusedCount] = [0, 0];
  return {
    read: (matched: boolean): void => {
      readCount += 1;
      if (!matched) refusedCount += 1;
    },
    end: (): void => {
      const isScan = plan.kind === 'scan' ? readCount > SCAN_LIMIT : !plan.narrowed && refusedCount > SCAN_LIMIT;
      if (isScan) view.onScan?.(entry.name, readCount, condition);
    },
  };
}

function onlyId(condition: unknown): unknown {
  if (!isRecord(condition)) return undefined;
  const id = condition['_id'];
  const single = Object.keys(condition).length === 1;
  return single && (typeof id === 'string' || typeof id === 'number') ? id : undefined;
}

function findById(view: View, entry: CollectionEntry, id: unknown): Found[] {
  const key = encodeKey(id);
  const own = view.overlay?.get(key.toString('latin1'));
  if (own !== undefined) return own === null ? [] : [{ body: own, row: null }];
  const row = view.connection.get(`SELECT row, body FROM ${entry.table} WHERE id = ?`, key);
  return row ? [{ body: String(row['body']), row: Number(row['row']) }] : [];
}

interface Candidate {
  id: string;
  row: number;
  body: string;
}

export function* candidates(connection: Connection, entry: CollectionEntry, plan: Plan): Generator<Candidate> {
  const { table } = entry;
  if (plan.kind === 'ids') {
    for (const id of plan.ids) {
      const row = connection.get(`SELECT id, row, body FROM ${table} WHERE id = ?`, id);
      if (row) yield candidate(row);
    }
  } else if (plan.kind === 'scan') {
    for (const row of connection.iterate(`SELECT id, row, body FROM ${table} ORDER BY row`)) yield candidate(row);
  } else if (plan.kind === 'id-range') {
    const direction = plan.reverse ? 'DESC' : 'ASC';
    const sql = `SELECT id, row, body FROM ${table} WHERE id >= ? AND id < ? ORDER BY id ${direction}`;
    for (const row of connection.iterate(sql, plan.range.low, plan.range.high)) yield candidate(row);
  } else yield* indexed(connection, table, plan);
}

function* indexed(connection: Connection, table: string, plan: Extract<Plan, { kind: 'index' }>): Generator<Candidate> {
  const direction = plan.reverse ? 'DESC' : 'ASC';
  // CROSS JOIN fixes the order of the join: the index leads.
  const sql = `SELECT d.id AS id, d.row AS row, d.body AS body FROM ix CROSS JOIN ${table} AS d ON d.row = ix.row
    WHERE ix.number = ? AND ix.key >= ? AND ix.key < ? ORDER BY ix.key ${direction}, ix.id ${direction}`;
  const seen = plan.index.multikey ? new Set<number>() : null;
  for (const range of plan.ranges) {
    for (const row of connection.iterate(sql, plan.index.number, range.low, range.high)) {
      const found = candidate(row);
      if (seen?.has(found.row)) continue;
      seen?.add(found.row);
      yield found;
    }
  }
}

function candidate(row: Row): Candidate {
  const id = row['id'];
  return {
    id: id instanceof Uint8Array ? Buffer.from(id).toString('latin1') : '',
    row: Number(row['row']),
    body: String(row['body']),
  };
}

interface Collector {
  /** False: no more are needed. */
  add(document: StoredDocument, found: Found): boolean;
  result(): Found[];
}

function takeInOrder(count: number): Collector {
  const taken: Found[] = [];
  return {
    add: (_document, found) => {
      if (taken.length < count) taken.push(found);
      return taken.length < count;
    },
    result: () => taken,
  };
}

/** Keeps about `count` documents at a time, however many match. */
function takeSorted(order: readonly SortField[], count: number): Collector {
  let kept: { key: Buffer; arrival: number; found: Found }[] = [];
  let arrival = 0;
  const trim = (): void => {
    kept.sort((a, b) => Buffer.compare(a.key, b.key) || a.arrival - b.arrival);
    kept = kept.slice(0, count);
  };
  return {
    add: (document, found) => {
      kept.push({ key: sortKey(document, order), arrival: arrival++, found });
      if (kept.length > count * 2 + 1000) trim();
      return true;
    },
    result: () => {
      trim();
      return kept.map(({ found }) => found);
    },
  };
}

export function count(view: View, entry: CollectionEntry, condition: unknown): number {
  if (isRecord(condition) && Object.keys(condition).length === 0) {
    return Number(view.connection.get(`SELECT COUNT(*) AS total FROM ${entry.table}`)?.['total'] ?? 0);
  }
  let total = 0;
  const matching = stream(view, entry, condition);
  while (!matching.next().done) total += 1;
  return total;
}

/** Streams the documents that match, for counting and aggregation. */
export function* stream(view: View, entry: CollectionEntry, condition: unknown): Generator<StoredDocument> {
  const matches = compileQuery(condition);
  const plan = planQuery(entry, condition, []);
  const watch = scanWatch(view, entry, plan, condition);
  try {
    for (const { body } of candidates(view.connection, entry, plan)) {
      const document = decodeStored(body, view.now);
      const matched = matches(document);
      watch.read(matched);
      if (matched) yield document;
    }
  } finally {
    // Also when who asked has seen enough.
    watch.end();
  }
}

export function project(
  found: readonly Found[],
  apply: ((d: StoredDocument) => StoredDocument) | null,
  now: number,
): string[] {
  return found.map(({ body }) => (apply === null ? body : encode(apply(decodeStored(body, now)))));
}
