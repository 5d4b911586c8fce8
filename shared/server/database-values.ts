import type cloudbase from '@cloudbase/node-sdk';

type Command = ReturnType<ReturnType<typeof cloudbase.init>['database']>['command'];

type Scalar = string | number | boolean | null;
type Comparison = { in: readonly Scalar[] } | { gt: Scalar } | { gte: Scalar } | { lt: Scalar } | { lte: Scalar };

/** Field by field, all must hold. There is no way to pass an operator through as data. */
export type Condition = { [field: string]: Scalar | Comparison };

export interface Change {
  set?: Record<string, unknown>;
  /** Adds to a number. */
  inc?: Record<string, number>;
}

export type Stored = { _id: string };

/** `undefined` would drop the field and match every document; an object would be read as operators. Both throw. */
export function toCondition(command: Command, condition: Condition): Record<string, unknown> {
  const fields = Object.entries(condition);
  if (fields.length === 0) throw new Error('an empty condition would match every document');
  return Object.fromEntries(fields.map(([field, value]) => [requireField(field), toOperand(command, field, value)]));
}

function toOperand(command: Command, field: string, value: Scalar | Comparison | undefined): unknown {
  if (value === undefined) throw new Error(`condition on ${field} is undefined`);
  if (value === null || typeof value !== 'object') return value;
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) throw new Error(`condition on ${field} must be one comparison`);
  const [operator, operand] = entry;
  if (operand === undefined) throw new Error(`condition on ${field} is undefined`);
  switch (operator) {
    case 'in':
      return command.in([...operand]);
    case 'gt':
      return command.gt(operand);
    case 'gte':
      return command.gte(operand);
    case 'lt':
      return command.lt(operand);
    case 'lte':
      return command.lte(operand);
    default:
      throw new Error(`condition on ${field}: unknown comparison ${operator}`);
  }
}

/** Sets whole values: the SDK would otherwise merge objects into what stands there, and ignore empty ones. */
export function toChange(command: Command, { set = {}, inc = {} }: Change): Record<string, unknown> {
  return {
    ...mapFields(set, (value, field) => command.set(requireStorable(value, field))),
    ...mapFields(inc, value => command.inc(value)),
  };
}

/** A document as it may be stored: `undefined` fields left out, no key that a later query could take for an operator. */
export function toStored<T extends Record<string, unknown>>(document: T): T {
  return requireStorable(document, 'document') as T; // the same object, with undefined fields left out
}

function mapFields<V>(fields: Record<string, V>, map: (value: V, field: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [requireField(field), map(value, field)]),
  );
}

function requireField(field: string): string {
  if (field === '' || field.includes('$') || field.includes('.')) throw new Error(`field name ${field} is not allowed`);
  return field;
}

function requireStorable(value: unknown, path: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, at) => requireStorable(item, `${path}[${at}]`));
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return mapFields(value as Record<string, unknown>, (item, field) => requireStorable(item, `${path}.${field}`));
  }
  throw new Error(`${path} holds a value that cannot be stored`);
}
