import { useEnvironment } from './environment';
import type { Environment } from './environment';
import { refusalOf } from 'localcloud/test-cloud';

const environment = useEnvironment();
type Fields = Record<string, unknown>;
type Change = (_: Environment['_']) => Fields;

const cases: [command: string, before: Fields, change: Change, after: Fields][] = [
  ['a value', { n: 1 }, () => ({ n: 2 }), { n: 2 }],
  ['a nested object changes what it names', { o: { a: 1, b: 2 } }, () => ({ o: { a: 9 } }), { o: { a: 9, b: 2 } }],
  ['set replaces the object', { o: { a: 1, b: 2 } }, _ => ({ o: _.set({ a: 9 }) }), { o: { a: 9 } }],
  ['a path', { o: { a: 1 } }, () => ({ 'o.b': 2 }), { o: { a: 1, b: 2 } }],
  ['a place in a list', { list: [1, 2] }, () => ({ 'list.1': 9 }), { list: [1, 9] }],
  ['a place beyond the list', { list: [1] }, () => ({ 'list.2': 9 }), { list: [1, null, 9] }],
  ['remove', { n: 1, gone: 1 }, _ => ({ gone: _.remove() }), { n: 1 }],
  ['inc', { n: 1 }, _ => ({ n: _.inc(-3) }), { n: -2 }],
  ['inc of what is absent', {}, _ => ({ n: _.inc(2) }), { n: 2 }],
  ['mul', { n: 3 }, _ => ({ n: _.mul(2) }), { n: 6 }],
  ['min', { n: 3, m: 3 }, _ => ({ n: _.min(2), m: _.min(4) }), { n: 2, m: 3 }],
  ['max', { n: 3, m: 3 }, _ => ({ n: _.max(2), m: _.max(4) }), { n: 3, m: 4 }],
  ['rename', { old: 1 }, _ => ({ old: _.rename('fresh') }), { fresh: 1 }],
  ['bit', { n: 6 }, _ => ({ n: _.bit({ and: 3 } as never) }), { n: 2 }],
  ['push', { list: [1] }, _ => ({ list: _.push([2, 3]) }), { list: [1, 2, 3] }],
  [
    'push in order, cut',
    { list: [3] },
    _ => ({ list: _.push({ each: [1, 2], sort: 1, slice: 2 } as never) }),
    { list: [1, 2] },
  ],
  [
    'push at a place',
    { list: [1, 3] },
    _ => ({ list: _.push({ each: [2], position: 1 } as never) }),
    { list: [1, 2, 3] },
  ],
  ['unshift', { list: [1] }, _ => ({ list: _.unshift([0]) }), { list: [0, 1] }],
  ['pop', { list: [1, 2] }, _ => ({ list: _.pop() }), { list: [1] }],
  ['shift', { list: [1, 2] }, _ => ({ list: _.shift() }), { list: [2] }],
  ['pull', { list: [1, 2, 3] }, _ => ({ list: _.pull(_.gt(1)) }), { list: [1] }],
  [
    'pull of objects',
    { list: [{ k: 1 }, { k: 2, v: 1 }] },
    _ => ({ list: _.pull({ k: 2 } as never) }),
    { list: [{ k: 1 }] },
  ],
  ['pullAll', { list: [1, 2, 1, 3] }, _ => ({ list: _.pullAll([1, 3]) }), { list: [2] }],
  ['addToSet', { list: [1] }, _ => ({ list: _.addToSet(2) }), { list: [1, 2] }],
  ['addToSet of several', { list: [1] }, _ => ({ list: _.addToSet({ $each: [1, 2] }) }), { list: [1, 2] }],
];

test.each(cases)('changes by %s', async (_command, before, change, after) => {
  const { _, checks, idOf, seed, read } = environment();
  await seed({ _id: 'a', ...before });
  expect(await checks.doc(idOf('a')).update(change(_))).toMatchObject({ updated: 1 });
  expect(await read('a')).toEqual(after);
});

test.each<[name: string, before: Fields, change: Change]>([
  ['inc of a text', { n: 'x' }, _ => ({ n: _.inc(1) })],
  ['push to a number', { n: 1 }, _ => ({ n: _.push([1]) })],
  ['a field inside null', { o: null }, () => ({ o: { a: 1 } })],
  ['a field inside a number', { n: 1 }, () => ({ 'n.a': 1 })],
  ['a field inside a list', { list: [1] }, _ => ({ 'list.a': _.inc(1) })],
  ['two changes of one path', { o: { a: 1 } }, _ => ({ o: _.set({ a: 2 }), 'o.a': 3 })],
])('refuses %s and changes nothing', async (_name, before, change) => {
  const { _, checks, idOf, seed, read } = environment();
  await seed({ _id: 'a', ...before });
  expect((await refusalOf(checks.doc(idOf('a')).update(change(_)))).code).toBe('DATABASE_REQUEST_FAILED');
  expect(await read('a')).toEqual(before);
});

test('an update counts what it changed, not what it found', async () => {
  const { checks, run, idOf, seed } = environment();
  await seed({ _id: 'a', n: 1 }, { _id: 'b', n: 2 }, { _id: 'c', n: 2 });
  expect((await checks.where({ run }).update({ n: 2 })).updated).toBe(1);
  expect((await checks.doc(idOf('none')).update({ n: 2 })).updated).toBe(0);
  expect((await checks.where({ run }).options({ multiple: false }).update({ n: 3 })).updated).toBe(1);
});

test('a guarded update succeeds as often as its guard allows', async () => {
  const { _, checks, idOf, seed, read } = environment();
  await seed({ _id: 'slot', taken: 0 });
  const take = () => checks.where({ _id: idOf('slot'), taken: _.lt(3) }).update({ taken: _.inc(1) });
  const counts = (await Promise.all(Array.from({ length: 10 }, take))).map(({ updated }) => updated ?? 0);
  expect(counts.reduce((a, b) => a + b, 0)).toBe(3);
  expect(await read('slot')).toEqual({ taken: 3 });
});

test('set replaces the document, or creates it and says so', async () => {
  const { checks, run, idOf, read } = environment();
  expect(await checks.doc(idOf('a')).set({ run, old: 1 })).toMatchObject({ updated: 0, upsertedId: idOf('a') });
  expect(await checks.doc(idOf('a')).set({ run, fresh: 1 })).toMatchObject({ updated: 1 });
  expect(await read('a')).toEqual({ fresh: 1 });
});

test('updateAndReturn answers the document as it left it, and counts what it found', async () => {
  const { _, checks, idOf, seed } = environment();
  await seed({ _id: 'a', n: 1 });
  const change = (fields: Fields) => checks.where({ _id: idOf('a') }).updateAndReturn(fields);
  expect(await change({ n: _.inc(1) })).toMatchObject({ updated: 1, doc: { n: 2 } });
  expect(await change({ n: 2 })).toMatchObject({ updated: 1, doc: { n: 2 } });
  expect(await checks.where({ _id: idOf('none') }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 0, doc: null });
});

test('removes one, many or none, and says how many', async () => {
  const { checks, run, idOf, seed } = environment();
  await seed({ _id: 'a' }, { _id: 'b' }, { _id: 'c' }, { _id: 'd' });
  expect((await checks.doc(idOf('a')).remove()).deleted).toBe(1);
  expect((await checks.doc(idOf('a')).remove()).deleted).toBe(0);
  expect((await checks.where({ run }).options({ multiple: false }).remove()).deleted).toBe(1);
  expect((await checks.where({ run }).remove()).deleted).toBe(2);
});
