import * as accounts from 'cloudfunctions/account/staff-account.repository';
import { handleCreateGazetteIssue } from 'cloudfunctions/gazette/create-gazette-issue.command';
import { handleListGazetteIssues } from 'cloudfunctions/gazette/list-gazette-issues.query';
import { handlePublishGazetteIssue } from 'cloudfunctions/gazette/publish-gazette-issue.command';
import { handleSubmitGazetteIssue } from 'cloudfunctions/gazette/submit-gazette-issue.command';
import { handleUpdateGazetteIssue } from 'cloudfunctions/gazette/update-gazette-issue.command';
import { listPublicPolicies } from 'cloudfunctions/policy/list-public-policies.query';
import { Instant, LocalDate, localDateOf } from 'shared/kernel/time';
import type { PolicyId } from 'shared/policy/model';
import type { StaffCaller } from 'shared/server/caller';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import type { Context } from 'shared/server/define-function';

interface DemoIssue {
  publishedOn: string;
  /** 栏目 with the 文号 of its documents, in order. */
  columns: readonly (readonly [title: string, documentNumbers: readonly string[]])[];
  headline: string;
}

const GOVERNMENT = '县政府文件';
const OFFICE = '县政府办公室文件';
const DEPARTMENTS = '部门规范性文件';

/** Made up of the demo's documents, each printed after it was published. */
const ISSUES: readonly DemoIssue[] = [
  {
    publishedOn: '2025-10-10',
    columns: [
      [GOVERNMENT, ['云政规〔2025〕4号']],
      [OFFICE, ['云政办发〔2022〕31号', '云政办发〔2024〕14号']],
      [DEPARTMENTS, ['云民规〔2024〕2号', '云人社发〔2025〕23号']],
    ],
    headline: '云政规〔2025〕4号',
  },
  {
    publishedOn: '2026-05-08',
    columns: [
      [GOVERNMENT, ['云政函〔2026〕17号']],
      [OFFICE, ['云政办发〔2026〕9号']],
      [DEPARTMENTS, ['云医保规〔2026〕1号', '云农发〔2026〕11号']],
    ],
    headline: '云医保规〔2026〕1号',
  },
  {
    publishedOn: '2026-08-07',
    columns: [
      [OFFICE, ['云政办发〔2026〕12号']],
      [DEPARTMENTS, ['云教发〔2026〕15号', '云人社发〔2026〕8号']],
    ],
    headline: '云政办发〔2026〕12号',
  },
  {
    publishedOn: '2026-11-05',
    columns: [
      [GOVERNMENT, ['云政公告〔2026〕2号', '云政告〔2026〕5号']],
      [OFFICE, ['云政办发〔2026〕21号', '云政办发〔2026〕22号']],
    ],
    headline: '云政办发〔2026〕21号',
  },
];

/** Four issues, each assembled by the demo's editor and published by its reviewer on its own day; those there stay. */
export async function seedGazette(): Promise<{ addedCount: number }> {
  const db = openDatabase();
  const now = readClock();
  const anyone = { db, now, caller: { kind: 'anyone' }, requestId: 'demo' } as const;
  const { totalCount } = await handleListGazetteIssues({ pageSize: 1 }, anyone);
  const missing = ISSUES.slice(totalCount);
  if (missing.length === 0) return { addedCount: 0 };
  const { items } = await listPublicPolicies(db, { today: localDateOf(now), pageSize: 1000 });
  const ids = new Map(items.map(({ documentNumber, policyId }) => [documentNumber, policyId]));
  for (const issue of missing) await seedIssue(issue, ids);
  return { addedCount: missing.length };
}

async function seedIssue(issue: DemoIssue, ids: ReadonlyMap<string | null, PolicyId>): Promise<void> {
  const requestKey = `demo-gazette-${issue.publishedOn}`;
  const at = Instant.parse(`${issue.publishedOn}T02:00:00.000Z`);
  const [editor, reviewer] = [await asStaff('editor0301', at), await asStaff('reviewer0302', at)];
  const idOf = (number: string): PolicyId => {
    const policyId = ids.get(number);
    if (!policyId) throw new Error(`${number} is not among the demo's documents`);
    return policyId;
  };
  const year = Number(issue.publishedOn.slice(0, 4));
  const { issue: begun } = await handleCreateGazetteIssue({ year, requestKey }, editor);
  const { issueId } = begun;
  const columns = issue.columns.map(([title, numbers]) => ({ title, policyIds: numbers.map(idOf) }));
  const arranged = { issueId, columns, headlinePolicyId: idOf(issue.headline), version: 1, requestKey };
  await handleUpdateGazetteIssue(arranged, editor);
  await handleSubmitGazetteIssue({ issueId, version: 2, requestKey }, editor);
  const publishedOn = LocalDate.parse(issue.publishedOn);
  await handlePublishGazetteIssue({ issueId, publishedOn, version: 3, requestKey }, reviewer);
}

/** As the entry would make it of whoever signed in with this name, on the day of the issue. */
async function asStaff(loginName: string, now: Instant): Promise<Context<StaffCaller>> {
  const db = openDatabase();
  const account = (await accounts.listAll(db)).find(one => one.loginName === loginName);
  if (!account) throw new Error(`${loginName} is not among the demo's staff`);
  const { _id: staffId } = account;
  const assignments = account.assignments.map(assignment => ({ ...assignment, onBehalfOf: null }));
  const identity = { provider: 'web', subject: loginName, anonymous: false, customUserId: staffId } as const;
  const caller: StaffCaller = { kind: 'staff', staffId, assignments, identity };
  return { db, caller, now, requestId: 'demo' };
}
