import cloudbase from '@cloudbase/node-sdk';
import { checkAuditChain } from 'shared/account/audit-contract';
import { UNSEALED_MAX_MS } from 'shared/account/audit-model';
import { addMs, toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { digestOf } from 'shared/server/digest';
import { anAuditEntry, auditEntriesOf, checkWholeChain, sealAll } from 'tests/support/audit';
import { callAs, dataOf } from 'tests/support/call-function';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMemberWith } from 'tests/support/staff';
import { AuditSeal } from './audit-chain';
import * as seals from './audit-seal.repository';
import { checkAnchor } from './check-audit-chain.query';

useLocalCloud();
const raw = (name: string) => cloudbase.init({ env: 'local' }).database().collection(name);
type Fields = Record<string, unknown>;
const sealId = (number: number) => String(number).padStart(12, '0');

/** What stands in a document, to put it back afterwards. */
async function lying(
  collection: string,
  id: string,
): Promise<{ whole: Fields; put: (fields: Fields) => Promise<void> }> {
  const { data } = await raw(collection).doc(id).get();
  const { _id: _, ...whole } = data[0] as Fields; // the SDK answers a list
  const put = async (fields: Fields) => void (await raw(collection).doc(id).set(fields));
  return { whole, put };
}

const finding = (kind: string, sealNumber: number | null, auditEntryId: string | null = null) => ({
  kind,
  sealNumber,
  auditEntryId,
});
const findings = async () => (await checkWholeChain()).findings;

/** Seals 1 to 4 of three entries each. */
const entriesOf: Record<number, string[]> = {};
beforeAll(async () => {
  for (const number of [1, 2, 3, 4]) {
    entriesOf[number] = await auditEntriesOf(3);
    await sealAll();
  }
});
afterEach(async () => {
  // Each test puts back what it broke: what it found was there because of it.
  expect(await findings()).toEqual([]);
});
const entryOf = (number: number) => entriesOf[number]?.[1] ?? '';

test.each<[string, Fields]>([
  ['what it says', { action: 'account/get-me' }],
  ['when', { at: '2020-01-01T00:00:00.000Z' }],
  ['who', { actor: { kind: 'operator' }, actorId: 'operator' }],
  ['a digest', { afterDigest: '0'.repeat(64) }],
  ['a digest taken away', { beforeDigest: null }],
  ['what it is looked for by: who', { actorId: 'st_00000000000000000009' }],
  ['what it is looked for by: to what', { subjectId: 'st_00000000000000000009' }],
  ['what it is looked for by: for whom', { forWhomId: 'ps_00000000000000000009' }],
  ['a field more', { note: 'x' }],
  ['its version', { schemaVersion: 2 }],
  ['no time at all', { at: 7 }],
  ['back to unsealed', { sealNumber: 0 }],
  ['another seal', { sealNumber: 'none' }],
])('an entry in which somebody changed %s is found', async (_name, change) => {
  const { whole, put } = await lying('auditEntries', entryOf(2));
  await put({ ...whole, ...change });
  expect(await findings()).toEqual(expect.arrayContaining([finding('entry-changed', 2, entryOf(2))]));
  await put(whole);
});

test('an entry moved to another seal is found at both', async () => {
  const { whole, put } = await lying('auditEntries', entryOf(2));
  for (const sealNumber of [3, 9]) {
    await put({ ...whole, sealNumber });
    expect(await findings()).toEqual([
      finding('entry-changed', 2, entryOf(2)),
      finding('entry-not-listed', sealNumber, entryOf(2)),
    ]);
  }
  await put(whole);
});

test('an entry that is gone is found, and one that was put there', async () => {
  const { whole, put } = await lying('auditEntries', entryOf(3));
  await raw('auditEntries').doc(entryOf(3)).remove();
  const added = 'ae_00000000000000000009';
  for (const sealNumber of [3, 9, -1, 'three', null]) {
    await raw('auditEntries')
      .doc(added)
      .set({ ...whole, sealNumber });
    const claimed = typeof sealNumber === 'number' ? sealNumber : null;
    expect(await findings()).toEqual([
      finding('entry-missing', 3, entryOf(3)),
      finding('entry-not-listed', claimed, added),
    ]);
  }
  await raw('auditEntries').doc(added).remove();
  await put(whole);
});

test('a seal that is gone is found', async () => {
  const { whole, put } = await lying('auditSeals', sealId(2));
  await raw('auditSeals').doc(sealId(2)).remove();
  expect(await findings()).toEqual([finding('seal-missing', 2)]);
  await put(whole);
});

test.each<[string, Fields]>([
  ['an entry taken from its list', { entries: [] }],
  ['its time', { sealedAt: '2020-01-01T00:00:00.000Z' }],
  ['the seal before', { previousHash: '1'.repeat(64) }],
  ['its own hash', { hash: '1'.repeat(64) }],
  ['a field more', { note: 'x' }],
  ['its shape', { entries: 'none' }],
])('a seal in which somebody changed %s is found', async (_name, change) => {
  const { whole, put } = await lying('auditSeals', sealId(2));
  await put({ ...whole, ...change });
  expect(await findings()).toEqual(expect.arrayContaining([finding('seal-changed', 2)]));
  await put(whole);
});

