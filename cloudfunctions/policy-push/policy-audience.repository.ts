import * as z from 'zod/mini';
import { Instant } from 'shared/kernel/time';
import { Audience, type AudienceKind } from 'shared/policy-push/model';
import { PolicyId } from 'shared/policy/model';
import { openCollection, type Session } from 'shared/server/database';
import { policyAudiences as declaration } from './collections';

const StoredAudience = z.object({ _id: PolicyId, ...z.omit(Audience, { policyId: true }).shape, updatedAt: Instant });

const audiences = openCollection(declaration, { schema: StoredAudience });

export async function findByPolicy(session: Session, policyId: PolicyId): Promise<Audience | null> {
  const stored = await audiences.findById(session, policyId);
  return stored && audienceOf(stored);
}

export async function findByPolicies(db: Session, policyIds: readonly PolicyId[]): Promise<Map<PolicyId, Audience>> {
  const found = await audiences.findByIds(db, policyIds);
  return new Map(found.map(stored => [stored._id, audienceOf(stored)]));
}

/** In the order of their ids, from `after` on. */
export async function listByKind(db: Session, kind: AudienceKind, after: string, limit: number): Promise<Audience[]> {
  const found = await audiences.query(db, {
    where: { kind, _id: { gt: after } },
    orderBy: [{ field: '_id', direction: 'asc' }],
    limit,
  });
  return found.map(audienceOf);
}

export function put(session: Session, { policyId, ...audience }: Audience, updatedAt: Instant): Promise<void> {
  return audiences.put(session, { _id: policyId, ...audience, updatedAt });
}

function audienceOf({ _id, kind, clauses, support, deadlineOn, bundle, version }: z.infer<typeof StoredAudience>) {
  return { policyId: _id, kind, clauses, support, deadlineOn, bundle, version };
}
