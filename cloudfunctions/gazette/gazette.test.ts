import {
  createGazetteIssue,
  getGazetteDraft,
  listGazetteDrafts,
  listPrintablePolicies,
  publishGazetteIssue,
  sendBackGazetteIssue,
  submitGazetteIssue,
  updateGazetteIssue,
} from 'shared/gazette/contract';
import { GazetteIssueId, type GazetteIssue } from 'shared/gazette/model';
import type { RequestOf } from 'shared/kernel/endpoint';
import { PolicyId } from 'shared/policy/model';
import { openDatabase } from 'shared/server/database';
import { callAs, codeOf, dataOf } from 'tests/support/call-function';
import { aRequestKey, nobody, wechatCaller } from 'tests/support/callers';
import { aDay, importDocument } from 'tests/support/documents';
import {
  aCountyMember,
  assembleIssue,
  documents,
  issueInPreparation,
  nothingInPreparation,
  publishIssue,
} from 'tests/support/gazette';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aStaffMemberWith, type StaffMember } from 'tests/support/staff';
import * as gazetteIssues from './gazette-issue.repository';
import * as gazetteNumbers from './gazette-numbers.repository';

useLocalCloud();
let editor: StaffMember;
let reviewer: StaffMember;
beforeAll(async () => {
  editor = await aCountyMember('editor');
  reviewer = await aCountyMember('reviewer');
});
beforeEach(nothingInPreparation);

const create = (year = 2026) => callAs(editor.caller, createGazetteIssue, { year, requestKey: aRequestKey() });
type Arranged = Partial<RequestOf<typeof updateGazetteIssue>>;
const update = ({ issueId, version }: GazetteIssue, given: Arranged) =>
  callAs(editor.caller, updateGazetteIssue, {
    issueId,
    columns: [],
    headlinePolicyId: null,
    version,
    requestKey: aRequestKey(),
    ...given,
  });
const publish = ({ issueId, version }: GazetteIssue, publishedOn = aDay('2026-06-01'), caller = reviewer.caller) =>
  callAs(caller, publishGazetteIssue, { issueId, version, publishedOn, requestKey: aRequestKey() });
const stored = (issueId: GazetteIssueId) => gazetteIssues.findById(openDatabase(), issueId);

describe('a new issue', () => {
  test('takes the next number of its year and the next serial number', async () => {
    const before = await gazetteNumbers.find(openDatabase());
    const { issue } = dataOf(await create());
    const last = before.years.at(-1);
    expect(issue).toMatchObject({
      serialNumber: before.serialNumber + 1,
      issueNumber: (last?.issueNumber ?? 0) + 1,
      status: 'drafting',
      draftedBy: [editor.staffId],
    });
  });

  test('waits until the one in preparation is published, also when five begin at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => create()));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      outcomes.filter(({ ok }) => !ok).every(one => ['issue-in-preparation', 'conflict'].includes(codeOf(one))),
    ).toBe(true);
    expect(codeOf(await create())).toBe('issue-in-preparation');
  });

  test('is refused in a year before the last one, and in one too far away', async () => {
    await publishIssue(await documents(1), aDay('2026-06-01'));
    expect(codeOf(await create(2025))).toBe('year-out-of-order');
    expect(codeOf(await create(2099))).toBe('year-out-of-order');
  });

  test('is begun once for one request key', async () => {
    const input = { year: 2026, requestKey: aRequestKey() };
    const first = dataOf(await callAs(editor.caller, createGazetteIssue, input));
    expect(dataOf(await callAs(editor.caller, createGazetteIssue, input))).toEqual(first);
  });

  test('is nobody else’s to begin', async () => {
    const input = { year: 2026, requestKey: aRequestKey() };
    const ofAnAgency = await aStaffMemberWith('editor');
    expect(codeOf(await callAs(ofAnAgency.caller, createGazetteIssue, input))).toBe('forbidden');
    expect(codeOf(await callAs(reviewer.caller, createGazetteIssue, input))).toBe('forbidden');
    expect(codeOf(await callAs(wechatCaller('someone'), createGazetteIssue, input))).toBe('unauthenticated');
  });
});

