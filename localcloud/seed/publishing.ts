import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as accounts from 'cloudfunctions/account/staff-account.repository';
import { handleCreatePolicyDraft } from 'cloudfunctions/policy/create-policy-draft.command';
import * as policyDrafts from 'cloudfunctions/policy/policy-draft.repository';
import { readSourceText, type TextFormat } from 'cloudfunctions/policy/read-source-text';
import { handleSubmitPolicyDraft } from 'cloudfunctions/policy/submit-policy-draft.command';
import type { StaffRole } from 'shared/kernel/access';
import { ReviewStatus } from 'shared/policy/publishing-model';
import type { StaffCaller } from 'shared/server/caller';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import type { Context } from 'shared/server/define-function';

const folder = join(__dirname, 'policy', 'drafts');
const DRAFTS_READ_MAX = 1000;

/** The texts are invented; each says how far it has come. */
const DRAFTS: readonly { file: string; format: TextFormat; isSubmitted: boolean }[] = [
  { file: 'public-toilets.txt', format: 'text', isSubmitted: false },
  { file: 'second-hand-market.md', format: 'markdown', isSubmitted: true },
];

/** Two drafts of the demo's editor, one being written and one waiting for review; what is there already stays as it is. */
export async function seedPolicyDrafts(): Promise<{ addedCount: number }> {
  const { ctx, agencyId } = await asEditor('editor0301');
  const wanted = { agencyIds: 'every', statuses: ReviewStatus.options, until: null, limit: DRAFTS_READ_MAX } as const;
  const present = new Set((await policyDrafts.list(ctx.db, wanted)).map(({ elements }) => elements.documentNumber));
  let addedCount = 0;
  for (const { file, format, isSubmitted } of DRAFTS) {
    const text = readFileSync(join(folder, file), 'utf8');
    const number = readSourceText(format, text)?.documentNumber ?? null;
    if (present.has(number)) continue;
    const requestKey = `demo-draft-${file}`.slice(0, 40).replace(/[^a-z-]/g, '-');
    const { draft } = await handleCreatePolicyDraft({ agencyId, format, text, requestKey }, ctx);
    const { draftId, version } = draft;
    if (isSubmitted) await handleSubmitPolicyDraft({ draftId, version, requestKey }, ctx);
    addedCount += 1;
  }
  return { addedCount };
}

/** As the entry would make it of whoever signed in with this name. */
async function asEditor(
  loginName: string,
): Promise<{ ctx: Context<StaffCaller>; agencyId: policyDrafts.StoredPolicyDraft['agencyId'] }> {
  const db = openDatabase();
  const account = (await accounts.listAll(db)).find(one => one.loginName === loginName);
  if (!account) throw new Error(`${loginName} is not among the demo's staff`);
  const { _id: staffId, agencyId } = account;
  const role: StaffRole = 'editor';
  const assignments = account.assignments
    .filter(assignment => assignment.role === role)
    .map(assignment => ({ ...assignment, onBehalfOf: null }));
  const identity = { provider: 'web', subject: loginName, anonymous: false, customUserId: staffId } as const;
  const caller: StaffCaller = { kind: 'staff', staffId, assignments, identity };
  return { ctx: { db, caller, now: readClock(), requestId: 'demo' }, agencyId };
}