test('a seal made anew, hash and all, is found by the seal after it', async () => {
  const { whole, put } = await lying('auditSeals', sealId(2));
  const { hash: _, ...seal } = AuditSeal.parse((await seals.findByNumber(openDatabase(), 2))?.seal);
  const forged = { ...seal, sealedAt: '2020-01-01T00:00:00.000Z' };
  await put({ ...whole, ...forged, hash: digestOf(forged) });
  expect(await findings()).toEqual([finding('seal-changed', 2)]);
  await put(whole);
});

test('a first seal that names one before it is found, hash and all', async () => {
  const { whole, put } = await lying('auditSeals', sealId(1));
  const { hash: _, ...seal } = AuditSeal.parse((await seals.findByNumber(openDatabase(), 1))?.seal);
  const forged = { ...seal, previousHash: '1'.repeat(64) };
  await put({ ...whole, ...forged, hash: digestOf(forged) });
  expect(await findings()).toEqual([finding('seal-changed', 1)]);
  await put(whole);
});

test('seals with other numbers are found, however large', async () => {
  const { whole, put } = await lying('auditSeals', sealId(2));
  await put({ ...whole, number: 77 });
  expect(await findings()).toEqual(
    expect.arrayContaining([finding('seal-missing', 2), finding('seal-missing', 5), finding('seal-changed', 77)]),
  );
  await put({ ...whole, number: 1e300 });
  expect(await findings()).toEqual(expect.arrayContaining([finding('seal-missing', 2), finding('seal-missing', 54)]));
  await put({ ...whole, number: 2.5 });
  expect(await findings()).toEqual(expect.arrayContaining([finding('seal-changed', 2)]));
  await put(whole);
});

test('a tail cut off with its entries is found by a head noted earlier, and by nothing else', async () => {
  const head = { sealNumber: 4, hash: (await seals.findHead(openDatabase()))?.seal?.hash ?? '' };
  expect(await checkAnchor(openDatabase(), head)).toBeNull();
  const ids = entriesOf[4] ?? [];
  const kept = [await lying('auditSeals', sealId(4)), ...(await Promise.all(ids.map(id => lying('auditEntries', id))))];
  await raw('auditSeals').doc(sealId(4)).remove();
  expect(await findings()).toEqual(ids.map(id => finding('entry-not-listed', 4, id)).sort(byEntry));
  await Promise.all(ids.map(id => raw('auditEntries').doc(id).remove()));
  expect(await findings()).toEqual([]);
  expect(await checkAnchor(openDatabase(), head)).toEqual(finding('anchor-differs', 4));
  for (const { whole, put } of kept) await put(whole);
  expect(await checkAnchor(openDatabase(), head)).toBeNull();
});

function byEntry(a: { auditEntryId: string | null }, b: { auditEntryId: string | null }): number {
  return (a.auditEntryId ?? '') < (b.auditEntryId ?? '') ? -1 : 1;
}

test('an entry that no seal holds is found after two minutes, not before', async () => {
  const now = toInstant(Date.now());
  const late = await anAuditEntry({}, addMs(now, -UNSEALED_MAX_MS - 1000));
  await anAuditEntry({}, now);
  expect(await findings()).toEqual([finding('entry-unsealed', null, late)]);
  await sealAll();
});

test('a stretch of fifty seals a call; the last says where the chain ends', async () => {
  for (let number = 0; number < 50; number++) {
    await anAuditEntry();
    await sealAll();
  }
  const { caller } = await aStaffMemberWith('auditor');
  const first = dataOf(await callAs(caller, checkAuditChain, {}));
  expect(first).toMatchObject({ checkedSealCount: 50, nextSeal: 51, findings: [] });
  await anAuditEntry();
  const second = dataOf(await callAs(caller, checkAuditChain, { fromSeal: 51 }));
  const head = await seals.findHead(openDatabase());
  expect(second).toEqual({
    sealCount: first.sealCount,
    checkedSealCount: first.sealCount - 50,
    checkedEntryCount: expect.any(Number),
    unsealedCount: 1,
    findings: [],
    nextSeal: null,
    head: { sealNumber: head?.number, hash: head?.seal?.hash, sealedAt: head?.seal?.sealedAt },
  });
  // The seal before a stretch is held against it too.
  const { whole, put } = await lying('auditSeals', sealId(50));
  await put({ ...whole, hash: '1'.repeat(64) });
  expect(dataOf(await callAs(caller, checkAuditChain, { fromSeal: 51 })).findings).toEqual([
    finding('seal-changed', 50),
  ]);
  await put(whole);
});

test('a chain that is not there yet holds', async () => {
  const { caller } = await aStaffMemberWith('administrator');
  const answer = dataOf(await callAs(caller, checkAuditChain, { fromSeal: 1_000_000 }));
  expect(answer).toMatchObject({ checkedSealCount: 0, checkedEntryCount: 0, nextSeal: null, findings: [] });
});