describe('assembling', () => {
  test('keeps versions and hashes, no text, in the order given', async () => {
    const [a, b, c] = await threeDocuments();
    const columns = [
      { title: '县政府文件', policyIds: [b] },
      { title: '部门规范性文件', policyIds: [c, a] },
    ];
    const { issue } = dataOf(await update(dataOf(await create()).issue, { columns, headlinePolicyId: a }));
    expect(issue.columns.map(column => column.entries.map(({ policyId }) => policyId))).toEqual([[b], [c, a]]);
    expect(issue.columns[0]?.entries[0]).toMatchObject({
      policyVersion: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(await stored(issue.issueId))).not.toContain('农村公路');
  });

  test.each<[string, (ids: PolicyId[]) => Arranged]>([
    ['same-document-twice', ([a]) => ({ columns: [column('甲', a), column('乙', a)] })],
    ['same-column-twice', ([a, b]) => ({ columns: [column('甲', a), column('甲', b)] })],
    ['headline-not-in-issue', ([a, b]) => ({ columns: [column('甲', a)], headlinePolicyId: b ?? null })],
    ['document-not-public', () => ({ columns: [column('甲', PolicyId.parse('pd_00000000000000000000'))] })],
    ['too-many-entries', () => ({ columns: [column('甲', ...manyIds(60)), column('乙', ...manyIds(60, 'b'))] })],
    ['changed-meanwhile', ([a]) => ({ columns: [column('甲', a)], version: 7 })],
  ])('refuses %s, and nothing is stored', async (code, arranged) => {
    const { issue } = dataOf(await create());
    const before = await stored(issue.issueId);
    expect(codeOf(await update(issue, arranged(await threeDocuments())))).toBe(code);
    expect(await stored(issue.issueId)).toEqual(before);
  });

  test('names the documents that are not public', async () => {
    const { policyId } = await importDocument({ title: '不予公开的', disclosureType: 'withheld' });
    const outcome = await update(dataOf(await create()).issue, { columns: [column('甲', policyId)] });
    expect(outcome).toMatchObject({ error: { code: 'document-not-public', detail: { policyIds: [policyId] } } });
  });

  test('is over once it waits for review', async () => {
    const issue = await issueInPreparation('in-review');
    expect(codeOf(await update(issue, {}))).toBe('not-in-this-state');
  });

  test('the same request key arranges once', async () => {
    const { issue } = dataOf(await create());
    const given = { columns: [column('甲', ...(await documents(1)))], requestKey: aRequestKey() };
    const first = dataOf(await update(issue, given));
    expect(dataOf(await update(issue, given))).toEqual(first);
    expect((await stored(issue.issueId))?.version).toBe(2);
  });
});

describe('review', () => {
  const submit = ({ issueId, version }: GazetteIssue, requestKey = aRequestKey()) =>
    callAs(editor.caller, submitGazetteIssue, { issueId, version, requestKey });
  const sendBack = ({ issueId, version }: GazetteIssue, caller = reviewer.caller, requestKey = aRequestKey()) =>
    callAs(caller, sendBackGazetteIssue, { issueId, version, reason: '请换头题', requestKey });

  test('an issue goes to review once, with something in it', async () => {
    const { issue: empty } = dataOf(await create());
    expect(codeOf(await submit(empty))).toBe('nothing-in-it');
    const issue = await assembleIssue(editor.caller, { policyIds: await documents(1), issue: empty });
    expect(codeOf(await submit(empty))).toBe('changed-meanwhile');
    const requestKey = aRequestKey();
    const first = dataOf(await submit(issue, requestKey));
    expect(first.issue.status).toBe('in-review');
    expect(dataOf(await submit(issue, requestKey))).toEqual(first);
    expect(codeOf(await submit(first.issue))).toBe('not-in-this-state');
  });

  test('is sent back with a reason by somebody who did not write in it', async () => {
    const issue = await issueInPreparation('in-review');
    const both = await aCountyMember('reviewer');
    const record = await stored(issue.issueId);
    if (record) await gazetteIssues.put(openDatabase(), { ...record, draftedBy: [...record.draftedBy, both.staffId] });
    expect(codeOf(await sendBack(issue, both.caller))).toBe('own-draft');
    expect(codeOf(await sendBack({ ...issue, version: 99 }))).toBe('changed-meanwhile');
    expect(codeOf(await publish(issue, aDay('2026-06-01'), both.caller))).toBe('own-draft');
    const requestKey = aRequestKey();
    const first = dataOf(await sendBack(issue, reviewer.caller, requestKey));
    expect(first.issue).toMatchObject({ status: 'sent-back', reason: '请换头题' });
    expect(dataOf(await sendBack(issue, reviewer.caller, requestKey))).toEqual(first);
    expect(codeOf(await sendBack(first.issue))).toBe('not-in-this-state');
  });
});

describe('publishing', () => {
  test('chains the issue to the one before and frees the next number', async () => {
    const first = await publishIssue(await documents(1), aDay('2026-06-01'));
    const second = await publishIssue(await documents(2), aDay('2026-06-01'));
    expect(second).toMatchObject({
      status: 'published',
      previousHash: first.hash,
      serialNumber: first.serialNumber + 1,
    });
    expect((await gazetteNumbers.find(openDatabase())).head?.hash).toBe(second.hash);
    expect((await create()).ok).toBe(true);
  });

  test('never changes what is published', async () => {
    const issue = await publishIssue(await documents(1), aDay('2026-06-01'));
    expect(codeOf(await update(issue, {}))).toBe('not-in-this-state');
    expect(codeOf(await publish(issue))).toBe('not-in-this-state');
    const record = await stored(issue.issueId);
    if (!record) throw new Error('the issue is not there');
    await expect(gazetteIssues.put(openDatabase(), { ...record, year: 2025 })).rejects.toThrow('never changes');
  });

  test('refuses a document that is not public any more, and one that reads otherwise', async () => {
    const facts = { title: '先公开的', documentNumber: null };
    const { policyId } = await importDocument(facts);
    const issue = await issueInPreparation('in-review', [policyId]);
    const record = await stored(issue.issueId);
    if (!record) throw new Error('the issue is not there');
    const [only] = record.columns;
    const entries = (only?.entries ?? []).map(entry => ({ ...entry, hash: 'a'.repeat(64) }));
    await gazetteIssues.put(openDatabase(), { ...record, columns: [{ title: '甲', entries }] });
    expect(codeOf(await publish(issue))).toBe('changed-meanwhile');
    await gazetteIssues.put(openDatabase(), record);
    await importDocument({ ...facts, disclosureType: 'withheld' });
    expect(codeOf(await publish(issue))).toBe('document-not-public');
    expect((await stored(issue.issueId))?.status).toBe('in-review');
  });

  test('comes after the issue before, in number and in day, and not before its day', async () => {
    await publishIssue(await documents(1), aDay('2026-06-01'));
    const issue = await issueInPreparation('in-review');
    expect(codeOf(await publish(issue, aDay('2026-05-31')))).toBe('day-before-issue-before');
    expect(codeOf(await publish(issue, aDay('2099-05-31')))).toBe('day-still-to-come');
    const numbers = await gazetteNumbers.find(openDatabase());
    await gazetteNumbers.put(openDatabase(), { ...numbers, head: null });
    expect(codeOf(await publish(issue))).toBe('earlier-issue-unpublished');
    await gazetteNumbers.put(openDatabase(), numbers);
  });

  test('happens once for one request key, and once when two approve', async () => {
    const issue = await issueInPreparation('in-review');
    const input = { issueId: issue.issueId, version: issue.version, publishedOn: aDay('2026-06-01') };
    const requestKey = aRequestKey();
    const other = await aCountyMember('reviewer');
    const outcomes = await Promise.all([
      callAs(reviewer.caller, publishGazetteIssue, { ...input, requestKey }),
      callAs(reviewer.caller, publishGazetteIssue, { ...input, requestKey }),
      callAs(other.caller, publishGazetteIssue, { ...input, requestKey: aRequestKey() }),
    ]);
    expect(new Set(outcomes.flatMap(one => (one.ok ? [one.data.issue.hash] : []))).size).toBe(1);
    const { columns, ...rest } = dataOf(await callAs(editor.caller, getGazetteDraft, { issueId: issue.issueId })).issue;
    expect(rest.status).toBe('published');
    expect(columns).toHaveLength(1);
  });
});

describe('what staff see', () => {
  test('every issue, the latest first, page by page', async () => {
    const first = await publishIssue(await documents(1), aDay('2026-06-01'));
    const { issue } = dataOf(await create());
    const page = dataOf(await callAs(reviewer.caller, listGazetteDrafts, { pageSize: 1 }));
    expect(page.items.map(({ issueId }) => issueId)).toEqual([issue.issueId]);
    const next = dataOf(
      await callAs(reviewer.caller, listGazetteDrafts, { pageSize: 1, cursor: page.nextCursor ?? '' }),
    );
    expect(next.items.map(({ issueId }) => issueId)).toEqual([first.issueId]);
    const drafting = dataOf(await callAs(editor.caller, listGazetteDrafts, { status: 'drafting' }));
    expect(drafting.items).toHaveLength(1);
    expect(codeOf(await callAs(nobody(), listGazetteDrafts, {}))).toBe('unauthenticated');
  });

  test('an issue that does not exist is not found', async () => {
    const issueId = GazetteIssueId.parse('gz_00000000000000000000');
    expect(codeOf(await callAs(editor.caller, getGazetteDraft, { issueId }))).toBe('not-found');
  });

  test('documents to print, with where they were printed already', async () => {
    const [policyId] = await documents(1);
    if (!policyId) throw new Error('no document');
    const issue = await publishIssue([policyId], aDay('2026-06-01'));
    const { items } = dataOf(await callAs(editor.caller, listPrintablePolicies, { pageSize: 50 }));
    expect(items.find(item => item.policyId === policyId)?.printedIn).toEqual([`2026年第${issue.issueNumber}期`]);
    const [other] = await documents(1);
    const again = dataOf(await callAs(editor.caller, listPrintablePolicies, { words: '的通知', pageSize: 50 }));
    expect(again.items.find(item => item.policyId === other)?.printedIn).toEqual([]);
  });
});

function column(title: string, ...policyIds: (PolicyId | undefined)[]) {
  return { title, policyIds: policyIds.flatMap(policyId => policyId ?? []) };
}

function manyIds(count: number, letter = 'a'): PolicyId[] {
  return Array.from({ length: count }, (_, at) => PolicyId.parse(`pd_${letter}${String(at).padStart(19, '0')}`));
}

async function threeDocuments(): Promise<[PolicyId, PolicyId, PolicyId]> {
  const [a, b, c] = await documents(3);
  if (!a || !b || !c) throw new Error('three were asked for');
  return [a, b, c];
}
