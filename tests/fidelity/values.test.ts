import { refusalOf } from 'localcloud/test-cloud';
import { CHECKS, UNIQUE, useEnvironment } from './environment';

const environment = useEnvironment();

test.each<[name: string, value: unknown, answered?: unknown]>([
  ['an integer', 7],
  ['an integer beyond 32 bits', 3_000_000_000],
  ['the largest safe integer', Number.MAX_SAFE_INTEGER],
  ['a fraction', 0.1],
  ['a text of any script', '政策 📜 "quoted"\n'],
  ['a truth', false],
  ['null', null],
  ['a moment to the millisecond', new Date('2026-03-01T02:03:04.567Z')],
  ['a moment before 1970', new Date('1949-10-01T00:00:00Z')],
  ['nested lists', [1, ['x', [null, {}]], []]],
  ['an object', { a: { b: { c: [] } } }],
  ['an object without what is undefined', { a: 1, b: undefined }, { a: 1 }],
])('gives back %s', async (_name, value, answered = value) => {
  const { seed, read } = environment();
  await seed({ _id: 'a', value });
  expect(await read('a')).toEqual({ value: answered });
});

test('an object id comes back as its 24 digits', async () => {
  const { db, seed, read } = environment();
  await seed({ _id: 'a', ref: new db.ObjectId({ id: '65f0c0ffee65f0c0ffee0001' }) });
  expect(await read('a')).toEqual({ ref: '65f0c0ffee65f0c0ffee0001' });
});

test('a place comes back as a place', async () => {
  const { db, seed, read } = environment();
  await seed({ _id: 'a', place: new db.Geo.Point(113.1, 34.2) });
  expect(await read('a')).toEqual({ place: new db.Geo.Point(113.1, 34.2) });
});

test('the server’s own time is put in, and can be asked by', async () => {
  const { db, _, checks, run, names, seed, read } = environment();
  await seed({ _id: 'a', at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) });
  const stored = await read('a');
  expect(Number(stored?.['later']) - Number(stored?.['at'])).toBe(60_000);
  expect(names(await checks.where({ run, later: _.gt(db.serverDate()) }).get())).toEqual(['a']);
});

test('an id is made of 32 hex digits where none is given', async () => {
  const { checks, run } = environment();
  expect((await checks.add({ run })).id).toMatch(/^[0-9a-f]{32}$/);
});

test('a text and a number are different ids', async () => {
  const { checks, run } = environment();
  const number = parseInt(run.slice(1, 9), 16);
  await checks.add({ _id: number, run });
  await checks.add({ _id: String(number), run });
  expect((await checks.where({ run }).count()).total).toBe(2);
});

const DUPLICATE = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(/E11000 duplicate key/) };

test('an id is given once', async () => {
  const { checks, run, idOf, seed } = environment();
  await seed({ _id: 'a' });
  expect(await refusalOf(checks.add({ _id: idOf('a'), run }))).toEqual(DUPLICATE);
});

test('a unique value is given once, also by an update', async () => {
  const { db, run, idOf } = environment();
  const unique = db.collection(UNIQUE);
  await unique.add({ _id: idOf('a'), run, key: `${run} x` });
  await unique.add({ _id: idOf('b'), run, key: `${run} y` });
  expect(await refusalOf(unique.add({ run, key: `${run} x` }))).toEqual(DUPLICATE);
  expect(await refusalOf(unique.doc(idOf('b')).update({ key: `${run} x` }))).toEqual(DUPLICATE);
});

test('a collection that does not exist is named as such', async () => {
  const { db, run } = environment();
  const nowhere = db.collection(`absent-${run}`);
  for (const attempt of [nowhere.get(), nowhere.add({}), nowhere.count()])
    expect(await refusalOf(attempt as Promise<unknown>)).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
});

test('a query answers 100 documents unless told, never more than 1000, and says nothing of the rest', async () => {
  const { checks, run, idOf } = environment();
  const documents = Array.from({ length: 1005 }, (_, i) => ({ _id: idOf(String(i).padStart(4, '0')), run }));
  for (let at = 0; at < documents.length; at += 201) await checks.add(documents.slice(at, at + 201));
  const all = checks.where({ run });
  expect((await all.get()).data).toHaveLength(100);
  expect((await all.limit(2000).get()).data).toHaveLength(1000);
  expect((await all.orderBy('_id', 'asc').skip(1000).limit(100).get()).data).toHaveLength(5);
  expect((await all.count()).total).toBe(1005);
});

test('an aggregation matches, groups, sorts and limits', async () => {
  const { db, _, run, seed } = environment();
  const $ = _.aggregate;
  await seed({ _id: 'a', k: 'x', n: 1 }, { _id: 'b', k: 'x', n: 2 }, { _id: 'c', k: 'y', n: 9 }, { _id: 'd', k: 'z' });
  const { data } = await db
    .collection(CHECKS)
    .aggregate()
    .match({ run })
    .group({ _id: '$k', sum: $.sum('$n'), count: $.sum(1) })
    .sort({ sum: -1 })
    .limit(2)
    .end();
  expect(data).toEqual([
    { _id: 'y', sum: 9, count: 1 },
    { _id: 'x', sum: 3, count: 2 },
  ]);
});
