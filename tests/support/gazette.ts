import * as gazetteIssues from 'cloudfunctions/gazette/gazette-issue.repository';
import * as gazetteNumbers from 'cloudfunctions/gazette/gazette-numbers.repository';
import { issueViewOf } from 'cloudfunctions/gazette/gazette-views';
import { entryHash } from 'cloudfunctions/gazette/issue-hashes';
import { readPrintedPolicies } from 'cloudfunctions/policy/read-printed-policies.query';
import {
  createGazetteIssue,
  publishGazetteIssue,
  submitGazetteIssue,
  updateGazetteIssue,
} from 'shared/gazette/contract';
import type { GazetteIssue, GazetteIssueId, GazetteStatus } from 'shared/gazette/model';
import type { LocalDate } from 'shared/kernel/time';
import type { PolicyId } from 'shared/policy/model';
import type { StaffRole } from 'shared/kernel/access';
import { openDatabase } from 'shared/server/database';
import { callAs, dataOf } from './call-function';
import { aRequestKey } from './callers';
import { aDay, importDocument } from './documents';
import { aStaffMember, type StaffMember } from './staff';

/** One who holds the role for the county: the gazette is the whole county's. */
export const aCountyMember = (role: StaffRole): Promise<StaffMember> =>
  aStaffMember({ assignments: [{ role, place: { level: 'county' } }] });

let count = 0;
/** Public documents, each with a title and a text of its own. */
export async function documents(wanted: number, text = '第一条 农村公路日常养护由县级统筹。'): Promise<PolicyId[]> {
  const ids: PolicyId[] = [];
  while (ids.length < wanted) {
    const { policyId } = await importDocument({ title: `关于第${++count}件事的通知`, text: `${text}\n第${count}件。` });
    ids.push(policyId);
  }
  return ids;
}

/** What an editor does with the issue in preparation, or with a new one. */
export async function assembleIssue(
  editor: object,
  { policyIds, issue }: { policyIds: readonly PolicyId[]; issue?: GazetteIssue },
): Promise<GazetteIssue> {
  const begun =
    issue ?? dataOf(await callAs(editor, createGazetteIssue, { year: 2026, requestKey: aRequestKey() })).issue;
  const { issueId, version } = begun;
  const columns = [{ title: '县政府文件', policyIds: [...policyIds] }];
  const input = { issueId, columns, headlinePolicyId: null, version, requestKey: aRequestKey() };
  return dataOf(await callAs(editor, updateGazetteIssue, input)).issue;
}

export async function submitIssue(editor: object, { issueId, version }: GazetteIssue): Promise<GazetteIssue> {
  return dataOf(await callAs(editor, submitGazetteIssue, { issueId, version, requestKey: aRequestKey() })).issue;
}

/** A whole issue, from its creation by one to its publication by another. */
export async function publishIssue(
  policyIds: readonly PolicyId[],
  publishedOn: LocalDate = aDay('2026-01-05'),
): Promise<GazetteIssue> {
  await nothingInPreparation();
  const editor = await aCountyMember('editor');
  const reviewer = await aCountyMember('reviewer');
  const { issueId, version } = await submitIssue(editor.caller, await assembleIssue(editor.caller, { policyIds }));
  const input = { issueId, version, publishedOn, requestKey: aRequestKey() };
  return dataOf(await callAs(reviewer.caller, publishGazetteIssue, input)).issue;
}

/** The issue in preparation, put at once into this state with one document; begun by somebody else where there is none. */
export async function issueInPreparation(
  status: GazetteStatus,
  policyIds?: readonly PolicyId[],
): Promise<GazetteIssue> {
  const db = openDatabase();
  const { open } = await gazetteNumbers.find(db);
  const issueId = open?.issueId ?? (await begin());
  const stored = await gazetteIssues.findById(db, issueId);
  if (!stored) throw new Error('the issue is not there');
  const printed = policyIds ?? (await documents(1));
  const wanted = printed.map(policyId => ({ policyId }));
  const readings = (await readPrintedPolicies(db, wanted, aDay('2026-01-05'))).flatMap(reading => reading ?? []);
  const entries = readings.map(reading => {
    const { policyId, version: policyVersion, title, documentNumber } = reading;
    return { policyId, policyVersion, title, documentNumber, hash: entryHash(reading) };
  });
  const issue = { ...stored, status, columns: [{ title: '县政府文件', entries }], policyIds: [...printed] };
  await gazetteIssues.put(db, issue);
  return issueViewOf(issue);
}

async function begin(): Promise<GazetteIssueId> {
  const editor = await aCountyMember('editor');
  const input = { year: 2026, requestKey: aRequestKey() };
  return dataOf(await callAs(editor.caller, createGazetteIssue, input)).issue.issueId;
}

/** No issue in preparation: the one there was is published. */
export async function nothingInPreparation(): Promise<void> {
  const db = openDatabase();
  const { open } = await gazetteNumbers.find(db);
  if (!open) return;
  await issueInPreparation('in-review');
  const issue = await gazetteIssues.findById(db, open.issueId);
  const reviewer = await aCountyMember('reviewer');
  if (!issue) throw new Error('the issue is not there');
  const { head } = await gazetteNumbers.find(db);
  const publishedOn = head?.publishedOn ?? aDay('2026-01-05');
  const input = { issueId: issue._id, version: issue.version, publishedOn, requestKey: aRequestKey() };
  dataOf(await callAs(reviewer.caller, publishGazetteIssue, input));
}
