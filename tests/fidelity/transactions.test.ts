import { refusalOf } from 'localcloud/test-cloud';
import type { SdkTransaction } from 'localcloud/test-cloud';
import { CHECKS, useEnvironment } from './environment';

const environment = useEnvironment();

/** Two documents, and a transaction that has begun. */
async function begin() {
  const { db, ...rest } = environment();
  await rest.seed({ _id: 'a', n: 1 }, { _id: 'b', n: 1 });
  const transaction = await db.startTransaction();
  const inside = transaction.collection(CHECKS);
  return { ...rest, db, transaction, inside };
}

const CONFLICT = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message: expect.stringContaining('[ResourceUnavailable.TransactionConflict]'),
};
const GONE = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]'),
};

test('a transaction sees its own writes, others see them at its commit', async () => {
  const { _, run, transaction, inside, idOf, read } = await begin();
  await inside.doc(idOf('a')).update({ n: _.inc(4) });
  await inside.add({ _id: idOf('c'), run, n: 7 });
  await inside.doc(idOf('b')).remove();
  expect((await inside.doc(idOf('a')).get()).data).toMatchObject({ n: 5 });
  expect((await inside.doc(idOf('b')).get()).data).toBeNull();
  expect([await read('a'), await read('b'), await read('c')]).toEqual([{ n: 1 }, { n: 1 }, null]);
  await transaction.commit();
  expect([await read('a'), await read('b'), await read('c')]).toEqual([{ n: 5 }, null, { n: 7 }]);
});

test('a rollback leaves nothing behind', async () => {
  const { transaction, inside, idOf, read } = await begin();
  await inside.doc(idOf('a')).update({ n: 9 });
  await transaction.rollback();
  expect(await read('a')).toEqual({ n: 1 });
});

test('it reads the state of its first operation, not of its start', async () => {
  const { checks, transaction, inside, idOf } = await begin();
  await checks.doc(idOf('a')).update({ n: 2 });
  expect((await inside.doc(idOf('a')).get()).data).toMatchObject({ n: 2 });
  await checks.doc(idOf('a')).update({ n: 3 });
  expect((await inside.doc(idOf('a')).get()).data).toMatchObject({ n: 2 });
  await transaction.rollback();
});

test('of two that write one document the second fails, and is over', async () => {
  const { db, transaction, inside, idOf, read } = await begin();
  const second = await db.startTransaction();
  await inside.doc(idOf('a')).update({ n: 10 });
  const attempt = second.collection(CHECKS).doc(idOf('a')).update({ n: 20 });
  expect(await refusalOf(attempt)).toEqual(CONFLICT);
  expect(await refusalOf(second.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  await transaction.commit();
  expect(await read('a')).toEqual({ n: 10 });
});

test('a document that changed since the snapshot cannot be written', async () => {
  const { checks, inside, idOf } = await begin();
  await inside.doc(idOf('a')).get();
  await checks.doc(idOf('a')).update({ n: 5 });
  expect(await refusalOf(inside.doc(idOf('a')).update({ n: 6 }))).toEqual(CONFLICT);
});

test('what was only read may change: two that read each other’s document both succeed', async () => {
  const { db, transaction, inside, idOf, read } = await begin();
  const second = await db.startTransaction();
  const other = second.collection(CHECKS);
  await Promise.all([inside.doc(idOf('b')).get(), other.doc(idOf('a')).get()]);
  await inside.doc(idOf('a')).update({ n: 2 });
  await other.doc(idOf('b')).update({ n: 2 });
  await transaction.commit();
  await second.commit();
  expect([await read('a'), await read('b')]).toEqual([{ n: 2 }, { n: 2 }]);
});

test('a plain write to a document it holds waits for its end', async () => {
  const { _, checks, transaction, inside, idOf, read } = await begin();
  await inside.doc(idOf('a')).update({ n: 10 });
  const plain = checks.doc(idOf('a')).update({ n: _.inc(1) });
  await transaction.commit();
  expect((await plain).updated).toBe(1);
  expect(await read('a')).toEqual({ n: 11 });
});

test('nothing can be done after its end', async () => {
  const { transaction, inside, idOf } = await begin();
  await transaction.commit();
  expect(await refusalOf(inside.doc(idOf('a')).get())).toEqual(GONE);
  expect(await refusalOf(inside.doc(idOf('a')).update({ n: 2 }))).toEqual(GONE);
});

test('a trap: an update by condition runs outside of it', async () => {
  const { transaction, inside, idOf, read } = await begin();
  await inside.where({ _id: idOf('a') }).update({ n: 2 });
  await transaction.rollback();
  expect(await read('a')).toEqual({ n: 2 });
});

test('runTransaction tries again three times at a conflict and then gives up', async () => {
  const { db, checks, idOf, seed } = environment();
  await seed({ _id: 'a', n: 1 });
  let attempts = 0;
  const always = db.runTransaction(async (transaction: SdkTransaction) => {
    attempts += 1;
    const document = transaction.collection(CHECKS).doc(idOf('a'));
    await document.get();
    await checks.doc(idOf('a')).update({ n: 100 + attempts });
    await document.update({ n: 2 });
  });
  expect(await refusalOf(always)).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
  expect(attempts).toBe(4);
});
