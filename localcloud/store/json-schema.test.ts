import { jsonSchemaValidator } from './json-schema';

const cases: [keyword: string, schema: unknown, passes: unknown[], fails: unknown[]][] = [
  ['required', { required: ['a', 'b'] }, [{ a: null, b: 1 }, 'not an object'], [{ a: 1 }, {}]],
  ['properties', { properties: { a: { type: 'string' } } }, [{}, { a: '' }], [{ a: 1 }]],
  ['bsonType', { bsonType: ['int', 'date'] }, [1, new Date(0)], [1.5, 3_000_000_000, '1', null]],
  ['long and double', { bsonType: ['long', 'double'] }, [3_000_000_000, 0.5], [1, true]],
  ['enum', { enum: ['a', { b: 1 }] }, ['a', { b: 1 }], ['b', { b: 2 }]],
  ['minimum, maximum', { minimum: 2, maximum: 3 }, [2, 3, 'text'], [1.9, 3.1]],
  ['multipleOf', { multipleOf: 5 }, [10], [11]],
  ['minLength, maxLength', { minLength: 2, maxLength: 2 }, ['政策', 7], ['政', '新政策']],
  ['pattern', { pattern: '^云' }, ['云溪'], ['小云']],
  ['items', { items: { type: 'number' }, minItems: 1, maxItems: 2 }, [[1], 'x'], [[], [1, 2, 3], ['1']]],
  ['uniqueItems', { uniqueItems: true }, [[1, 2]], [[1, 1]]],
  ['minProperties', { minProperties: 1, maxProperties: 1 }, [{ a: 1 }], [{}, { a: 1, b: 1 }]],
  ['allOf', { allOf: [{ minimum: 1 }, { maximum: 2 }] }, [1.5], [3]],
  ['anyOf, not', { anyOf: [{ type: 'null' }, { not: { type: 'string' } }] }, [null, 1], ['x']],
];

test.each(cases)('%s', (_keyword, schema, passes, fails) => {
  const check = jsonSchemaValidator(schema);
  expect(passes.filter(value => !check(value))).toEqual([]);
  expect(fails.filter(check)).toEqual([]);
});

const unknown: unknown[] = [{ $ref: '#/x' }, { type: 'decimal' }, { required: 'a' }, { toString: 1 }, 'text'];
test('refuses what it does not know', () => {
  for (const schema of unknown) expect(() => jsonSchemaValidator(schema)).toThrow('$jsonSchema');
});
