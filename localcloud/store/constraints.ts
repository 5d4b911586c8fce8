import { encodeKey } from './key';
import { isRecord } from './ejson';

export interface Bound {
  value: unknown;
  inclusive: boolean;
}

/** What a document must satisfy at one path; a superset of the truth is enough, the query decides. */
export interface Bounds {
  equal?: unknown[];
  low?: Bound;
  high?: Bound;
}

export type Constraints = Map<string, Bounds>;

export function constraintsOf(condition: Record<string, unknown>): Constraints {
  const found: Constraints = new Map();
  for (const [key, value] of Object.entries(condition)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const part of value) if (isRecord(part)) mergeAll(found, constraintsOf(part));
    } else if (key === '$or' && Array.isArray(value)) {
      mergeAll(found, constraintsOfAny(value));
    } else if (!key.startsWith('$')) {
      const bounds = boundsOf(value);
      if (bounds) merge(found, key, bounds);
    }
  }
  return found;
}

function boundsOf(value: unknown): Bounds | null {
  if (isIndexable(value)) return { equal: [value ?? null] };
  if (!isRecord(value)) return null;
  const bounds: Bounds = {};
  for (const [operator, operand] of Object.entries(value)) {
    if (operator === '$eq' && isIndexable(operand)) bounds.equal = [operand];
    if (operator === '$in' && Array.isArray(operand) && operand.every(isIndexable)) bounds.equal ??= operand;
    if (operand === null || !isIndexable(operand)) continue;
    if (operator === '$gt' || operator === '$gte') bounds.low = { value: operand, inclusive: operator === '$gte' };
    if (operator === '$lt' || operator === '$lte') bounds.high = { value: operand, inclusive: operator === '$lte' };
  }
  return sameType(bounds.low, bounds.high) ? bounds : { equal: bounds.equal, low: bounds.low };
}

function isIndexable(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
}

function sameType(low: Bound | undefined, high: Bound | undefined): boolean {
  return !low || !high || encodeKey(low.value)[0] === encodeKey(high.value)[0];
}

function mergeAll(into: Constraints, other: Constraints): void {
  for (const [path, bounds] of other) merge(into, path, bounds);
}

function merge(into: Constraints, path: string, bounds: Bounds): void {
  const known = into.get(path);
  if (!known) return void into.set(path, bounds);
  const low = tighter(known.low, bounds.low, 1);
  const high = tighter(known.high, bounds.high, -1);
  const equal = known.equal ?? bounds.equal;
  into.set(path, sameType(low, high) ? { equal, low, high } : { equal, low });
}

function tighter(a: Bound | undefined, b: Bound | undefined, sign: 1 | -1): Bound | undefined {
  if (!a || !b) return a ?? b;
  const difference = Buffer.compare(encodeKey(a.value), encodeKey(b.value)) * sign;
  if (difference === 0) return a.inclusive ? b : a;
  return difference > 0 ? a : b;
}

/** A disjunction narrows a path only if every branch does; cursor paging is written this way. */
function constraintsOfAny(branches: unknown[]): Constraints {
  const all = branches.map(branch => (isRecord(branch) ? constraintsOf(branch) : new Map<string, Bounds>()));
  const found: Constraints = new Map();
  const [first, ...others] = all;
  for (const path of first?.keys() ?? []) {
    const parts = [first, ...others].map(branch => branch?.get(path));
    const bounds = hull(parts);
    if (bounds) found.set(path, bounds);
  }
  return found;
}

function hull(parts: (Bounds | undefined)[]): Bounds | null {
  const present = parts.filter(part => part !== undefined);
  if (present.length !== parts.length) return null;
  if (present.every(part => part.equal)) return { equal: present.flatMap(part => part.equal ?? []) };
  const low = outermost(
    present.map(part => edgeOf(part, 'low')),
    -1,
  );
  const high = outermost(
    present.map(part => edgeOf(part, 'high')),
    1,
  );
  if (!low && !high) return null;
  return sameType(low, high) ? { low, high } : null;
}

function edgeOf(bounds: Bounds, side: 'low' | 'high'): Bound | undefined {
  if (!bounds.equal) return bounds[side];
  const edges = bounds.equal.map(value => ({ value, inclusive: true }));
  return bounds.equal.includes(null) ? undefined : outermost(edges, side === 'low' ? -1 : 1);
}

function outermost(edges: (Bound | undefined)[], sign: 1 | -1): Bound | undefined {
  let best: Bound | undefined;
  for (const edge of edges) {
    if (!edge) return undefined;
    if (best && encodeKey(best.value)[0] !== encodeKey(edge.value)[0]) return undefined;
    const difference = best ? Buffer.compare(encodeKey(edge.value), encodeKey(best.value)) * sign : 1;
    if (!best || difference > 0 || (difference === 0 && edge.inclusive)) best = edge;
  }
  return best;
}
