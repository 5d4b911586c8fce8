import { refusalOf, useTestCloud } from '../test-cloud';

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

describe('documents', () => {
  it('gives back what was stored, with its types', async () => {
    const { db, things } = await fresh();
    const at = new Date('2026-03-01T02:03:04.567Z');
    const document = {
      n: 1,
      big: 3_000_000_000,
      half: 1.5,
      text: '政策',
      at,
      none: null,
      list: [1, [2]],
      deep: { a: { b: true } },
    };
    const { id } = await things.add(document);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    const { data } = await things.doc(String(id)).get();
    expect(data).toEqual([{ ...document, _id: id }]);
    const old = await things.add({
      at: new Date('1949-10-01T00:00:00Z'),
      ref: new db.ObjectId({ id: '65f0c0ffee65f0c0ffee0001' }),
    });
    expect((await things.doc(String(old.id)).get()).data[0]).toMatchObject({
      at: new Date('1949-10-01T00:00:00Z'),
      ref: '65f0c0ffee65f0c0ffee0001',
    });
  });

  it('keeps number and text ids apart', async () => {
    const { things } = await fresh();
    await things.add({ _id: 1, kind: 'number' });
    await things.add({ _id: '1', kind: 'text' });
    expect((await things.where({ _id: 1 }).get()).data).toEqual([{ _id: 1, kind: 'number' }]);
  });

  it('resolves server dates in documents, updates and queries', async () => {
    const { db, _, things } = await fresh();
    await things.doc('a').set({ at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) });
    const [stored] = (await things.doc('a').get()).data;
    expect(stored.later.getTime() - stored.at.getTime()).toBe(60_000);
    expect((await things.where({ later: _.gt(db.serverDate()) }).count()).total).toBe(1);
  });

  it('refuses a second document with the same id', async () => {
    const { things } = await fresh();
    await things.add({ _id: 'one' });
    const refusal = await refusalOf(things.add({ _id: 'one' }));
    expect(refusal.code).toBe('DATABASE_REQUEST_FAILED');
    expect(refusal.message).toMatch(/E11000 duplicate key/);
  });

  it('names a collection that does not exist', async () => {
    const { db } = await fresh();
    for (const attempt of [
      db.collection('nowhere').get(),
      db.collection('nowhere').add({}),
      db.collection('nowhere').count(),
    ]) {
      expect((await refusalOf(attempt as Promise<unknown>)).code).toBe('DATABASE_COLLECTION_NOT_EXIST');
    }
  });

  it('answers at most 1000 documents, 100 unless told', async () => {
    const { things } = await fresh();
    await Promise.all(
      Array.from({ length: 11 }, (_, i) => things.add(Array.from({ length: 100 }, (_, j) => ({ _id: `${i}-${j}` })))),
    );
    expect((await things.get()).data).toHaveLength(100);
    expect((await things.limit(5000).get()).data).toHaveLength(1000);
    expect((await things.skip(1095).get()).data).toHaveLength(5);
    expect((await things.count()).total).toBe(1100);
    expect(cloud().scans.take()).toHaveLength(2);
  });

  it('refuses a request above 6 MB', async () => {
    const { things } = await fresh();
    expect((await refusalOf(things.add({ text: 'x'.repeat(6 * 1024 * 1024) }))).code).toBe('EXCEED_REQUEST_SIZE_LIMIT');
  });

  it('sorts as asked, skips, limits and projects', async () => {
    const { things } = await fresh();
    await things.add([
      { _id: 'a', group: 2, name: 'x', extra: { p: 1, q: 2 } },
      { _id: 'b', group: 1, name: 'z' },
      { _id: 'c', group: 1, name: 'y' },
      { _id: 'd', name: 'none' },
    ]);
    expect(ids(await things.orderBy('group', 'asc').orderBy('name', 'desc').get())).toEqual(['d', 'b', 'c', 'a']);
    expect(ids(await things.orderBy('group', 'desc').orderBy('_id', 'asc').skip(1).limit(2).get())).toEqual(['b', 'c']);
    expect((await things.where({ _id: 'a' }).field({ 'extra.p': true }).get()).data).toEqual([
      { _id: 'a', extra: { p: 1 } },
    ]);
    expect((await things.doc('a').field({ extra: false, _id: false }).get()).data).toEqual([{ group: 2, name: 'x' }]);
  });

  it('changes only what the update names, and counts what really changed', async () => {
    const { _, things } = await fresh();
    await things.doc('a').set({ n: 1, list: [1], meta: { a: 1, b: 2 }, gone: 1 });
    await things.doc('a').update({
      n: _.inc(2),
      list: _.push([2, 3]),
      meta: { a: 9 },
      gone: _.remove(),
      whole: _.set({ fresh: true }),
    });
    expect((await things.doc('a').get()).data).toEqual([
      { _id: 'a', n: 3, list: [1, 2, 3], meta: { a: 9, b: 2 }, whole: { fresh: true } },
    ]);
    await things.doc('a').update({ n: _.mul(2), list: _.unshift(0), whole: _.rename('entire') });
    await things.doc('a').update({ list: _.pull(_.gt(2)), n: _.max(10) });
    await things.doc('a').update({ list: _.addToSet(2) });
    await things.doc('a').update({ list: _.pop() });
    expect((await things.doc('a').get()).data).toEqual([
      { _id: 'a', n: 10, list: [0, 1], meta: { a: 9, b: 2 }, entire: { fresh: true } },
    ]);
    expect((await things.doc('a').update({ n: 10 })).updated).toBe(0);
    expect((await things.doc('missing').update({ n: 1 })).updated).toBe(0);
  });

  it('fails as production would when an operator meets the wrong type', async () => {
    const { _, things } = await fresh();
    await things.doc('a').set({ text: 'x', n: 1 });
    expect((await refusalOf(things.doc('a').update({ text: _.inc(1) }))).code).toBe('DATABASE_REQUEST_FAILED');
    expect((await refusalOf(things.doc('a').update({ n: _.push([1]) }))).code).toBe('DATABASE_REQUEST_FAILED');
    expect((await things.doc('a').get()).data).toEqual([{ _id: 'a', text: 'x', n: 1 }]);
  });

  it('replaces with set, and says which id it created', async () => {
    const { things } = await fresh();
    expect(await things.doc('a').set({ old: 1 })).toMatchObject({ updated: 0, upsertedId: 'a' });
    expect(await things.doc('a').set({ fresh: 1 })).toMatchObject({ updated: 1 });
    expect((await things.doc('a').get()).data).toEqual([{ _id: 'a', fresh: 1 }]);
  });

  it('updates and removes many, or the first only', async () => {
    const { things } = await fresh();
    await things.add([{ k: 1 }, { k: 1 }, { k: 1 }, { k: 2 }]);
    expect((await things.where({ k: 1 }).options({ multiple: false }).update({ seen: true })).updated).toBe(1);
    expect((await things.where({ k: 1 }).update({ seen: true })).updated).toBe(2);
    expect((await things.where({ k: 1 }).options({ multiple: false }).remove()).deleted).toBe(1);
    expect((await things.where({ k: 1 }).remove()).deleted).toBe(2);
    expect((await things.doc('missing').remove()).deleted).toBe(0);
  });

  it('answers the document as updateAndReturn left it', async () => {
    const { _, things } = await fresh();
    await things.doc('a').set({ n: 1 });
    expect(await things.where({ _id: 'a' }).updateAndReturn({ n: _.inc(1) })).toMatchObject({
      updated: 1,
      doc: { _id: 'a', n: 2 },
    });
    expect(await things.where({ _id: 'b' }).updateAndReturn({ n: _.inc(1) })).toMatchObject({ updated: 0, doc: null });
    // Unlike update it counts a document that already was as asked.
    expect(await things.where({ _id: 'a' }).updateAndReturn({ n: 2 })).toMatchObject({ updated: 1, doc: { n: 2 } });
  });

  it('stores a key with a dot, as production does, where no path leads to it', async () => {
    const { things } = await fresh();
    await things.add({ _id: 'a', 'key.': 1, 'deep.x': 1 });
    expect((await things.doc('a').get()).data).toEqual([{ _id: 'a', 'key.': 1, 'deep.x': 1 }]);
    expect((await things.where({ 'deep.x': 1 }).count()).total).toBe(0);
    await things.doc('a').update({ seen: true });
    expect((await things.doc('a').get()).data).toEqual([{ _id: 'a', 'key.': 1, 'deep.x': 1, seen: true }]);
    expect((await refusalOf(things.add({ $key: 1 }))).message).toContain('$key');
  });

  it('finds by place and by the shape of documents', async () => {
    const { db, _, things } = await fresh();
    const near = new db.Geo.Point(113.1, 34.2);
    await things.add([
      { _id: 'a', place: near, kind: 'hall' },
      { _id: 'b', place: new db.Geo.Point(114, 34.2) },
    ]);
    const within = _.geoWithin({ centerSphere: [near, 5 / 6378.1] } as never);
    expect(ids(await things.where({ place: within }).get())).toEqual(['a']);
    expect(ids(await things.where(_.nor([_.jsonSchema({ required: ['kind'] })])).get())).toEqual(['b']);
  });

  it('gives exactly ten of fifty parallel guarded updates of ten places', async () => {
    const { _, things } = await fresh();
    await things.doc('slot').set({ taken: 0, capacity: 10 });
    const attempts = Array.from({ length: 50 }, () =>
      things.where({ _id: 'slot', taken: _.lt(10) }).update({ taken: _.inc(1) }),
    );
    const updated = (await Promise.all(attempts)).map(result => result.updated ?? 0);
    expect(updated.reduce((a, b) => a + b, 0)).toBe(10);
    expect((await things.doc('slot').get()).data[0].taken).toBe(10);
  });

  it('refuses operators and fields that would be read as something else', async () => {
    const { things, db } = await fresh();
    expect((await refusalOf(things.where({ $where: 'true' }).get())).message).toContain('$where');
    const near = db.command.geoNear({ geometry: new db.Geo.Point(113, 34), maxDistance: 1 });
    expect((await refusalOf(things.where({ place: near }).get())).message).toContain('$nearSphere');
    expect((await refusalOf(things.add({ text: /a/g } as never))).code).toBe('DATABASE_REQUEST_FAILED');
    const sent = db
      .collection('things0')
      .aggregate()
      .geoNear({ distanceField: 'd', near: new db.Geo.Point(1, 2), spherical: true } as never);
    expect((await refusalOf(sent.end())).message).toContain('$geoNear');
  });

  it('says which action it does not know', async () => {
    const { app } = cloud();
    const refusal = await refusalOf(Promise.resolve(app.auth().getEndUserInfo('someone')));
    expect(refusal.message).toContain('auth.getUserInfoForAdmin');
  });

  it('refuses a browser page at the administrative door', async () => {
    const response = await fetch(cloud().cloud.adminUrl, {
      method: 'POST',
      headers: { origin: 'http://evil.example' },
      body: '{}',
    });
    expect(await response.json()).toMatchObject({ code: 'DATABASE_PERMISSION_DENIED' });
  });
});

describe('traps of the SDK that production has too', () => {
  it('reads an empty object as no condition', async () => {
    const { things } = await fresh();
    await things.add([{ a: 1 }, { a: 2 }]);
    expect((await things.where({ a: {} }).count()).total).toBe(2);
  });

  it('joins two alternatives into one', async () => {
    const { _, things } = await fresh();
    await things.add([
      { n: 1, m: 9 },
      { n: 9, m: 3 },
      { n: 9, m: 9 },
    ]);
    expect((await things.where({ n: _.eq(1).or(_.eq(2)), m: _.eq(3).or(_.eq(4)) }).count()).total).toBe(2);
  });

  it('ignores an update to an empty object', async () => {
    const { things } = await fresh();
    await things.doc('a').set({ meta: { x: 1 } });
    expect((await things.doc('a').update({ meta: {} })).updated).toBe(0);
  });
});
