import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import * as agencies from 'cloudfunctions/account/agency.repository';
import * as accounts from 'cloudfunctions/account/staff-account.repository';
import { handleCreateInterpretation } from 'cloudfunctions/interpretation/create-interpretation.command';
import * as interpretations from 'cloudfunctions/interpretation/interpretation.repository';
import { handlePublishInterpretation } from 'cloudfunctions/interpretation/publish-interpretation.command';
import { handleSubmitInterpretation } from 'cloudfunctions/interpretation/submit-interpretation.command';
import { handleUpdateInterpretation } from 'cloudfunctions/interpretation/update-interpretation.command';
import { readPolicyClauses } from 'cloudfunctions/policy/read-policy-clauses.query';
import { handleSearchPolicies } from 'cloudfunctions/policy/search-policies.query';
import { LoginName } from 'shared/account/staff-model';
import { InterpretationBlocks } from 'shared/interpretation/model';
import type { PolicyId } from 'shared/policy/model';
import type { StaffCaller } from 'shared/server/caller';
import { readClock } from 'shared/server/clock';
import { openDatabase, type Session } from 'shared/server/database';
import type { Context } from 'shared/server/define-function';

const folder = join(__dirname, 'interpretation');
/** In the order of publishing; the last has every kind of block. */
const FILES = ['elevators.json', 'elderly.json', 'graduates.json'] as const;

const DemoInterpretation = z.object({
  documentNumber: z.string(),
  agency: z.string(),
  title: z.string(),
  blocks: z.array(z.record(z.string(), z.unknown())),
});
type DemoInterpretation = z.infer<typeof DemoInterpretation>;

/** Interprets three of the demo's documents, by the commands of its editor and reviewer; what is there already stays. */
export async function seedInterpretations(): Promise<{ addedCount: number }> {
  let addedCount = 0;
  for (const file of FILES) {
    const [editor, reviewer] = await Promise.all([asStaff('editor0301'), asStaff('reviewer0302')]);
    const wanted = DemoInterpretation.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const policyId = await policyOf(wanted, editor);
    if (await interpretations.findById(editor.db, interpretations.interpretationIdOf(policyId))) continue;
    await interpret(policyId, wanted, { editor, reviewer, requestKey: `demo-interpretation-${file.split('.')[0]}` });
    addedCount += 1;
  }
  return { addedCount };
}

interface Desk {
  editor: Context<StaffCaller>;
  reviewer: Context<StaffCaller>;
  requestKey: string;
}

async function interpret(policyId: PolicyId, wanted: DemoInterpretation, desk: Desk): Promise<void> {
  const { editor, reviewer, requestKey } = desk;
  const { title } = wanted;
  const agency = await agencies.findByName(editor.db, wanted.agency);
  if (!agency) throw new Error(`${wanted.agency} is not among the demo's agencies`);
  const blocks = InterpretationBlocks.parse(await withAnchors(editor.db, policyId, wanted.blocks));
  const created = await handleCreateInterpretation({ policyId, agencyId: agency._id, title, requestKey }, editor);
  const { interpretationId } = created.interpretation;
  await handleUpdateInterpretation({ interpretationId, title, blocks, version: 1, requestKey }, editor);
  await handleSubmitInterpretation({ interpretationId, version: 2, requestKey }, editor);
  await handlePublishInterpretation({ interpretationId, version: 3, requestKey }, reviewer);
}

async function policyOf({ documentNumber }: DemoInterpretation, { db, now }: Context): Promise<PolicyId> {
  const ctx = { db, now, requestId: 'demo', caller: { kind: 'anyone' } } as const;
  const { items } = await handleSearchPolicies({ documentNumber, sort: 'newest', pageSize: 1 }, ctx);
  const [found] = items;
  if (!found) throw new Error(`${documentNumber} is not among the demo's documents`);
  return found.policyId;
}

/** 第五条 becomes the anchor that it has in this document. */
async function withAnchors(db: Session, policyId: PolicyId, blocks: DemoInterpretation['blocks']): Promise<unknown> {
  const reading = await readPolicyClauses(db, policyId);
  const clauses = [...(reading?.clauses.values() ?? [])];
  return JSON.parse(JSON.stringify(blocks), (field, value: unknown) => {
    if (field !== 'source') return value;
    const clause = clauses.find(({ label }) => label === value);
    if (!clause) throw new Error(`${String(value)} is not in the document`);
    return clause.anchor;
  });
}

/** As the entry would make it of whoever signed in with this name. */
async function asStaff(loginName: string): Promise<Context<StaffCaller>> {
  const db = openDatabase();
  const account = await accounts.findByLoginName(db, LoginName.parse(loginName));
  if (!account) throw new Error(`${loginName} is not among the demo's staff`);
  const { _id: staffId } = account;
  const assignments = account.assignments.map(assignment => ({ ...assignment, onBehalfOf: null }));
  const identity = { provider: 'web', subject: loginName, anonymous: false, customUserId: staffId } as const;
  return { db, now: readClock(), requestId: 'demo', caller: { kind: 'staff', staffId, assignments, identity } };
}
