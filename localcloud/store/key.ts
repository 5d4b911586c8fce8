import { isRecord } from './ejson';

/** MongoDB's order of types; the gaps keep every byte, and every inverted byte, below 0xff. */
const TYPE = {
  emptyArray: 0x08,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  boolean: 0x80,
  date: 0x90,
  regex: 0xa0,
} as const;
const END = Buffer.from([0, 0]);
export const AFTER_PREFIX = Buffer.from([0xff]);

/** Bytes whose plain comparison is the order of the values; each key is self-delimiting, so keys can be joined. */
export function encodeKey(value: unknown): Buffer {
  if (typeof value === 'string') return encodeText(TYPE.string, value);
  if (typeof value === 'number') return encodeNumber(TYPE.number, value);
  if (value === null || value === undefined) return Buffer.from([TYPE.null]);
  if (typeof value === 'boolean') return Buffer.from([TYPE.boolean, value ? 1 : 0]);
  if (value instanceof Date) return encodeNumber(TYPE.date, value.getTime());
  if (value instanceof RegExp) return encodeText(TYPE.regex, String(value));
  if (Array.isArray(value)) {
    if (value.length === 0) return Buffer.from([TYPE.emptyArray]);
    return Buffer.concat([Buffer.from([TYPE.array]), ...value.map(encodeKey), END]);
  }
  const entries = isRecord(value) ? Object.entries(value) : [];
  const parts = entries.flatMap(([name, item]) => [encodeText(TYPE.string, name), encodeKey(item)]);
  return Buffer.concat([Buffer.from([TYPE.object]), ...parts, END]);
}

function encodeText(type: number, text: string): Buffer {
  // A zero inside the text must not look like its end: it is followed by a byte that the end is not.
  const bytes = Buffer.from(text.includes('\0') ? text.replaceAll('\0', '\0\u0001') : text, 'utf8');
  const out = Buffer.allocUnsafe(bytes.length + 3);
  out[0] = type;
  bytes.copy(out, 1);
  out[bytes.length + 1] = 0;
  out[bytes.length + 2] = 0;
  return out;
}

function encodeNumber(type: number, value: number): Buffer {
  const out = Buffer.allocUnsafe(9);
  out[0] = type;
  out.writeDoubleBE(value === 0 ? 0 : value, 1); // -0 and 0 are one number
  if ((out[1] ?? 0) & 0x80) for (let i = 1; i < 9; i++) out[i] = ~(out[i] ?? 0) & 0xff;
  else out[1] = (out[1] ?? 0) | 0x80;
  return out;
}

/** The same key for a descending position. */
export function invert(key: Buffer): Buffer {
  const out = Buffer.allocUnsafe(key.length);
  for (let i = 0; i < key.length; i++) out[i] = 255 - (key[i] ?? 0);
  return out;
}

/** Where the values of one type begin and end: a range never leaves the type of its bound. */
export function typeBracket(key: Buffer): { first: Buffer; after: Buffer } {
  const type = key[0] ?? 0;
  return { first: Buffer.from([type]), after: Buffer.from([type + 1]) };
}

export interface PathValues {
  values: unknown[];
  throughArray: boolean;
}

/** All values at a dotted path: every element of an array on the way, `null` where there is nothing. */
export function valuesAt(document: unknown, path: string): PathValues {
  const found: PathValues = { values: [], throughArray: false };
  collect(document, path.split('.'), 0, found);
  if (found.values.length === 0) found.values.push(null);
  return found;
}

function collect(value: unknown, parts: string[], depth: number, found: PathValues): void {
  if (Array.isArray(value)) {
    found.throughArray = true;
    if (value.length === 0 && depth === parts.length) found.values.push([]);
    for (const item of value) {
      // One level only: an array inside an array is a value of its own.
      if (depth === parts.length) found.values.push(item);
      else if (isRecord(item)) collect(item, parts, depth, found);
      else found.values.push(null);
    }
    return;
  }
  const part = parts[depth];
  if (part === undefined) found.values.push(value ?? null);
  else collect(isRecord(value) ? value[part] : undefined, parts, depth + 1, found);
}

export interface SortField {
  path: string;
  descending: boolean;
}

/** One comparable key for a whole sort specification; an array sorts by its least or greatest element. */
export function sortKey(document: unknown, order: readonly SortField[]): Buffer {
  const parts = order.map(({ path, descending }) => {
    const keys = valuesAt(document, path).values.map(encodeKey);
    const chosen = keys.reduce((best, key) => (Buffer.compare(key, best) < 0 === !descending ? key : best));
    return descending ? invert(chosen) : chosen;
  });
  return Buffer.concat(parts);
}
