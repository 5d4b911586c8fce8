import cloudbase from '@cloudbase/node-sdk';
import * as z from 'zod/mini';
import { useLocalCloud } from 'tests/support/local-cloud';
import { openCollection, openDatabase } from './database';
import { inTransaction } from './transaction';

useLocalCloud();
const declaration = { name: 'favourites', schemaVersion: 3, indexes: [], personalData: null };
const schema = z.object({ _id: z.string(), count: z.int(), note: z.optional(z.string()) });
/** As kept fixtures: documents written by versions 1 and 2 of this shape. */
const upgrades = {
  1: ({ number, ...rest }: Record<string, unknown>) => ({ ...rest, total: number }),
  2: ({ total, ...rest }: Record<string, unknown>) => ({ ...rest, count: total }),
};
const counters = openCollection(declaration, { schema, upgrades });
const raw = () => cloudbase.init({ env: 'local', secretId: 'x', secretKey: 'x' }).database().collection('favourites');

test('documents of every older version are read as today’s', async () => {
  await raw().add({ _id: 'v1', schemaVersion: 1, number: 4 });
  await raw().add({ _id: 'v2', schemaVersion: 2, total: 5 });
  expect(await counters.findById(openDatabase(), 'v1')).toEqual({ _id: 'v1', count: 4 });
  expect(await counters.findById(openDatabase(), 'v2')).toEqual({ _id: 'v2', count: 5 });
});

test('a document of a newer version is a fault, not a guess', async () => {
  await raw().add({ _id: 'v4', schemaVersion: 4, count: 1 });
  await expect(counters.findById(openDatabase(), 'v4')).rejects.toThrow('newer than this program');
});

test('what is written carries today’s version', async () => {
  await counters.put(openDatabase(), { _id: 'new', count: 1 });
  expect((await raw().doc('new').get()).data).toMatchObject([{ schemaVersion: 3, count: 1 }]);
});

test('inserting a taken id says so and changes nothing', async () => {
  expect(await counters.insert(openDatabase(), { _id: 'once', count: 1 })).toBe(true);
  expect(await counters.insert(openDatabase(), { _id: 'once', count: 2 })).toBe(false);
  expect(await counters.findById(openDatabase(), 'once')).toMatchObject({ count: 1 });
});

test('fifty guarded updates of ten places take exactly ten', async () => {
  await counters.put(openDatabase(), { _id: 'places', count: 10 });
  const taken = await Promise.all(
    Array.from({ length: 50 }, () =>
      counters.updateGuarded(openDatabase(), 'places', { count: { gt: 0 } }, { inc: { count: -1 } }),
    ),
  );
  expect(taken.filter(Boolean)).toHaveLength(10);
  expect(await counters.findById(openDatabase(), 'places')).toMatchObject({ count: 0 });
});

test('what a transaction throws leaves nothing behind', async () => {
  const failing = inTransaction(async session => {
    await counters.put(session, { _id: 'torn', count: 1 });
    throw new Error('a rule said no');
  });
  await expect(failing).rejects.toThrow('a rule said no');
  expect(await counters.findById(openDatabase(), 'torn')).toBeNull();
});

test('queries and guarded updates inside a transaction throw: the SDK would run them outside it', async () => {
  await inTransaction(async session => {
    await expect(counters.query(session, { where: { count: 1 }, limit: 1 })).rejects.toThrow('inside a transaction');
    await expect(counters.updateGuarded(session, 'places', {}, { inc: { count: 1 } })).rejects.toThrow(
      'inside a transaction',
    );
  });
});

test('two transactions that change one document both succeed, one after the other', async () => {
  await counters.put(openDatabase(), { _id: 'contended', count: 0 });
  const add = () =>
    inTransaction(async session => {
      const found = await counters.findById(session, 'contended');
      await counters.put(session, { _id: 'contended', count: (found?.count ?? 0) + 1 });
    });
  await Promise.all([add(), add(), add()]);
  expect(await counters.findById(openDatabase(), 'contended')).toMatchObject({ count: 3 });
});

test('an id that is not a string is refused', async () => {
  const id = { $ne: '' } as unknown as string;
  await expect(counters.findById(openDatabase(), id)).rejects.toThrow('non-empty string');
});
