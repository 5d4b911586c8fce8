import { Query } from 'mingo/query';
import { CloudFailure, messageOf, requestFailed } from '../failure';
import { isRecord } from './ejson';
import type { StoredDocument } from './ejson';
import { mongoOptions } from './operators';
import { simpleMatcher } from './simple';

export type Matcher = (document: StoredDocument) => boolean;

/** Named here so that the refusal names them; everything else unknown is refused by mingo. */
const UNSUPPORTED_OPERATORS = new Set([
  '$where',
  '$text',
  '$near',
  '$nearSphere',
  '$geoIntersects',
  '$geoNear',
  '$function',
  '$accumulator',
  '$out',
  '$merge',
]);

/** Of conditions; inside an expression they are called the same and may be empty, but nobody writes that. */
const JOINING = new Set(['$and', '$or', '$nor']);

export function compileQuery(condition: unknown): Matcher {
  if (!isRecord(condition)) throw requestFailed('the query must be an object');
  if (Object.keys(condition).length === 0) return () => true;
  const simple = simpleMatcher(condition);
  if (!simple) return compileWithMingo(condition);
  let full: Matcher | undefined;
  return document => simple(document) ?? (full ??= compileWithMingo(condition))(document);
}

function compileWithMingo(condition: Record<string, unknown>): Matcher {
  assertSupported(condition);
  const query = translated(() => new Query<StoredDocument>(inMingosWords(condition), mongoOptions));
  return document => translated(() => query.test(document));
}

/** mingo explains itself in an Error of its own; the SDK's caller gets it under the documented code. */
export function translated<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof CloudFailure) throw error;
    throw requestFailed(messageOf(error));
  }
}

export function assertSupported(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) assertSupported(item);
  if (!isRecord(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (UNSUPPORTED_OPERATORS.has(key)) throw requestFailed(`${key} is not supported by the local CloudBase`);
    if (JOINING.has(key) && Array.isArray(item) && item.length === 0) throw requestFailed(`${key} needs a condition`);
    assertSupported(item);
  }
}

/**
 * What mingo reads differently from MongoDB, in words that it reads alike. It lets `$elemMatch` with conditions on
 * fields match elements that have no fields, for instance `{ score: { $ne: 1 } }` the element 7; MongoDB matches
 * objects only. `$gte: null` finds in MongoDB also where there is nothing, as `$eq: null` does.
 */
function inMingosWords(value: unknown): Record<string, unknown> {
  return translateOperators(value) as Record<string, unknown>; // an object maps to an object
}

function translateOperators(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translateOperators);
  if (!isRecord(value)) return value;
  const out: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const mapped = translateOperators(item);
    if ((key === '$gte' || key === '$lte') && item === null) out['$eq'] = null;
    else out[key] = key === '$elemMatch' && isRecord(mapped) && isAboutFields(mapped) ? objectsOnly(mapped) : mapped;
  }
  return out;
}

function isAboutFields(condition: Record<string, unknown>): boolean {
  const keys = Object.keys(condition);
  return keys.length > 0 && keys.some(key => !key.startsWith('$') || ['$and', '$or', '$nor'].includes(key));
}

function objectsOnly(condition: Record<string, unknown>): Record<string, unknown> {
  return { $and: [{ $expr: { $eq: [{ $type: '$$ROOT' }, 'object'] } }, condition] };
}

/** Applies a projection: inclusion or exclusion of paths, `$slice`, `$elemMatch`. */
export function projector(projection: unknown): ((document: StoredDocument) => StoredDocument) | null {
  if (projection === undefined || !isRecord(projection) || Object.keys(projection).length === 0) return null;
  assertSupported(projection);
  const all = new Query<StoredDocument>({}, mongoOptions);
  return document =>
    translated(() => all.find<StoredDocument>([document], projection).all()[0] ?? { _id: document['_id'] });
}
