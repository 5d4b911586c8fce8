import cloudbase from '@cloudbase/node-sdk';
import { startLocalCloud } from '../server';
import { refusalOf, temporaryDirectory, useTestCloud } from '../test-cloud';

const cloud = useTestCloud();
let sequence = 0;

/** A collection of its own for each test. */
async function fresh() {
  const { db } = cloud();
  const name = `things${sequence++}`;
  await db.createCollection(name);
  return { db, _: db.command, things: db.collection(name) };
}

const ids = (result: { data: { _id: unknown }[] }) => result.data.map(item => item._id);

describe('queries where mingo alone would differ', () => {
  it('matches only objects by conditions on fields of an element', async () => {
    const { _, things } = await fresh();
    await things.add([
      { _id: 'scalars', list: [1, 2] },
      { _id: 'objects', list: [{ score: 2 }] },
      { _id: 'none', list: [] },
    ]);
    expect(ids(await things.where({ list: _.elemMatch({ score: _.neq(1) }) }).get())).toEqual(['objects']);
    expect(ids(await things.where({ list: _.elemMatch(_.gt(1)) }).get())).toEqual(['scalars']);
  });

  it('counts characters, bytes to the end, and weeks from Sunday', async () => {
    const { db, things } = await fresh();
    const $ = db.command.aggregate;
    await things.add([{ _id: 'a', text: '县政府policy', at: new Date('2026-01-04T00:00:00Z') }]);
    const { data } = await things
      .aggregate()
      .project({
        _id: 0,
        at: $.indexOfCP(['$text', 'policy']),
        rest: $.substr(['$text', 9, -1]),
        week: $.week('$at'),
      } as never)
      .end();
    expect(data).toEqual([{ at: 3, rest: 'policy', week: 1 }]);
  });
});

describe('aggregation', () => {
  it('matches, groups, joins and sorts', async () => {
    const { db, things } = await fresh();
    const $ = db.command.aggregate;
    await db.createCollection(`names${sequence}`);
    await db.collection(`names${sequence}`).add([{ _id: 'x', title: 'X' }]);
    await things.add([
      { k: 'x', n: 1 },
      { k: 'x', n: 2 },
      { k: 'y', n: 5 },
      { k: 'z', n: 50 },
    ]);
    const { data } = await things
      .aggregate()
      .match({ n: db.command.lt(10) })
      .group({ _id: '$k', sum: $.sum('$n') })
      .lookup({ from: `names${sequence}`, localField: '_id', foreignField: '_id', as: 'names' })
      .sort({ sum: 1 })
      .end();
    expect(data).toEqual([
      { _id: 'x', sum: 3, names: [{ _id: 'x', title: 'X' }] },
      { _id: 'y', sum: 5, names: [] },
    ]);
  });
});

test('an aggregation that stops early leaves nothing half read, on which closing would fail', async () => {
  const own = await startLocalCloud({ dataDir: temporaryDirectory() });
  const db = cloudbase.init({ env: own.envId, serviceUrl: own.adminUrl }).database();
  await db.createCollection('things');
  const things = db.collection('things');
  await things.add([{ n: 0 }, { n: 1 }, { n: 2 }]);
  const limited = await things.aggregate().limit(1).end();
  const dividing = things.aggregate().project({ d: db.command.aggregate.divide([1, '$n']) });
  const refusal = await refusalOf(dividing.end());
  await expect(own.close()).resolves.toBeUndefined();
  expect([limited.data.length, refusal.code]).toEqual([1, 'DATABASE_REQUEST_FAILED']);
});
