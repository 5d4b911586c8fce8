import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { find, stream } from './find';
import type { Selection } from './find';
import { planQuery } from './planner';
import type { DeclaredIndex } from './schema';
import { openStore } from './store';
import type { Store } from './store';
import { findInTransaction } from './transaction-writes';
import { insert, modify, remove } from './write';

const asc = (path: string) => ({ path, descending: false });
const desc = (path: string) => ({ path, descending: true });
const index = (name: string, fields: DeclaredIndex['fields'], unique = false): DeclaredIndex => ({
  name,
  fields,
  unique,
});

const INDEXES = [
  index('a', [asc('a')]),
  index('b-at', [asc('b'), desc('at')]),
  index('tags', [asc('tags')]),
  index('tags-a', [asc('tags'), asc('a')]),
  index('deep', [desc('deep.x')]),
];

let dataDir = '';
let store: Store;
const lines: string[] = [];
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'localcloud-planner-'));
  const collection = (name: string, indexes: DeclaredIndex[]) => ({ name, schemaVersion: 1, indexes });
  store = openStore({
    dataDir,
    log: line => lines.push(line),
    declared: [
      collection('with', INDEXES),
      collection('without', []),
      collection('keys', [index('k', [asc('k')], true)]),
    ],
  });
  await fill();
});
afterAll(() => {
  store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A fixed sequence: a failure can be run again. */
let seed = 20260101;
function random(below: number): number {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * below);
}

function someValue(): unknown {
  return [null, 1, 2, 3, -1.5, 'x', 'xy', '政策', true, new Date(1e12 + random(5)), [1, 'x'], [], { x: 1 }][random(13)];
}

function someDocument(id: number): Record<string, unknown> {
  const document: Record<string, unknown> = { _id: `d${id}`, b: random(3), at: new Date(1e12 + random(50)) };
  if (random(4) > 0) document['a'] = random(2) ? random(6) : ['x', null, true, 'xy'][random(4)];
  if (random(4) > 0) document['tags'] = random(3) ? Array.from({ length: random(4) }, someValue) : someValue();
  if (random(3) > 0) document['deep'] = random(2) ? { x: random(5) } : [{ x: random(5) }, { y: 1 }];
  return document;
}

async function fill(): Promise<void> {
  const documents = Array.from({ length: 300 }, (_, i) => someDocument(i));
  for (const name of ['with', 'without']) {
    const entry = store.collection(name);
    await store.write(context => insert(context, entry, documents));
    for (let i = 0; i < 60; i += 7) {
      const change = { kind: 'replace', document: { a: i % 4, b: 1, tags: ['x', i % 3] } } as const;
      await store.write(context =>
        modify(context, entry, { condition: { _id: `d${i}` }, change, multi: false, upsert: false }),
      );
    }
    await store.write(context => remove(context, entry, { _id: { $in: ['d1', 'd2', 'd50'] } }, true));
  }
}

function someCondition(): Record<string, unknown> {
  const path = ['a', 'b', 'tags', 'deep.x', '_id', 'at'][random(6)] ?? 'a';
  const value = path === '_id' ? `d${random(300)}` : path === 'at' ? new Date(1e12 + random(50)) : someValue();
  const operators = ['$eq', '$gt', '$gte', '$lt', '$lte', '$ne', '$in'];
  const operator = operators[random(7)] ?? '$eq';
  const operand = operator === '$in' ? [value, someValue(), 2] : value;
  return { [path]: random(3) === 0 ? value : { [operator]: operand } };
}

function someQuery(): Record<string, unknown> {
  const parts = Array.from({ length: 1 + random(3) }, someCondition);
  if (random(4) === 0) return { $or: parts };
  return random(2) ? { $and: parts } : Object.assign({}, ...parts);
}

test('an index never changes what a query finds or in which order', () => {
  for (let i = 0; i < 150; i++) {
    const order =
      [
        [],
        [asc('a')],
        [desc('a'), asc('_id')],
        [asc('b'), desc('at')],
        [desc('at'), desc('_id')],
        [desc('_id')],
        [asc('tags')],
      ][random(7)] ?? [];
    const selection: Selection = { condition: someQuery(), order };
    const bodies = (name: string) => find(store.view(), store.collection(name), selection).map(found => found.body);
    // Without a full order documents of equal rank may come in any order, so those are compared as sets.
    const complete = order.some(field => field.path === '_id');
    const [indexed, scanned] = [bodies('with'), bodies('without')];
    const seen = { selection, found: complete ? indexed : [...indexed].sort() };
    expect(seen).toEqual({ selection, found: complete ? scanned : [...scanned].sort() });
  }
});

test('reads a page of an indexed order without reading the rest', () => {
  const plan = planQuery(store.collection('with'), { b: 1 }, [desc('at'), asc('_id')]);
  expect(plan).toMatchObject({ kind: 'index', index: { name: 'b-at' }, ordered: true, reverse: false });
  const later = { $or: [{ at: { $lt: new Date(5) } }, { at: new Date(5), _id: { $gt: 'x' } }], b: 1 };
  const page = planQuery(store.collection('with'), later, [desc('at'), asc('_id')]);
  expect(page).toMatchObject({ kind: 'index', index: { name: 'b-at' }, ordered: true });
});

test('says when a query read many documents without an index', () => {
  const scans: unknown[] = [];
  const view = {
    ...store.view(),
    onScan: (collection: string, scannedCount: number) => scans.push([collection, scannedCount]),
  };
  find(view, store.collection('with'), { condition: { a: 3 } });
  find(view, store.collection('without'), { condition: { a: 3 } });
  // The order of an index is no help to a condition that refuses what it brings; a page of everything is.
  find(view, store.collection('with'), { condition: { absent: 1 }, order: [asc('a')] });
  find(view, store.collection('with'), { condition: { absent: 1 }, order: [asc('_id')] });
  find(view, store.collection('with'), { condition: {}, order: [asc('_id')] });
  expect([...stream(view, store.collection('without'), { absent: 1 })]).toEqual([]);
  expect(scans).toEqual([
    ['without', 297],
    ['with', 297],
    ['with', 297],
    ['without', 297],
  ]);
});

test('says it also of a query inside a transaction', () => {
  lines.splice(0);
  const id = store.transactions.start();
  const selection = { condition: { $and: [{ absent: 1 }, { b: { $ne: 9 } }] } };
  store.transactions.use(id, t => findInTransaction(t, store.collection('without'), selection, 0));
  store.transactions.abort(id);
  expect(lines).toEqual(['查询未使用索引：集合 without 扫描了 297 条记录，条件：absent、b']);
});

test('keeps a unique key unique, also through updates', async () => {
  const entry = store.collection('keys');
  await store.write(context =>
    insert(context, entry, [
      { _id: 1, k: 'x' },
      { _id: 2, k: 'y' },
    ]),
  );
  await expect(store.write(context => insert(context, entry, [{ _id: 3, k: 'x' }]))).rejects.toThrow(
    'E11000 duplicate key',
  );
  const change = { kind: 'operators', operators: { $set: { k: 'x' } } } as const;
  const modification = { condition: { _id: 2 }, change, multi: false, upsert: false };
  await expect(store.write(context => modify(context, entry, modification))).rejects.toThrow('E11000 duplicate key');
  expect(find(store.view(), entry, { condition: {} })).toHaveLength(2);
});

test('one refused write of a batch leaves the others alone', async () => {
  const entry = store.collection('keys');
  const attempts = ['p', 'p', 'q'].map((k, i) =>
    store.write(context => insert(context, entry, [{ _id: `batch${i}`, k }])),
  );
  const outcomes = await Promise.allSettled(attempts);
  expect(outcomes.map(outcome => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
