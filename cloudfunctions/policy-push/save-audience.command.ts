import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import { doClausesContradict } from 'shared/policy-push/audience.rules';
import { saveAudience } from 'shared/policy-push/contract';
import type { Audience, AudienceClause, AudienceKind } from 'shared/policy-push/model';
import { isMeasureOf, isTagOf } from 'shared/policy-push/tags';
import type { PolicyId } from 'shared/policy/model';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { readPolicyClauses } from '../policy/read-policy-clauses.query';
import { readPolicyReferences } from '../policy/read-policy-reference.query';
import * as runs from './delivery-run.repository';
import * as audiences from './policy-audience.repository';
import { requireReachablePolicy } from './reachable-policy';

/** The document is public already: whoever it is for is told by the next run of the job, each once for one version. */
export const handleSaveAudience: Handler<typeof saveAudience> = async (input, ctx) => {
  const { db, now } = ctx;
  const { policyId, kind, clauses, support, deadlineOn, bundle, requestKey, version } = input;
  const policy = await requireReachablePolicy(ctx, policyId);
  requireKnownTags(kind, clauses);
  if (doClausesContradict(clauses)) throw new Refusal('clauses-contradict');
  await requireClauses(db, policyId, clauses);
  const others = await readPolicyReferences(db, bundle, localDateOf(now));
  if (bundle.some(other => other === policyId || !others.has(other))) throw new Refusal('bundle-unknown');
  const command = { policyId, kind, clauses, support, deadlineOn, bundle, version, requestKey };
  const audience = await runStaffCommand(ctx, saveAudience, command, async session => {
    const before = await audiences.findByPolicy(session, policyId);
    if ((before?.version ?? 0) !== version) throw new Refusal('changed-meanwhile');
    const after: Audience = { policyId, kind, clauses, support, deadlineOn, bundle, version: version + 1 };
    await audiences.put(session, after, now);
    const news = { kind: 'published', version: policy.version } as const;
    await runs.begin(session, { policyId, news, cause: `audience ${policyId} ${after.version}`, now });
    return { outcome: after, audit: { subject: { kind: 'policy-audience', id: policyId }, before, after } };
  });
  return { audience };
};

function requireKnownTags(kind: AudienceKind, clauses: readonly AudienceClause[]): void {
  const unknown = clauses.flatMap(clause => {
    if (clause.kind === 'compare') return isMeasureOf(clause.measure, kind) ? [] : [clause.measure];
    return clause.tags.filter(tag => !isTagOf(tag, kind));
  });
  if (unknown.length > 0) throw new Refusal('tag-unknown', { tags: [...new Set(unknown)] });
}

/** Each names the sentence it comes from, in the version that everybody reads. */
async function requireClauses(db: Session, policyId: PolicyId, clauses: readonly AudienceClause[]): Promise<void> {
  const known = (await readPolicyClauses(db, policyId))?.clauses;
  const anchors = clauses.map(({ source }) => source).filter(anchor => !known?.has(anchor));
  if (anchors.length > 0) throw new Refusal('clause-missing', { anchors: [...new Set(anchors)] });
}
