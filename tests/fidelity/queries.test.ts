import { refusalOf } from 'localcloud/test-cloud';
import { useEnvironment } from './environment';
import type { Environment } from './environment';

const environment = useEnvironment();
type Command = Environment['_'];
type Condition = (_: Command, db: Environment['db']) => unknown;

/** The SDK's types say it takes nothing. */
const mod = (_: Command, pair: number[]) => (_.mod as (pair: number[]) => unknown)(pair);

const DOCUMENTS = [
  { _id: 'a', n: 1, text: 'Alpha', list: [1, 2, 3], deep: { x: 1 }, at: new Date('2026-01-01T00:00:00Z') },
  { _id: 'b', n: 2, text: 'beta', list: [{ k: 1, v: 9 }], deep: { x: 2 }, at: new Date('2026-02-01T00:00:00Z') },
  { _id: 'c', n: 3, text: '政策', list: [], none: null },
  { _id: 'd', n: 4.5, text: 'alphabet', list: ['x', 'y'], deep: { x: '2' } },
];

const cases: [command: string, condition: Condition, found: string][] = [
  ['a value', () => ({ n: 2 }), 'b'],
  ['a nested value', () => ({ deep: { x: 1 } }), 'a'],
  ['null finds what is absent too', () => ({ none: null }), 'abcd'],
  ['a value finds arrays that hold it', () => ({ list: 2 }), 'a'],
  ['eq', _ => ({ n: _.eq(3) }), 'c'],
  ['eq of a whole array', _ => ({ list: _.eq(['x', 'y']) }), 'd'],
  ['neq finds what is absent too', _ => ({ 'deep.x': _.neq(1) }), 'bcd'],
  ['gt', _ => ({ n: _.gt(2) }), 'cd'],
  ['gte', _ => ({ n: _.gte(2) }), 'bcd'],
  ['lt', _ => ({ n: _.lt(2) }), 'a'],
  ['lte of a date', _ => ({ at: _.lte(new Date('2026-01-01T00:00:00Z')) }), 'a'],
  ['a comparison stays within its type', _ => ({ 'deep.x': _.gt(0) }), 'ab'],
  ['gte of null finds what is absent too', _ => ({ none: _.gte(null) }), 'abcd'],
  ['two bounds', _ => ({ n: _.gt(1).and(_.lt(4)) }), 'bc'],
  ['in', _ => ({ n: _.in([1, 4.5, 9]) }), 'ad'],
  ['nin', _ => ({ n: _.nin([1, 4.5]) }), 'bc'],
  ['or of one field', _ => ({ n: _.lt(2).or(_.gt(4)) }), 'ad'],
  ['or of documents', _ => _.or([{ n: 1 }, { text: 'beta' }]), 'ab'],
  ['and', _ => _.and([{ n: _.gt(1) }, { n: _.lt(3) }]), 'b'],
  ['nor', _ => _.nor([{ n: 1 }, { n: 2 }]), 'cd'],
  ['not', _ => ({ n: _.not(_.gt(2)) }), 'ab'],
  ['exists', _ => ({ deep: _.exists(false) }), 'c'],
  ['mod', _ => ({ n: mod(_, [2, 1]) }), 'ac'],
  ['all', _ => ({ list: _.all([3, 1]) }), 'a'],
  ['size', _ => ({ list: _.size(0) }), 'c'],
  ['elemMatch of fields finds objects only', _ => ({ list: _.elemMatch({ k: _.neq(7) }) }), 'b'],
  ['elemMatch of a value', _ => ({ list: _.elemMatch(_.gt(2)) }), 'a'],
  ['expr', _ => _.expr(_.aggregate.gt(['$n', 2])), 'cd'],
  ['a regular expression', () => ({ text: /^alpha/ }), 'd'],
  ['db.RegExp with options', (_, db) => ({ text: db.RegExp({ regexp: '^alpha', options: 'i' }) }), 'ad'],
  ['jsonSchema', _ => _.jsonSchema({ required: ['deep'], properties: { n: { maximum: 2 } } }), 'ab'],
  ['a trap: an empty object is no condition', () => ({ deep: {} }), 'abcd'],
  ['a trap: two ors become one', _ => ({ n: _.eq(1).or(_.eq(9)), text: _.eq('beta').or(_.eq('none')) }), 'ab'],
];

test.each(cases)('finds by %s', async (_command, condition, found) => {
  const { _, db, checks, run, seed, names } = environment();
  await seed(...DOCUMENTS);
  // Joined by `and` the traps would not snap.
  const isTrap = _command.startsWith('a trap');
  const asked = condition(_, db) as object; // a command or an object of fields
  const query = checks.where(isTrap ? { run, ...asked } : _.and([{ run }, asked]));
  expect(names(await query.orderBy('_id', 'asc').get())).toEqual([...found]);
  expect((await query.count()).total).toBe(found.length);
});

const ORDERED = [
  { _id: 'text', v: 'b', w: 1 },
  { _id: 'number', v: 5, w: 2 },
  { _id: 'absent', w: 3 },
  { _id: 'date', v: new Date(0), w: 4 },
  { _id: 'capital', v: 'B', w: 4 },
];

test.each<[name: string, order: [string, 'asc' | 'desc'][], found: string[]]>([
  ['by type, then by value', [['v', 'asc']], ['absent', 'number', 'capital', 'text', 'date']],
  ['backwards', [['v', 'desc']], ['date', 'text', 'capital', 'number', 'absent']],
  [
    'by two fields',
    [
      ['w', 'desc'],
      ['v', 'asc'],
    ],
    ['capital', 'date', 'absent', 'number', 'text'],
  ],
])('orders %s', async (_name, order, found) => {
  const { checks, run, seed, names } = environment();
  await seed(...ORDERED);
  let query = checks.where({ run });
  for (const [field, direction] of order) query = query.orderBy(field, direction);
  expect(names(await query.get())).toEqual(found);
  expect(names(await query.skip(1).limit(2).get())).toEqual(found.slice(1, 3));
});

test.each<[name: string, fields: Condition, seen: Record<string, unknown>]>([
  ['named fields', () => ({ _id: false, n: true, 'deep.x': true }), { n: 1, deep: { x: 1 } }],
  [
    'all but named fields',
    () => ({ _id: false, run: false, deep: false, list: false, at: false }),
    { n: 1, text: 'Alpha' },
  ],
  ['part of a list', _ => ({ _id: false, n: true, list: _.project.slice([1, 1]) }), { n: 1, list: [2] }],
])('shows %s', async (_name, fields, seen) => {
  const { _, db, checks, idOf, seed } = environment();
  await seed(...DOCUMENTS);
  const projection = fields(_, db) as Record<string, boolean>; // the SDK's types know no commands here
  const { data } = await checks
    .where({ _id: idOf('a') })
    .field(projection)
    .get();
  expect(data).toEqual([seen]);
});

test('an alternative of nothing is refused', async () => {
  const { _, checks } = environment();
  expect(await refusalOf(checks.where(_.or([])).get())).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
});

test('a document that is not there is an empty list', async () => {
  const { checks, idOf } = environment();
  expect((await checks.doc(idOf('none')).get()).data).toEqual([]);
});
