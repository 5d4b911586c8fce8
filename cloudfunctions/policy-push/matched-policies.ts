import type { LocalDate } from 'shared/kernel/time';
import { compareMatches, type Match } from 'shared/policy-push/matching.rules';
import type { Audience, AudienceProfile } from 'shared/policy-push/model';
import type { PolicyReading } from '../policy/read-policy-reference.query';
import { readPolicyReferences } from '../policy/read-policy-reference.query';
import type { Session } from 'shared/server/database';
import { matchProfile, type Page } from './matching';

const PAGE_SIZE = 100;

export interface MatchedPolicy {
  audience: Audience;
  match: Match;
  policy: PolicyReading;
}

/** Whether something can still be had: in force or soon, and not past its last day. */
export function isOpen(
  policy: PolicyReading,
  audience: Pick<Audience, 'deadlineOn'> | null,
  today: LocalDate,
): boolean {
  const { state } = policy.validity;
  if (state !== 'in-force' && state !== 'not-yet-effective') return false;
  return !audience?.deadlineOn || audience.deadlineOn >= today;
}

/** One page of what a profile can use today, the best first. */
export async function listMatchedPolicies(
  db: Session,
  profile: AudienceProfile,
  page: Page,
): Promise<{ items: MatchedPolicy[]; nextAfter: string | null }> {
  const { matches, nextAfter } = await matchProfile(db, profile, page);
  const policyIds = matches.map(({ audience }) => audience.policyId);
  const policies = await readPolicyReferences(db, policyIds, page.today);
  const items = matches.flatMap(({ audience, match }) => {
    const policy = policies.get(audience.policyId);
    return policy && isOpen(policy, audience, page.today) ? [{ audience, match, policy }] : [];
  });
  return { items: items.sort((a, b) => compareMatches(rankOf(a), rankOf(b))), nextAfter };
}

function rankOf({ audience: { deadlineOn }, match: { fitCount } }: MatchedPolicy) {
  return { deadlineOn, fitCount };
}

/** 现在有几项用得上 */
export async function countMatchedPolicies(db: Session, profile: AudienceProfile, today: LocalDate): Promise<number> {
  let count = 0;
  for (let after: string | null = ''; after !== null;) {
    const { items, nextAfter }: Awaited<ReturnType<typeof listMatchedPolicies>> = await listMatchedPolicies(
      db,
      profile,
      { today, after, limit: PAGE_SIZE },
    );
    count += items.length;
    after = nextAfter;
  }
  return count;
}
