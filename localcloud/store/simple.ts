import { isRecord } from './ejson';
import type { StoredDocument } from './ejson';

/**
 * The few shapes that almost every query and update has, decided without mingo, which copies its whole table of
 * operators for each call. Where an array or another doubtful value is met the answer is `null`: ask mingo.
 */
export type SimpleMatcher = (document: StoredDocument) => boolean | null;

type Scalar = string | number | boolean | Date;
type Test = (value: Scalar) => boolean;

export function simpleMatcher(condition: Record<string, unknown>): SimpleMatcher | null {
  const tests: { path: string[]; test: Test }[] = [];
  for (const [path, expected] of Object.entries(condition)) {
    if (path.startsWith('$') || path.includes('__proto__')) return null;
    const operators = isRecord(expected) ? Object.entries(expected) : [['$eq', expected] as const];
    if (operators.length === 0) return null;
    for (const [operator, operand] of operators) {
      const test = simpleTest(operator, operand);
      if (!test) return null;
      tests.push({ path: path.split('.'), test });
    }
  }
  return document => {
    for (const { path, test } of tests) {
      const value = scalarAt(document, path);
      if (value === null) return null;
      if (value === undefined || !test(value)) return false;
    }
    return true;
  };
}

function simpleTest(operator: string, operand: unknown): Test | null {
  if (operator === '$in') {
    if (!Array.isArray(operand) || !operand.every(isScalar)) return null;
    const wanted = operand.filter(isScalar);
    return value => wanted.some(item => compare(value, item) === 0);
  }
  if (!isScalar(operand)) return null;
  switch (operator) {
    case '$eq':
      return value => compare(value, operand) === 0;
    case '$gt':
      return value => (compare(value, operand) ?? -1) > 0;
    case '$gte':
      return value => (compare(value, operand) ?? -1) >= 0;
    case '$lt':
      return value => (compare(value, operand) ?? 1) < 0;
    case '$lte':
      return value => (compare(value, operand) ?? 1) <= 0;
    default:
      return null;
  }
}

function isScalar(value: unknown): value is Scalar {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean' || value instanceof Date;
}

/** Values of different types are not comparable, in either direction. */
function compare(a: Scalar, b: Scalar): number | null {
  const [x, y] = [a instanceof Date ? a.getTime() : a, b instanceof Date ? b.getTime() : b];
  if (typeof x !== typeof y || a instanceof Date !== b instanceof Date) return null;
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Undefined: nothing is there. Null: something that needs mingo. */
function scalarAt(document: StoredDocument, path: readonly string[]): Scalar | undefined | null {
  let value: unknown = document;
  for (const part of path) {
    if (value === undefined) return undefined;
    if (!isRecord(value)) return null;
    value = Object.hasOwn(value, part) ? value[part] : undefined;
  }
  if (value === undefined) return undefined;
  return isScalar(value) ? value : null;
}

/** Changes `document` and answers true, or leaves it as it was and answers false: ask mingo. */
export function applySimply(document: StoredDocument, operators: Record<string, Record<string, unknown>>): boolean {
  const steps: (() => void)[] = [];
  for (const [name, fields] of Object.entries(operators)) {
    if (name !== '$set' && name !== '$inc') return false;
    for (const [path, operand] of Object.entries(fields)) {
      const parts = path.split('.');
      const last = parts.pop() ?? '';
      const parent = recordAt(document, parts);
      if (parent === null || last === '' || !isPlainName(last)) return false;
      const present = parent[last];
      if (name === '$set') steps.push(() => (parent[last] = operand));
      else if (typeof operand === 'number' && (present === undefined || typeof present === 'number')) {
        steps.push(() => (parent[last] = (present ?? 0) + operand));
      } else return false;
    }
  }
  for (const step of steps) step();
  return true;
}

function recordAt(document: StoredDocument, path: readonly string[]): Record<string, unknown> | null {
  let value: unknown = document;
  for (const part of path) {
    if (!isRecord(value) || !isPlainName(part)) return null;
    value = value[part];
  }
  return isRecord(value) ? value : null;
}

/** Neither a position in an array nor a positional operator nor a name every object has. */
function isPlainName(part: string): boolean {
  return part !== '' && !/^(\d+|\$.*)$/.test(part) && !(part in Object.prototype);
}
