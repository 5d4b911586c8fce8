import { refusalOf, useTestCloud } from '../test-cloud';
import type { SdkTransaction } from '../test-cloud';

const cloud = useTestCloud({ transactionLimitMs: 400 });
let sequence = 0;

async function fresh() {
  const { db } = cloud();
  const name = `accounts${sequence++}`;
  await db.createCollection(name);
  const accounts = db.collection(name);
  await accounts.add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ]);
  const valueOf = async (id: string) => ((await accounts.doc(id).get()).data[0] as { n: number } | undefined)?.n;
  return { db, _: db.command, name, accounts, valueOf };
}

describe('transactions', () => {
  it('shows a transaction its own writes and nobody else until commit', async () => {
    const { db, _, name, valueOf } = await fresh();
    const t = await db.startTransaction();
    await t
      .collection(name)
      .doc('a')
      .update({ n: _.inc(4) });
    await t.collection(name).add({ _id: 'c', n: 7 });
    await t.collection(name).doc('b').remove();
    expect((await t.collection(name).doc('a').get()).data).toEqual({ _id: 'a', n: 5 });
    const seen = await t
      .collection(name)
      .where({ n: _.gt(0) })
      .orderBy('n', 'desc')
      .get();
    expect(seen.data).toEqual([
      { _id: 'c', n: 7 },
      { _id: 'a', n: 5 },
    ]);
    expect([await valueOf('a'), await valueOf('b'), await valueOf('c')]).toEqual([1, 1, undefined]);
    await t.commit();
    expect([await valueOf('a'), await valueOf('b'), await valueOf('c')]).toEqual([5, undefined, 7]);
  });

  it('takes its snapshot at the first operation, not at the start', async () => {
    const { db, name, accounts } = await fresh();
    const t = await db.startTransaction();
    await accounts.doc('a').update({ n: 2 });
    expect((await t.collection(name).doc('a').get()).data).toMatchObject({ n: 2 });
    await accounts.doc('a').update({ n: 3 });
    expect((await t.collection(name).doc('a').get()).data).toMatchObject({ n: 2 });
    await t.rollback();
  });

  it('lets the first writer win', async () => {
    const { db, name, valueOf } = await fresh();
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await first.collection(name).doc('a').update({ n: 10 });
    const refusal = await refusalOf(second.collection(name).doc('a').update({ n: 20 }));
    expect(refusal.code).toBe('DATABASE_TRANSACTION_CONFLICT');
    expect(refusal.message).toMatch(/^\[ResourceUnavailable\.TransactionConflict\] Transaction is conflict/);
    const gone = await refusalOf(second.commit());
    expect(gone.code).toBe('DATABASE_TRANSACTION_FAIL');
    expect(gone.message).toMatch(
      /^\[ResourceUnavailable\.TransactionNotExist\] Transaction does not exist on the server/,
    );
    await first.commit();
    expect(await valueOf('a')).toBe(10);
  });

  it('refuses to overwrite what was committed after its snapshot', async () => {
    const { db, name, accounts } = await fresh();
    const t = await db.startTransaction();
    await t.collection(name).doc('b').get();
    await accounts.doc('a').update({ n: 2 });
    expect((await refusalOf(t.collection(name).doc('a').update({ n: 9 }))).code).toBe('DATABASE_TRANSACTION_CONFLICT');
  });

  it('guards a document that is written without a change', async () => {
    const { db, _, name } = await fresh();
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await first
      .collection(name)
      .doc('a')
      .update({ n: _.inc(0) });
    expect((await refusalOf(second.collection(name).doc('a').update({ n: 5 }))).code).toBe(
      'DATABASE_TRANSACTION_CONFLICT',
    );
    await first.rollback();
  });

  it('allows write skew, as a snapshot does', async () => {
    const { db, name, valueOf } = await fresh();
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await first.collection(name).doc('b').get();
    await second.collection(name).doc('a').get();
    await first.collection(name).doc('a').update({ n: 0 });
    await second.collection(name).doc('b').update({ n: 0 });
    await Promise.all([first.commit(), second.commit()]);
    expect([await valueOf('a'), await valueOf('b')]).toEqual([0, 0]);
  });

  it('makes a plain write wait for the transaction that holds the document', async () => {
    const { db, _, name, accounts, valueOf } = await fresh();
    const t = await db.startTransaction();
    await t.collection(name).doc('a').update({ n: 5 });
    let done = false;
    const waiting = accounts
      .doc('a')
      .update({ n: _.inc(1) })
      .then(() => (done = true));
    await accounts.doc('b').update({ n: 9 });
    expect(done).toBe(false);
    await t.commit();
    await waiting;
    expect(await valueOf('a')).toBe(6);
  });

  it('undoes everything on rollback and lets go', async () => {
    const { db, name, accounts, valueOf } = await fresh();
    const t = await db.startTransaction();
    await t.collection(name).doc('a').update({ n: 5 });
    await t.rollback();
    await accounts.doc('a').update({ n: 2 });
    expect(await valueOf('a')).toBe(2);
  });

  it('ends a transaction that takes too long', async () => {
    const { db, name, accounts } = await fresh();
    const t = await db.startTransaction();
    await t.collection(name).doc('a').update({ n: 5 });
    expect((await accounts.doc('a').update({ n: 2 })).updated).toBe(1); // waits until the limit
    expect((await refusalOf(t.commit())).code).toBe('DATABASE_TRANSACTION_FAIL');
  });

  it('brings every runTransaction through when few compete', async () => {
    const { db, _, name, valueOf } = await fresh();
    const results = await Promise.allSettled(
      Array.from({ length: 3 }, () =>
        db.runTransaction(async (t: SdkTransaction) => {
          await t.collection(name).doc('a').get();
          await t
            .collection(name)
            .doc('a')
            .update({ n: _.inc(1) });
          await t
            .collection(name)
            .doc('b')
            .update({ n: _.inc(1) });
        }),
      ),
    );
    const succeeded = results.filter(result => result.status === 'fulfilled').length;
    expect(succeeded).toBeGreaterThan(0);
    expect([await valueOf('a'), await valueOf('b')]).toEqual([1 + succeeded, 1 + succeeded]);
  });

  it('refuses a duplicate id inside, and a conflict when two insert the same', async () => {
    const { db, name } = await fresh();
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    expect((await refusalOf(first.collection(name).add({ _id: 'a' }))).message).toContain('E11000');
    await first.collection(name).add({ _id: 'new' });
    expect((await refusalOf(second.collection(name).add({ _id: 'new' }))).code).toBe('DATABASE_TRANSACTION_CONFLICT');
    await first.commit();
  });
});
