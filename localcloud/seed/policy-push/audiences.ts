import * as z from 'zod/mini';
import * as accounts from 'cloudfunctions/account/staff-account.repository';
import { readPolicyClauses } from 'cloudfunctions/policy/read-policy-clauses.query';
import * as audiences from 'cloudfunctions/policy-push/policy-audience.repository';
import { handleSaveAudience } from 'cloudfunctions/policy-push/save-audience.command';
import { LoginName } from 'shared/account/staff-model';
import { AudienceClause, AudienceKind } from 'shared/policy-push/model';
import type { PolicyId } from 'shared/policy/model';
import type { StaffCaller } from 'shared/server/caller';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import type { Context } from 'shared/server/define-function';

/** `sentence` leads to where the clauses come from: a label, or words of the text. */
export const DemoAudience = z.strictObject({
  kind: AudienceKind,
  support: z.string(),
  sentence: z.string(),
  clauses: z.array(z.record(z.string(), z.unknown())),
});

export interface AudienceOf {
  policyId: PolicyId;
  audience: z.infer<typeof DemoAudience>;
  bundle: PolicyId[];
}

/** Written by the demo's editor; what is there already stays. */
export async function seedAudiences(wanted: readonly AudienceOf[]): Promise<void> {
  const ctx = await asEditor();
  const known = await audiences.findByPolicies(
    ctx.db,
    wanted.map(({ policyId }) => policyId),
  );
  for (const { policyId, audience, bundle } of wanted.filter(one => !known.has(one.policyId))) {
    const { kind, support, sentence } = audience;
    const source = await anchorOf(policyId, sentence);
    const clauses = audience.clauses.map(clause => AudienceClause.parse({ ...clause, source }));
    const requestKey = `demo-audience-${policyId}`;
    await handleSaveAudience(
      { policyId, kind, clauses, support, deadlineOn: null, bundle, version: 0, requestKey },
      ctx,
    );
  }
}

async function anchorOf(policyId: PolicyId, sentence: string) {
  const clauses = [...((await readPolicyClauses(openDatabase(), policyId))?.clauses.values() ?? [])];
  const found = clauses.find(({ label, text }) => label === sentence || text.includes(sentence));
  if (!found) throw new Error(`${sentence} is not in ${policyId}`);
  return found.anchor;
}

async function asEditor(): Promise<Context<StaffCaller>> {
  const db = openDatabase();
  const account = await accounts.findByLoginName(db, LoginName.parse('editor0301'));
  if (!account) throw new Error("editor0301 is not among the demo's staff");
  const { _id: staffId } = account;
  const assignments = account.assignments
    .filter(({ role }) => role === 'editor')
    .map(assignment => ({ ...assignment, onBehalfOf: null }));
  const identity = { provider: 'web', subject: 'editor0301', anonymous: false, customUserId: staffId } as const;
  return { db, now: readClock(), requestId: 'demo', caller: { kind: 'staff', staffId, assignments, identity } };
}
