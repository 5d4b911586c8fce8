/** What other domains are told of documents. */
import { Anchor, PolicyId } from 'shared/policy/model';
import { openDatabase } from 'shared/server/database';
import { aDay, aNumber, importDocument } from 'tests/support/documents';
import { useLocalCloud } from 'tests/support/local-cloud';
import { listPublicPolicies } from './list-public-policies.query';
import { readPolicyClauses } from './read-policy-clauses.query';
import { readPolicyReference, readPolicyReferences } from './read-policy-reference.query';
import { readPolicyVersion } from './read-policy-version.query';

const cloud = useLocalCloud();
const db = () => openDatabase();
const today = aDay('2026-11-20');
const absent = PolicyId.parse('pd_00000000000000000000');
const hidden = () => importDocument({ title: '不公开的', disclosureType: 'withheld' });

test('references come with validity, for public documents only, in two round trips', async () => {
  const old = { title: '旧规定', documentNumber: aNumber('示政发〔2020〕8号') };
  const [{ policyId: oldId }, withheld] = [await importDocument(old), await hidden()];
  const { policyId: newId } = await importDocument({ title: '新规定', repeals: [old] });
  const before = cloud().sdkRequestCount();
  const found = await readPolicyReferences(db(), [oldId, newId, withheld.policyId, absent, newId], today);
  expect(cloud().sdkRequestCount() - before).toBe(2);
  expect([...found.keys()].sort()).toEqual([oldId, newId].sort());
  expect(found.get(oldId)?.validity).toMatchObject({ state: 'repealed', replacedBy: { policyId: newId } });
  expect(await readPolicyReference(db(), newId, today)).toMatchObject({ title: '新规定', version: 1 });
  expect(await readPolicyReference(db(), withheld.policyId, today)).toBeNull();
});

test('a version reads as it was printed, with the number of the current one', async () => {
  const facts = { title: '有两版的', documentNumber: aNumber('示政发〔2026〕81号') };
  const { policyId } = await importDocument({ ...facts, text: '旧。', datedOn: aDay('2026-01-01') });
  await importDocument({ ...facts, text: '新。', datedOn: aDay('2026-02-02') });
  expect(await readPolicyVersion(db(), policyId, 1)).toMatchObject({
    version: 1,
    currentVersion: 2,
    title: '有两版的',
    datedOn: '2026-01-01',
    blocks: [{ text: '旧。' }],
  });
  expect(await readPolicyVersion(db(), policyId)).toMatchObject({ version: 2, datedOn: '2026-02-02' });
  expect(await readPolicyVersion(db(), policyId, 3)).toBeNull();
  expect(await readPolicyVersion(db(), (await hidden()).policyId)).toBeNull();
});

test('clauses are found by their anchors, with what they say', async () => {
  const { policyId } = await importDocument({ title: '有条款的', text: '甲。\n乙。' });
  const reading = await readPolicyClauses(db(), policyId, 1);
  expect(reading?.clauses.get(Anchor.parse('p-2'))).toMatchObject({ text: '乙。', excerpt: '乙。' });
  expect(reading?.clauses.has(Anchor.parse('p-3'))).toBe(false);
  expect(await readPolicyClauses(db(), absent)).toBeNull();
});

describe('documents to choose from', () => {
  const list = (options: { words?: string; cursor?: string; pageSize?: number }) =>
    listPublicPolicies(db(), { today, pageSize: 2, ...options });

  test('come the latest first, page by page, and none that is not public', async () => {
    for (const day of ['2031-01-01', '2031-01-03', '2031-01-02'])
      await importDocument({ title: `可选的${day}`, datedOn: aDay(day) });
    await importDocument({ title: '可选的，不公开', datedOn: aDay('2031-02-01'), disclosureType: 'on-request' });
    const first = await list({ words: '可选的' });
    expect(first.items.map(({ datedOn }) => datedOn)).toEqual(['2031-01-03', '2031-01-02']);
    const second = await list({ words: '可选的', cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ datedOn }) => datedOn)).toEqual(['2031-01-01']);
    expect(second.nextCursor).toBeNull();
  });

  test('a cursor that is none of ours is refused', async () => {
    await expect(list({ cursor: 'x' })).rejects.toMatchObject({ code: 'invalid-request' });
  });
});
