import { refusalOf, temporaryDirectory, useTestCloud, writeFunctions } from '../test-cloud';

const functionsDir = writeFunctions(temporaryDirectory(), {
  f: {
    files: {
      'collections.json': ['cards', 'tags'].map(name => ({
        name,
        schemaVersion: 1,
        indexes: [{ name: 'number', fields: [name === 'cards' ? 'number' : 'words'], unique: true }],
      })),
    },
  },
});
const cloud = useTestCloud({ functionsDir, transactionLimitMs: 2000 });
let sequence = 0;

/** Two cards with numbers of their own. */
async function twoCards() {
  const { db } = cloud();
  const [a, b] = [`a${sequence}`, `b${sequence}`];
  const number = (text: string): string => `${text}-${sequence}`;
  const numbers = { one: number('1'), two: number('2'), three: number('3') };
  sequence += 1;
  const cards = db.collection('cards');
  await cards.add([
    { _id: a, number: numbers.one },
    { _id: b, number: numbers.two },
  ]);
  const numberOf = async (id: string) =>
    ((await cards.doc(id).get()).data[0] as { number: string } | undefined)?.number;
  return { db, cards, a, b, ...numbers, numberOf };
}

test('a value that is taken is refused at the write inside a transaction, not at its end', async () => {
  const { db, a, two } = await twoCards();
  const t = await db.startTransaction();
  const update = t.collection('cards').doc(a).update({ number: two });
  expect((await refusalOf(update)).message).toContain('E11000');
  expect((await refusalOf(t.collection('cards').add({ number: two }))).message).toContain('E11000');
  await t.rollback();
});

test('two writes of one transaction cannot have the same value', async () => {
  const { db, three } = await twoCards();
  const t = await db.startTransaction();
  await t.collection('cards').add({ number: three });
  expect((await refusalOf(t.collection('cards').add({ number: three }))).message).toContain('E11000');
  await t.rollback();
});

test('a value changes hands within a transaction, whatever the order of its documents', async () => {
  const { db, a, b, one, two, three, numberOf } = await twoCards();
  const t = await db.startTransaction();
  const cards = t.collection('cards');
  await cards.doc(b).update({ number: three });
  await cards.doc(a).update({ number: two });
  await cards.doc(b).update({ number: one });
  await t.commit();
  expect([await numberOf(a), await numberOf(b)]).toEqual([two, one]);
  const plain = db.collection('cards').add({ number: one });
  expect((await refusalOf(plain)).message).toContain('E11000');
});

test('a removed document gives its value free within the transaction', async () => {
  const { db, a, one, numberOf } = await twoCards();
  const t = await db.startTransaction();
  await t.collection('cards').doc(a).remove();
  await t.collection('cards').add({ _id: `${a}-again`, number: one });
  await t.commit();
  expect([await numberOf(a), await numberOf(`${a}-again`)]).toEqual([undefined, one]);
});

test('of two transactions that want one value the second conflicts, and sees the duplicate when it tries again', async () => {
  const { db, three } = await twoCards();
  const [first, second] = [await db.startTransaction(), await db.startTransaction()];
  await first.collection('cards').add({ number: three });
  const conflict = await refusalOf(second.collection('cards').add({ number: three }));
  expect(conflict.code).toBe('DATABASE_TRANSACTION_CONFLICT');
  await first.commit();
  const third = await db.startTransaction();
  expect((await refusalOf(third.collection('cards').add({ number: three }))).message).toContain('E11000');
  await third.rollback();
});

test('a value that was taken after the snapshot is a conflict', async () => {
  const { db, cards, a, three } = await twoCards();
  const t = await db.startTransaction();
  await t.collection('cards').doc(a).get();
  await cards.add({ number: three });
  const refusal = await refusalOf(t.collection('cards').add({ number: three }));
  expect(refusal.code).toBe('DATABASE_TRANSACTION_CONFLICT');
});

test('a plain write waits for the transaction that holds its value', async () => {
  const { db, cards, a, one, three } = await twoCards();
  const t = await db.startTransaction();
  await t.collection('cards').doc(a).update({ number: three });
  // Given up by the transaction, but it may yet be undone.
  const [taken, freed] = [refusalOf(cards.add({ number: three })), cards.add({ number: one })];
  await cards.add({ number: `${three}-other` });
  await t.commit();
  expect((await taken).message).toContain('E11000');
  await freed;

  const undone = await db.startTransaction();
  await undone.collection('cards').add({ number: `${three}-undone` });
  const waiting = cards.add({ number: `${three}-undone` });
  await undone.rollback();
  await waiting;
});

test('each word of an array counts for itself', async () => {
  const { db } = cloud();
  await db.collection('tags').add({ words: ['水', '电'] });
  const t = await db.startTransaction();
  await t.collection('tags').add({ words: ['气'] });
  for (const words of [['电', '网'], ['气']])
    expect((await refusalOf(t.collection('tags').add({ words }))).message).toContain('E11000');
  await t.collection('tags').add({ words: ['网'] });
  await t.commit();
  expect((await db.collection('tags').count()).total).toBe(3);
});

test('of many that want one value at once exactly one has it', async () => {
  const { db } = cloud();
  const attempt = async (i: number): Promise<void> => {
    if (i % 2 === 0) await db.collection('cards').add({ number: 'wanted' });
    else {
      const t = await db.startTransaction();
      await t.collection('cards').add({ number: 'wanted' });
      await t.commit();
    }
  };
  const results = await Promise.allSettled(Array.from({ length: 30 }, (_, i) => attempt(i)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await db.collection('cards').where({ number: 'wanted' }).count()).total).toBe(1);
});
