import { isRecord } from './ejson';
import { AFTER_PREFIX, encodeKey, invert, typeBracket } from './key';
import type { SortField } from './key';
import type { CollectionEntry, IndexField, StoredIndex } from './catalogue';
import { constraintsOf } from './constraints';
import type { Bounds, Constraints } from './constraints';

export interface KeyRange {
  low: Buffer;
  high: Buffer;
}

/**
 * How candidates are found; the query itself still decides about each of them. `ordered`: they come as asked.
 * `narrowed`: the condition chose them; otherwise all are read, if need be in the order of an index.
 */
export type Plan = { ordered: boolean; narrowed: boolean } & (
  | { kind: 'ids'; ids: Buffer[] }
  | { kind: 'id-range'; range: KeyRange; reverse: boolean }
  | { kind: 'index'; index: StoredIndex; ranges: KeyRange[]; reverse: boolean }
  | { kind: 'scan' }
);

const RANGES_MAX = 1000;

export function planQuery(entry: CollectionEntry, condition: unknown, order: readonly SortField[]): Plan {
  const constraints = isRecord(condition) ? constraintsOf(condition) : new Map<string, Bounds>();
  const ids = constraints.get('_id')?.equal;
  if (ids)
    return { kind: 'ids', ids: distinctKeys(ids), ordered: ids.length <= 1 || order.length === 0, narrowed: true };
  const scan: Plan = { kind: 'scan', ordered: order.length === 0, narrowed: false };
  let best: { plan: Plan; score: number } = { plan: scan, score: 0 };
  for (const index of entry.indexes) {
    const candidate = planIndex(index, constraints, order);
    if (candidate && candidate.score > best.score) best = candidate;
  }
  const byId = planIdRange(constraints, order);
  return byId && byId.score > best.score ? byId.plan : best.plan;
}

function distinctKeys(values: unknown[]): Buffer[] {
  return [...new Map(values.map(value => encodeKey(value)).map(key => [key.toString('latin1'), key])).values()];
}

function planIdRange(constraints: Constraints, order: readonly SortField[]): { plan: Plan; score: number } | null {
  const bounds = constraints.get('_id');
  const reverse = directionFor([{ path: '_id', descending: false }], order);
  if (!bounds?.low && !bounds?.high && (order.length === 0 || reverse === null)) return null;
  const range = fieldRange(Buffer.alloc(0), bounds, false, false);
  const ordered = order.length === 0 || reverse !== null;
  const narrowed = bounds?.low !== undefined || bounds?.high !== undefined;
  const plan: Plan = { kind: 'id-range', range, reverse: reverse ?? false, ordered, narrowed };
  return { plan, score: (narrowed ? 5 : 0) + (ordered && order.length > 0 ? 4 : 0) };
}

function planIndex(
  index: StoredIndex,
  constraints: Constraints,
  order: readonly SortField[],
): { plan: Plan; score: number } | null {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let used = 0;
  let score = 0;
  for (const field of index.fields) {
    const equal = constraints.get(field.path)?.equal;
    if (!equal || prefixes.length * equal.length > RANGES_MAX) break;
    // Two conditions on a multikey index may be met by different elements, but each path is bound only once here.
    const parts = equal.map(value => (field.descending ? invert(encodeKey(value)) : encodeKey(value)));
    prefixes = prefixes.flatMap(prefix => parts.map(part => Buffer.concat([prefix, part])));
    used += 1;
    score += equal.length === 1 ? 10 : 8;
  }
  const next = index.fields[used];
  const bounds = next === undefined ? undefined : constraints.get(next.path);
  const ranged = next !== undefined && (bounds?.low !== undefined || bounds?.high !== undefined);
  if (ranged) score += 5;
  const ranges = prefixes.map(prefix =>
    ranged ? fieldRange(prefix, bounds, next.descending, index.multikey) : prefixRange(prefix),
  );
  const reverse = usableForOrder(index, prefixes, used)
    ? directionFor(tail(index, used), remaining(index, used, order))
    : null;
  const ordered = order.length === 0 || reverse !== null;
  if (ordered && order.length > 0) score += 4;
  if (score === 0) return null;
  const narrowed = used > 0 || ranged;
  const at = { index, ranges: distinctRanges(ranges), reverse: reverse ?? false };
  return { plan: { kind: 'index', ...at, ordered, narrowed }, score };
}

function usableForOrder(index: StoredIndex, prefixes: Buffer[], used: number): boolean {
  return !index.multikey && (prefixes.length === 1 || used === 0);
}

/** What an index still sorts by after its fixed fields; equal keys follow each other by `_id`. */
function tail(index: StoredIndex, used: number): IndexField[] {
  const rest = index.fields.slice(used);
  return rest.some(field => field.path === '_id') ? rest : [...rest, { path: '_id', descending: false }];
}

function remaining(index: StoredIndex, used: number, order: readonly SortField[]): SortField[] {
  const fixed = new Set(index.fields.slice(0, used).map(field => field.path));
  return order.filter(field => !fixed.has(field.path));
}

/** False: read forwards; true: backwards; null: these fields do not give this order. */
function directionFor(fields: readonly IndexField[], order: readonly SortField[]): boolean | null {
  let reverse: boolean | null = null;
  for (const [i, wanted] of order.entries()) {
    const field = fields[i];
    if (!field || field.path !== wanted.path) return null;
    const opposite = field.descending !== wanted.descending;
    if (reverse !== null && reverse !== opposite) return null;
    reverse = opposite;
    if (field.path === '_id') break; // nothing is left to sort after a unique field
  }
  return reverse ?? false;
}

function prefixRange(prefix: Buffer): KeyRange {
  return { low: prefix, high: Buffer.concat([prefix, AFTER_PREFIX]) };
}

function fieldRange(prefix: Buffer, bounds: Bounds | undefined, descending: boolean, multikey: boolean): KeyRange {
  const low = bounds?.low;
  // On a multikey index one element may meet the lower bound and another the upper: only one bound narrows.
  const high = multikey && low ? undefined : bounds?.high;
  const sample = low ?? high;
  if (!sample) return prefixRange(prefix);
  const bracket = typeBracket(encodeKey(sample.value));
  let first = low ? edge(low.value, !low.inclusive) : bracket.first;
  let after = high ? edge(high.value, high.inclusive) : bracket.after;
  if (descending) {
    const [from, to] = [first, after];
    first = high ? invertedEdge(high.value, !high.inclusive) : Buffer.from([255 - (to[0] ?? 0) + 1]);
    after = low ? invertedEdge(low.value, low.inclusive) : Buffer.from([255 - (from[0] ?? 0) + 1]);
  }
  return { low: Buffer.concat([prefix, first]), high: Buffer.concat([prefix, after]) };
}

function edge(value: unknown, after: boolean): Buffer {
  return after ? Buffer.concat([encodeKey(value), AFTER_PREFIX]) : encodeKey(value);
}

function invertedEdge(value: unknown, after: boolean): Buffer {
  const key = invert(encodeKey(value));
  return after ? Buffer.concat([key, AFTER_PREFIX]) : key;
}

function distinctRanges(ranges: KeyRange[]): KeyRange[] {
  return [...new Map(ranges.map(range => [range.low.toString('latin1'), range])).values()];
}
