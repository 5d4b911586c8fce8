import { update } from 'mingo/updater';
import { CloudFailure, requestFailed } from '../failure';
import { assertStorable, decode, encode, isRecord } from './ejson';
import type { StoredDocument } from './ejson';
import { mongoOptions } from './operators';
import { assertSupported, translated } from './query';
import { applySimply } from './simple';

/** What to do to each matched document. */
export type Change =
  | { kind: 'replace'; document: StoredDocument }
  | { kind: 'operators'; operators: Record<string, Record<string, unknown>> };

const OPERATORS = new Set([
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$rename',
  '$bit',
  '$push',
  '$pop',
  '$pull',
  '$pullAll',
  '$addToSet',
  '$currentDate',
  '$setOnInsert',
]);

export function readChange(data: unknown, merge: boolean): Change {
  if (!isRecord(data)) throw new CloudFailure('INVALID_PARAM', 'data must be an object');
  if ('_id' in data) throw new CloudFailure('INVALID_PARAM', '不能更新_id的值');
  if (!merge) {
    assertStorable(data);
    return { kind: 'replace', document: data };
  }
  const operators: Record<string, Record<string, unknown>> = {};
  for (const [name, fields] of Object.entries(data)) {
    if (!OPERATORS.has(name)) throw requestFailed(`the update operator ${name} is not supported`);
    if (!isRecord(fields)) throw requestFailed(`${name} needs an object of fields`);
    if ('_id' in fields) throw requestFailed("performing an update on the path '_id' would modify the immutable field");
    if (Object.keys(fields).length > 0) operators[name] = fields;
    if (name !== '$pull') for (const item of Object.values(fields)) assertOperands(item);
  }
  assertNoConflict(operators);
  return { kind: 'operators', operators };
}

/** `$each` and its companions stand inside `$push` and `$addToSet`; everything below them is stored. */
function assertOperands(value: unknown): void {
  if (!isRecord(value)) return assertStorable(value);
  for (const [key, item] of Object.entries(value)) {
    if (['$each', '$position', '$slice', '$sort', '$type', 'and', 'or', 'xor'].includes(key)) assertStorable(item);
    else assertStorable({ [key]: item });
  }
}

/** MongoDB refuses two changes of one path; applying them in some order would hide a mistake. */
function assertNoConflict(operators: Record<string, Record<string, unknown>>): void {
  const paths = Object.values(operators)
    .flatMap(fields => Object.keys(fields))
    .sort();
  for (const [i, path] of paths.entries()) {
    const next = paths[i + 1];
    if (next === path || next?.startsWith(`${path}.`)) {
      throw requestFailed(`updating the path '${next}' would create a conflict at '${path}'`);
    }
  }
}

/** The changed document, or null when nothing changed. */
export function applyChange(
  body: string,
  change: Change,
  now: number,
): { document: StoredDocument; body: string } | null {
  const stored = decodeStored(body, now);
  const document = change.kind === 'replace' ? { _id: stored['_id'], ...change.document } : stored;
  if (change.kind === 'operators') applyOperators(document, change.operators);
  const changed = encode(document);
  return changed === body ? null : { document, body: changed };
}

/** A new document from an upsert that matched nothing. */
export function upserted(base: StoredDocument, change: Change): StoredDocument {
  if (change.kind === 'replace') return { ...base, ...change.document };
  const document = { ...base };
  const { $setOnInsert, ...operators } = change.operators;
  applyOperators(document, {
    ...operators,
    ...($setOnInsert ? { $set: { ...$setOnInsert, ...operators['$set'] } } : {}),
  });
  return document;
}

export function decodeStored(body: string, now: number): StoredDocument {
  return decode(body, now) as StoredDocument; // only objects are ever stored
}

function applyOperators(document: StoredDocument, operators: Record<string, Record<string, unknown>>): void {
  const { $setOnInsert: _ignored, ...effective } = operators;
  for (const [name, fields] of Object.entries(effective)) {
    for (const [path, operand] of Object.entries(fields)) assertApplicable(name, path, operand, document);
  }
  if (applySimply(document, effective)) return;
  assertSupported(effective);
  translated(() => update(document, effective, [], {}, { cloneMode: 'deep', queryOptions: mongoOptions }));
}

const NUMERIC = new Set(['$inc', '$mul', '$bit']);
const ARRAYS = new Set(['$push', '$addToSet', '$pop', '$pull', '$pullAll']);
/** These do nothing where their path does not lead. */
const REMOVING = new Set(['$unset', '$pop', '$pull', '$pullAll', '$rename']);

/** mingo skips a field of the wrong type; MongoDB fails, and so would production. */
function assertApplicable(name: string, path: string, operand: unknown, before: StoredDocument): void {
  if (!REMOVING.has(name)) assertReachable(path, before);
  if (name === '$rename') assertReachable(String(operand), before);
  if (!NUMERIC.has(name) && !ARRAYS.has(name)) return;
  if (name !== '$bit' && NUMERIC.has(name) && typeof operand !== 'number') {
    throw requestFailed(`cannot apply ${name} with a non-numeric argument to '${path}'`);
  }
  const present = directValue(before, path);
  if (present === undefined) return;
  if (NUMERIC.has(name) && typeof present !== 'number') {
    throw requestFailed(`cannot apply ${name} to a value of non-numeric type at '${path}'`);
  }
  if (ARRAYS.has(name) && !Array.isArray(present)) {
    throw requestFailed(`the field '${path}' must be an array for ${name}`);
  }
}

/** A field can be made inside an object, and a place inside a list; not inside null or a text. */
function assertReachable(path: string, document: StoredDocument): void {
  let [value, name]: [unknown, string] = [document, ''];
  for (const part of path.split('.')) {
    if (Array.isArray(value) && /^(\d+|\$.*)$/.test(part)) value = value[Number(part)];
    else if (isRecord(value)) value = Object.hasOwn(value, part) ? value[part] : undefined;
    else throw requestFailed(`Cannot create field '${part}' in element '${name}'`);
    // Nothing is there yet, or a positional operator chooses.
    if (value === undefined) return;
    name = part;
  }
}

/** Undefined also where an array lies on the way: mingo decides there. */
function directValue(document: StoredDocument, path: string): unknown {
  let value: unknown = document;
  for (const part of path.split('.')) {
    if (!isRecord(value) || !(part in value)) return undefined;
    value = value[part];
  }
  return value;
}

/** The fields that an upsert takes over from its condition. */
export function equalFields(condition: unknown): StoredDocument {
  const document: StoredDocument = {};
  if (!isRecord(condition)) return document;
  for (const [path, value] of Object.entries(condition)) {
    if (path.startsWith('$') || path.includes('.')) continue;
    if (isRecord(value) && Object.keys(value).some(key => key.startsWith('$'))) {
      if ('$eq' in value) document[path] = value['$eq'];
    } else document[path] = value;
  }
  return document;
}
