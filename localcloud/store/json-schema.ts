import { requestFailed } from '../failure';
import { isRecord } from './ejson';

type Check = (value: unknown) => boolean;
type Rule = (operand: unknown) => Check;

const BSON_TYPES: Readonly<Record<string, Check>> = {
  object: isRecord,
  array: Array.isArray,
  string: value => typeof value === 'string',
  bool: value => typeof value === 'boolean',
  boolean: value => typeof value === 'boolean',
  null: value => value === null,
  date: value => value instanceof Date,
  number: value => typeof value === 'number',
  double: value => typeof value === 'number' && !Number.isInteger(value),
  int: value => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  long: value => Number.isInteger(value) && Math.abs(Number(value)) >= 2 ** 31,
};

/** A keyword speaks about one type of value; every other value passes it. */
const RULES: Readonly<Record<string, Rule>> = {
  type: oneOfTypes,
  bsonType: oneOfTypes,
  enum: operand => {
    const allowed = listOf(operand).map(item => JSON.stringify(item));
    return value => allowed.includes(JSON.stringify(value));
  },
  required: operand => {
    const keys = listOf(operand).map(String);
    return forObjects(value => keys.every(key => Object.hasOwn(value, key)));
  },
  properties: operand => {
    const checks = Object.entries(recordOf(operand)).map(
      ([key, schema]) => [key, jsonSchemaValidator(schema)] as const,
    );
    return forObjects(value => checks.every(([key, check]) => !Object.hasOwn(value, key) || check(value[key])));
  },
  minProperties: operand => forObjects(value => Object.keys(value).length >= Number(operand)),
  maxProperties: operand => forObjects(value => Object.keys(value).length <= Number(operand)),
  items: operand => {
    const check = jsonSchemaValidator(operand);
    return forArrays(value => value.every(check));
  },
  minItems: operand => forArrays(value => value.length >= Number(operand)),
  maxItems: operand => forArrays(value => value.length <= Number(operand)),
  uniqueItems: operand =>
    forArrays(value => operand !== true || new Set(value.map(item => JSON.stringify(item))).size === value.length),
  minimum: operand => forNumbers(value => value >= Number(operand)),
  maximum: operand => forNumbers(value => value <= Number(operand)),
  multipleOf: operand => forNumbers(value => value % Number(operand) === 0),
  minLength: operand => forTexts(value => [...value].length >= Number(operand)),
  maxLength: operand => forTexts(value => [...value].length <= Number(operand)),
  pattern: operand => {
    const pattern = new RegExp(String(operand), 'u');
    return forTexts(value => pattern.test(value));
  },
  allOf: operand => {
    const checks = listOf(operand).map(jsonSchemaValidator);
    return value => checks.every(check => check(value));
  },
  anyOf: operand => {
    const checks = listOf(operand).map(jsonSchemaValidator);
    return value => checks.some(check => check(value));
  },
  not: operand => {
    const check = jsonSchemaValidator(operand);
    return value => !check(value);
  },
  title: () => () => true,
  description: () => () => true,
};

/** `$jsonSchema` of a query: draft 4 with `bsonType`. A keyword that is not known here is refused by name. */
export function jsonSchemaValidator(schema: unknown): Check {
  const checks = Object.entries(recordOf(schema)).map(([keyword, operand]) => {
    const rule = Object.hasOwn(RULES, keyword) ? RULES[keyword] : undefined;
    if (!rule) throw requestFailed(`$jsonSchema: ${keyword} is not supported by the local CloudBase`);
    return rule(operand);
  });
  return value => checks.every(check => check(value));
}

function oneOfTypes(operand: unknown): Check {
  const checks = (Array.isArray(operand) ? operand : [operand]).map(name => {
    const check = Object.hasOwn(BSON_TYPES, String(name)) ? BSON_TYPES[String(name)] : undefined;
    if (!check) throw requestFailed(`$jsonSchema: the type ${String(name)} is not supported by the local CloudBase`);
    return check;
  });
  return value => checks.some(check => check(value));
}

function forObjects(check: (value: Record<string, unknown>) => boolean): Check {
  return value => !isRecord(value) || check(value);
}

function forArrays(check: (value: unknown[]) => boolean): Check {
  return value => !Array.isArray(value) || check(value);
}

function forNumbers(check: (value: number) => boolean): Check {
  return value => typeof value !== 'number' || check(value);
}

function forTexts(check: (value: string) => boolean): Check {
  return value => typeof value !== 'string' || check(value);
}

function listOf(operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw requestFailed('$jsonSchema: a list is needed');
  return operand;
}

function recordOf(operand: unknown): Record<string, unknown> {
  if (!isRecord(operand)) throw requestFailed('$jsonSchema: an object is needed');
  return operand;
}
