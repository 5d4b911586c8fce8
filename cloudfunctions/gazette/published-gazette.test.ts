/** What everybody reads of the gazette, and what recomputing finds once somebody changed the database. */
import cloudbase from '@cloudbase/node-sdk';
import { getGazetteEntry, getGazetteIssue, listGazetteIssues, searchGazetteIssue } from 'shared/gazette/contract';
import { GazetteIssueId, type GazetteIssue } from 'shared/gazette/model';
import type { PolicyId } from 'shared/policy/model';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { nobody } from 'tests/support/callers';
import { aDay, importDocument } from 'tests/support/documents';
import { documents, issueInPreparation, publishIssue } from 'tests/support/gazette';
import { useLocalCloud } from 'tests/support/local-cloud';
import { checkGazette } from './check-gazette.query';

const cloud = useLocalCloud();
const raw = (name: string) => cloudbase.init({ env: 'local' }).database().collection(name);
const rawVersion = (policyId: PolicyId | undefined) => raw('policyVersions').doc(`${policyId}-1`);

const ids: PolicyId[] = [];
const issues: GazetteIssue[] = [];
beforeAll(async () => {
  for (const [count, day] of [
    [2, '2025-12-05'],
    [3, '2026-01-05'],
    [1, '2026-02-05'],
  ] as const) {
    const own = await documents(count);
    ids.push(...own);
    issues.push(await publishIssue(own, aDay(day)));
  }
}, 60_000);

function issue(at: number): GazetteIssue {
  const found = issues[at];
  if (!found) throw new Error(`there is no issue ${at}`);
  return found;
}
const contents = async (at: number) =>
  dataOf(await callAs(nobody(), getGazetteIssue, { issueId: issue(at).issueId })).issue;
const entry = (at: number, position: number) =>
  callAs(nobody(), getGazetteEntry, { issueId: issue(at).issueId, position });
const findings = async () => (await checkGazette(openDatabase(), readClock())).findings;

/** Changes a document of the database for the time of a test. */
async function tampered(name: string, id: string, change: object, test: () => Promise<void>): Promise<void> {
  const { data } = await raw(name).doc(id).get();
  const [{ _id, ...before }] = data as [{ _id: string }]; // the SDK answers a list
  await raw(name)
    .doc(id)
    .set({ ...before, ...change });
  try {
    await test();
  } finally {
    await raw(name).doc(id).set(before);
  }
}

const otherBlocks = [{ kind: 'text', anchor: 'p-1', role: 'body', text: '改过的正文。' }];

test('the shelf shows published issues, the latest first, by year, with a headline for each cover', async () => {
  await issueInPreparation('drafting');
  const shelf = dataOf(await callAs(nobody(), listGazetteIssues, { pageSize: 2 }));
  expect(shelf.items.map(({ serialNumber }) => serialNumber)).toEqual([3, 2]);
  expect(shelf).toMatchObject({ totalCount: 3, years: [{ year: 2026, count: 3 }] });
  expect(shelf.items[1]).toMatchObject({ entryCount: 3, headline: issue(1).columns[0]?.entries[0]?.title });
  const rest = dataOf(await callAs(nobody(), listGazetteIssues, { pageSize: 2, cursor: shelf.nextCursor ?? '' }));
  expect(rest).toMatchObject({ items: [{ serialNumber: 1 }], nextCursor: null });
  expect(dataOf(await callAs(nobody(), listGazetteIssues, { year: 2024 }))).toMatchObject({ items: [], totalCount: 0 });
  expect(codeOf(await callAs(nobody(), listGazetteIssues, { cursor: 'x' }))).toBe('invalid-request');
});

test('an issue as published holds, and leads to the one before and the one after', async () => {
  expect(await contents(1)).toMatchObject({
    integrity: { holds: true, entryCount: 3, changed: [], chainHolds: true },
    previousIssueId: issue(0).issueId,
    nextIssueId: issue(2).issueId,
  });
  expect((await contents(0)).previousIssueId).toBeNull();
  expect(await findings()).toEqual([]);
});

test('the contents cost few round trips, however many entries', async () => {
  const before = cloud().sdkRequestCount();
  await contents(1);
  expect(cloud().sdkRequestCount() - before).toBeLessThanOrEqual(5);
});

test('what is being prepared does not exist for the public', async () => {
  const { issueId } = await issueInPreparation('in-review');
  for (const id of [issueId, GazetteIssueId.parse('gz_00000000000000000000')]) {
    expect(codeOf(await callAs(nobody(), getGazetteIssue, { issueId: id }))).toBe('not-found');
    expect(codeOf(await callAs(nobody(), getGazetteEntry, { issueId: id, position: 1 }))).toBe('not-found');
    expect(codeOf(await callAs(nobody(), searchGazetteIssue, { issueId: id, words: '公路' }))).toBe('not-found');
  }
  expect(codeOf(await entry(0, 3))).toBe('not-found');
});

