import { localDateOf, type LocalDate } from 'shared/kernel/time';
import type { getAudience } from 'shared/policy-push/contract';
import type { Audience } from 'shared/policy-push/model';
import type { Session } from 'shared/server/database';
import type { Handler } from 'shared/server/define-function';
import { readPolicyClauses } from '../policy/read-policy-clauses.query';
import { matchAudience } from './matching';
import * as audiences from './policy-audience.repository';
import { requireReachablePolicy } from './reachable-policy';

const PAGE_SIZE = 500;

export const handleGetAudience: Handler<typeof getAudience> = async ({ policyId }, ctx) => {
  const { db, now } = ctx;
  await requireReachablePolicy(ctx, policyId);
  const [audience, reading] = await Promise.all([
    audiences.findByPolicy(db, policyId),
    readPolicyClauses(db, policyId),
  ]);
  const clauses = [...(reading?.clauses.values() ?? [])];
  return {
    audience,
    clauses: clauses.map(({ anchor, label, excerpt }) => ({ anchor, label, excerpt })),
    reach: audience ? await reachOf(db, audience, localDateOf(now)) : { fits: 0, unknown: 0 },
  };
};

/** How many it would be told to: those who meet every clause, and those of whom something is to be checked. */
async function reachOf(db: Session, audience: Audience, today: LocalDate): Promise<{ fits: number; unknown: number }> {
  const reach = { fits: 0, unknown: 0 };
  for (let after: string | null = ''; after !== null;) {
    const page: Awaited<ReturnType<typeof matchAudience>> = await matchAudience(db, audience, {
      today,
      after,
      limit: PAGE_SIZE,
    });
    for (const { match } of page.matches) reach[match.unknownCount === 0 ? 'fits' : 'unknown'] += 1;
    after = page.nextAfter;
  }
  return reach;
}
