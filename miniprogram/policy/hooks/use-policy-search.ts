import { useCallback, useMemo, useRef, useState } from 'react';
import type { ResponseOf } from 'shared/kernel/endpoint';
import type { OutcomeError } from 'shared/kernel/outcome';
import { searchPolicies, type PolicyHit } from 'shared/policy/contract';
import { call } from 'miniprogram/platform/call';
import { rewriteAddress } from 'miniprogram/platform/navigate';
import { recordSearch } from 'miniprogram/platform/recent-searches';
import { searchPath } from 'miniprogram/platform/routes';
import { useEndpoint, type EndpointAnswer } from 'miniprogram/platform/use-endpoint';
import { requestOf, type SearchQuery } from '../document/search-query';

export type SearchAnswer = ResponseOf<typeof searchPolicies>;

/** Pages read after the first; they belong to one first page and go with it. */
interface Following {
  of: SearchAnswer | null;
  pages: readonly (readonly PolicyHit[])[];
  nextCursor: string | null;
  state: 'idle' | 'loading' | 'failed';
  error: OutcomeError<string> | null;
}

const NOTHING: Following = { of: null, pages: [], nextCursor: null, state: 'idle', error: null };

export interface PolicySearch {
  query: SearchQuery | null;
  ask: (query: SearchQuery | null) => void;
  answer: EndpointAnswer<typeof searchPolicies>;
  /** The last answer there was, for the counts of the filter while a new one is on its way. */
  lastAnswer: SearchAnswer | null;
  pages: readonly (readonly PolicyHit[])[];
  /** How many more there are; 0 on the last page. */
  leftCount: number;
  following: Pick<Following, 'state' | 'error'>;
  readOn: () => void;
}

/** One search: what is asked, the first page, and the pages after it. */
export function usePolicySearch(initial: SearchQuery | null): PolicySearch {
  const [query, setQuery] = useState(initial);
  const request = useMemo(() => query && requestOf(query), [query]);
  const answer = useEndpoint(searchPolicies, request);
  const [lastAnswer, setLastAnswer] = useState<SearchAnswer | null>(null);
  const [kept, setFollowing] = useState<Following>(NOTHING);
  const busy = useRef(false);

  const first = answer.data;
  if (first && first !== lastAnswer) setLastAnswer(first);
  const following = useMemo(
    () => (kept.of === first ? kept : { ...NOTHING, of: first, nextCursor: first?.nextCursor ?? null }),
    [kept, first],
  );
  const pages = useMemo(() => (first ? [first.items, ...(kept.of === first ? kept.pages : [])] : []), [first, kept]);
  const shownCount = pages.reduce((sum, page) => sum + page.length, 0);
  const { reload } = answer;

  const readOn = useCallback(() => {
    const { of, nextCursor } = following;
    if (busy.current || !of || !request || !nextCursor) return;
    busy.current = true;
    setFollowing({ ...following, state: 'loading', error: null });
    void call(searchPolicies, { ...request, cursor: nextCursor }).then(outcome => {
      busy.current = false;
      if (outcome.ok) {
        const { items, nextCursor: next } = outcome.data;
        setFollowing({ of, pages: [...following.pages, items], nextCursor: next, state: 'idle', error: null });
      } else if (outcome.error.code === 'cursor-expired') {
        // The library changed meanwhile: the order is a new one, so the reading starts again, quietly.
        setFollowing(NOTHING);
        reload();
      } else {
        setFollowing({ ...following, state: 'failed', error: outcome.error });
      }
    });
  }, [following, request, reload]);

  const ask = useCallback((next: SearchQuery | null) => {
    if (next?.words) recordSearch(next.words);
    setQuery(next);
    rewriteAddress(searchPath(next ?? {}));
  }, []);

  const leftCount = first && following.nextCursor ? Math.max(0, first.totalCount - shownCount) : 0;
  return { query, ask, answer, lastAnswer, pages, leftCount, following, readOn };
}
