import { requestFailed } from '../failure';

/** A stored document. ObjectIds are kept as their 24 hex digits, which is how the SDK hands them back. */
export type StoredDocument = Record<string, unknown>;

const UNSUPPORTED_TYPES = new Set([
  '$binary',
  '$code',
  '$dbPointer',
  '$maxKey',
  '$minKey',
  '$numberDecimal',
  '$scope',
  '$symbol',
  '$timestamp',
  '$uuid',
]);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp)
  );
}

/** Reads canonical or relaxed EJSON; `now` resolves server dates. */
export function decode(text: string, now: number): unknown {
  // Assigning this key would change an object's prototype, and no document needs it.
  if (text.includes('__proto__')) throw requestFailed('the key __proto__ is not supported by the local CloudBase');
  const parsed = parse(text);
  return text.includes('"$') || text.includes('\\u') ? revive(parsed, now) : parsed;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw requestFailed('the query or document is not valid EJSON');
  }
}

function revive(value: unknown, now: number): unknown {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], now);
    return value;
  }
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  const first = keys[0];
  if (first !== undefined && first.startsWith('$')) {
    const typed = reviveTyped(first, value[first], now);
    if (typed !== NOT_A_TYPE) return typed;
  }
  for (const key of keys) value[key] = revive(value[key], now);
  return value;
}

const NOT_A_TYPE = Symbol('not a typed value');

function reviveTyped(name: string, value: unknown, now: number): unknown {
  switch (name) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return Number(value);
    case '$date':
      return reviveDate(value, now);
    case '$oid':
      return String(value);
    case '$undefined':
      return null;
    case '$tcb_server_date':
      return new Date(now + (isRecord(value) ? Number(revive(value['offset'], now) ?? 0) : 0));
    case '$regularExpression':
      return reviveRegExp(value);
    default:
      if (UNSUPPORTED_TYPES.has(name)) throw requestFailed(`${name} values are not supported by the local CloudBase`);
      return NOT_A_TYPE;
  }
}

function reviveDate(value: unknown, now: number): Date {
  const date = new Date(typeof value === 'string' ? value : Number(revive(value, now)));
  if (Number.isNaN(date.getTime())) throw requestFailed('$date does not hold a date');
  return date;
}

function reviveRegExp(value: unknown): RegExp {
  const pattern = isRecord(value) ? String(value['pattern'] ?? '') : '';
  const options = isRecord(value) ? String(value['options'] ?? '') : '';
  if (/[^ims]/.test(options)) {
    throw requestFailed(`the regular expression option ${options} is not one of i, m, s`);
  }
  try {
    return new RegExp(pattern, options);
  } catch {
    throw requestFailed('$regularExpression does not hold a valid pattern');
  }
}

/** Writes relaxed EJSON. What is stored is what is answered, so that a read need not parse. */
export function encode(value: unknown): string {
  return JSON.stringify(relax(value));
}

function relax(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return relaxDate(value);
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  if (Array.isArray(value)) return value.map(item => (item === undefined ? null : relax(item)));
  const out: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) if (item !== undefined) out[key] = relax(item);
  return out;
}

function relaxDate(date: Date): unknown {
  const year = date.getUTCFullYear();
  return year >= 1970 && year <= 9999
    ? { $date: date.toISOString() }
    : { $date: { $numberLong: String(date.getTime()) } };
}

/** Refuses keys that a later query or update would read as an operator. No path leads to a key with a dot. */
export function assertStorable(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) assertStorable(item);
    return;
  }
  if (!isRecord(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (key.startsWith('$')) throw requestFailed(`the dollar ($) prefixed field '${key}' is not valid for storage`);
    assertStorable(item);
  }
}
