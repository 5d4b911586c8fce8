import type { LocalDate } from 'shared/kernel/time';
import { knownFactsOf } from 'shared/policy-push/facts.rules';
import { matchOf, type Match } from 'shared/policy-push/matching.rules';
import type { Audience, AudienceProfile, PushRecipient } from 'shared/policy-push/model';
import type { Session } from 'shared/server/database';
import * as profiles from './audience-profile.repository';
import * as audiences from './policy-audience.repository';

/**
 * Who is meant, and by what: the only module that knows how this is found. It scans in pages, each bounded; the bitmaps
 * measured for 200,000 people take its place behind these two functions (docs/adr/0013).
 */
export interface Page {
  today: LocalDate;
  after: string;
  limit: number;
}

export interface Matched<T> {
  matches: (T & { match: Match })[];
  /** Where the next page begins; null after the last. */
  nextAfter: string | null;
}

/** 一项政策找人. Mutes are asked about where it is told, so that they are obeyed at once. */
export async function matchAudience(
  db: Session,
  audience: Pick<Audience, 'kind' | 'clauses'>,
  { today, after, limit }: Page,
): Promise<Matched<{ recipient: PushRecipient }>> {
  const page = await profiles.listByKind(db, audience.kind, after, limit);
  const matches = page
    .map(({ recipient, profile }) => ({
      recipient,
      match: matchOf(audience.clauses, knownFactsOf(profile, today)),
    }))
    .filter(({ match }) => match.matched);
  return { matches, nextAfter: nextAfter(page, limit, ({ _id }) => _id) };
}

/** 一个人找政策: the audiences that a profile meets, whatever has become of their documents. */
export async function matchProfile(
  db: Session,
  profile: AudienceProfile,
  { today, after, limit }: Page,
): Promise<Matched<{ audience: Audience }>> {
  const page = await audiences.listByKind(db, profile.kind, after, limit);
  const known = knownFactsOf(profile, today);
  const matches = page
    .map(audience => ({ audience, match: matchOf(audience.clauses, known) }))
    .filter(({ match }) => match.matched);
  return { matches, nextAfter: nextAfter(page, limit, ({ policyId }) => policyId) };
}

function nextAfter<T>(page: readonly T[], limit: number, idOf: (item: T) => string): string | null {
  const last = page.at(-1);
  return last === undefined || page.length < limit ? null : idOf(last);
}