test('an entry is shown as it was printed, and says when there is a newer version', async () => {
  const facts = { title: '会改的办法', documentNumber: null, text: '第一版。' };
  const { policyId } = await importDocument(facts);
  const { issueId } = await publishIssue([policyId], aDay('2026-02-05'));
  const read = async () => dataOf(await callAs(nobody(), getGazetteEntry, { issueId, position: 1 })).entry;
  expect(await read()).toMatchObject({ newerVersion: false, entryCount: 1, column: '县政府文件' });
  await importDocument({ ...facts, text: '第二版。' });
  expect(await read()).toMatchObject({ newerVersion: true, blocks: [{ text: '第一版。' }] });
  expect(await findings()).toEqual([]);
});

test('searching an issue finds title and text, and marks both', async () => {
  const search = async (words: string) =>
    dataOf(await callAs(nobody(), searchGazetteIssue, { issueId: issue(1).issueId, words })).items;
  const all = await search('养护');
  expect(all.map(({ position }) => position)).toEqual([1, 2, 3]);
  const [first] = all;
  const marked = first?.snippet?.highlights.map(([from, to]) => first.snippet?.text.slice(from, to));
  expect(marked).toEqual(['养护']);
  const [byTitle] = await search(issue(1).columns[0]?.entries[1]?.title ?? '');
  expect(byTitle).toMatchObject({ position: 2, titleHighlights: [[0, expect.any(Number)]] });
  expect(await search('火星')).toEqual([]);
  expect(await search('，')).toEqual([]);
});

test('a changed text is not shown, is told in the contents, and is found from outside', () =>
  tampered('policyVersions', `${ids[3]}-1`, { blocks: otherBlocks }, async () => {
    expect(codeOf(await entry(1, 2))).toBe('entry-changed');
    expect((await entry(1, 1)).ok).toBe(true);
    const { integrity, columns } = await contents(1);
    expect(integrity).toMatchObject({ holds: false, changed: [2], chainHolds: true });
    expect(columns[0]?.entries.map(({ intact }) => intact)).toEqual([true, false, true]);
    const found = dataOf(await callAs(nobody(), searchGazetteIssue, { issueId: issue(1).issueId, words: '改过' }));
    expect(found.items).toEqual([]);
    expect(await findings()).toEqual([{ kind: 'entry-changed', serialNumber: 2, position: 2 }]);
  }));

test('a changed text with the hash changed to fit is found all the same', async () => {
  const [column] = issue(1).columns;
  const entries = (column?.entries ?? []).map((one, at) => (at === 0 ? { ...one, hash: 'a'.repeat(64) } : one));
  await tampered('gazetteIssues', issue(1).issueId, { columns: [{ title: '县政府文件', entries }] }, async () => {
    expect((await contents(1)).integrity).toMatchObject({ holds: false, changed: [1, 2, 3], chainHolds: false });
    expect(codeOf(await entry(1, 2))).toBe('entry-changed');
    expect(await findings()).toEqual([
      { kind: 'issue-changed', serialNumber: 2, position: null },
      { kind: 'entry-changed', serialNumber: 2, position: 1 },
    ]);
    // The issue after it cannot be vouched for either.
    expect((await contents(2)).integrity).toMatchObject({ holds: false, changed: [], chainHolds: false });
  });
});

test('entries in another order are found', async () => {
  const [column] = issue(1).columns;
  const entries = [...(column?.entries ?? [])].reverse();
  await tampered('gazetteIssues', issue(1).issueId, { columns: [{ title: '县政府文件', entries }] }, async () => {
    expect(await findings()).toEqual([{ kind: 'issue-changed', serialNumber: 2, position: null }]);
  });
});

test('an issue hashed anew does not fit the one after it', async () => {
  await tampered('gazetteIssues', issue(1).issueId, { hash: 'b'.repeat(64) }, async () => {
    expect((await findings()).map(({ kind, serialNumber }) => [kind, serialNumber])).toEqual([
      ['issue-changed', 2],
      ['link-differs', 3],
    ]);
  });
});

test('an issue that is gone, or no issue any more, is found; so is the last one', async () => {
  const { issueId } = issue(1);
  await tampered('gazetteIssues', issueId, { status: 'drafting' }, async () => {
    expect(await findings()).toEqual([{ kind: 'issue-changed', serialNumber: 2, position: null }]);
  });
  await tampered('gazetteIssues', issueId, {}, async () => {
    await raw('gazetteIssues').doc(issueId).remove();
    expect(await findings()).toEqual([{ kind: 'issue-missing', serialNumber: 2, position: null }]);
  });
  const last = (await checkGazette(openDatabase(), readClock())).issueCount;
  const { data } = await raw('gazetteIssues').where({ serialNumber: last }).get();
  const [{ _id }] = data as [{ _id: string }];
  await tampered('gazetteIssues', _id, {}, async () => {
    await raw('gazetteIssues').doc(_id).remove();
    expect((await findings()).map(({ kind }) => kind)).toEqual(['issue-missing', 'head-differs']);
  });
  expect(await findings()).toEqual([]);
});

test('a document that is gone is told as gone', async () => {
  await tampered('policyVersions', `${ids[0]}-1`, {}, async () => {
    await rawVersion(ids[0]).remove();
    expect((await contents(0)).integrity).toMatchObject({ holds: false, changed: [1] });
    expect(await findings()).toEqual([{ kind: 'entry-gone', serialNumber: 1, position: 1 }]);
  });
});
