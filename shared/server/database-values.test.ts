import cloudbase from '@cloudbase/node-sdk';
import { toChange, toCondition, toStored, type Condition } from './database-values';

const { command } = cloudbase.init({ env: 'test', secretId: 'x', secretKey: 'x' }).database();
const condition = (value: unknown) => toCondition(command, value as Condition);

describe('conditions', () => {
  test.each([
    ['an empty one', {}],
    ['an undefined value', { personId: undefined }],
    ['an undefined operand', { at: { lt: undefined } }],
    ['an empty object', { meta: {} }],
    ['an operator smuggled in', { personId: { $ne: '' } }],
    ['a field that is an operator', { $where: '1' }],
    ['a dotted field', { 'a.b': 1 }],
    ['two comparisons', { at: { gt: 1, lt: 2 } }],
  ])('%s throws instead of matching everything', (_name, value) => {
    expect(() => condition(value)).toThrow();
  });

  test('plain values and comparisons pass', () => {
    expect(Object.keys(condition({ a: 'x', b: { in: ['y'] }, c: { gt: 1 }, d: null }))).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('stored documents', () => {
  test.each([
    ['a key that is an operator', { a: { $set: 1 } }],
    ['a dotted key', { 'a.b': 1 }],
    ['an empty key', { '': 1 }],
    ['a number that is none', { a: NaN }],
    ['a date object', { a: new Date(0) }],
    ['a function', { a: () => 1 }],
  ])('%s throws', (_name, value) => {
    expect(() => toStored(value)).toThrow();
  });

  test('undefined fields are left out, everything else stays', () => {
    expect(toStored({ a: undefined, b: [{ c: null }], d: {} })).toEqual({ b: [{ c: null }], d: {} });
  });
});

test('a change of a forbidden field throws', () => {
  expect(() => toChange(command, { set: { $inc: 1 } })).toThrow();
  expect(() => toChange(command, { inc: { 'a.b': 1 } })).toThrow();
});
