import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { listAgencies, type AgencyGroup, type AgencyView } from 'shared/account/contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import type { OutcomeError } from 'shared/kernel/outcome';
import { call } from 'miniprogram/platform/call';
import { rewriteAddress } from 'miniprogram/platform/navigate';
import { agenciesPath } from 'miniprogram/platform/routes';
import { useEndpoint, type EndpointAnswer } from 'miniprogram/platform/use-endpoint';

/** 停下来这么久，才算写完 */
const TYPED_AFTER_MS = 300;
const PAGE_SIZE = 50;

export interface AgencyQuery {
  words: string;
  group: AgencyGroup | null;
}

/** Pages read after the first; they belong to one first page and go with it. */
interface Following {
  of: ResponseOf<typeof listAgencies> | null;
  items: readonly AgencyView[];
  nextCursor: string | null;
  isReading: boolean;
  error: OutcomeError<string> | null;
}

export interface AgencyList {
  query: AgencyQuery;
  ask: (query: AgencyQuery) => void;
  /** Asks once the typing stops. */
  type: (words: string) => void;
  /** Asks at once, with what was typed so far. */
  choose: (group: AgencyGroup | null) => void;
  answer: EndpointAnswer<typeof listAgencies>;
  agencies: readonly AgencyView[];
  leftCount: number;
  isReading: boolean;
  error: OutcomeError<string> | null;
  readOn: () => void;
}

/** What is asked for, the first page of the answer, and the pages after it. */
export function useAgencyList(initial: AgencyQuery): AgencyList {
  const [query, setQuery] = useState(initial);
  const [kept, setFollowing] = useState<Following | null>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = useRef(initial.words);
  const busy = useRef(false);
  const request = useMemo(() => {
    const words = query.words.trim();
    return { ...(words && { words }), ...(query.group && { group: query.group }), pageSize: PAGE_SIZE };
  }, [query]);
  const answer = useEndpoint(listAgencies, request);
  const first = answer.data;
  const following: Following =
    kept && kept.of === first
      ? kept
      : { of: first, items: [], nextCursor: first?.nextCursor ?? null, isReading: false, error: null };

  const ask = useCallback((next: AgencyQuery) => {
    clearTimeout(typing.current);
    typed.current = next.words;
    setQuery(next);
    rewriteAddress(agenciesPath({ words: next.words.trim(), ...(next.group && { group: next.group }) }));
  }, []);
  const type = (words: string): void => {
    clearTimeout(typing.current);
    typed.current = words;
    typing.current = setTimeout(() => ask({ ...query, words }), TYPED_AFTER_MS);
  };
  const choose = (group: AgencyGroup | null): void => ask({ words: typed.current, group });
  useEffect(() => () => clearTimeout(typing.current), []);

  const readOn = (): void => {
    const { of, nextCursor } = following;
    if (busy.current || !of || !nextCursor) return;
    busy.current = true;
    setFollowing({ ...following, isReading: true, error: null });
    void call(listAgencies, { ...request, cursor: nextCursor }).then(outcome => {
      busy.current = false;
      if (!outcome.ok) setFollowing({ ...following, isReading: false, error: outcome.error });
      else {
        const { items, nextCursor: next } = outcome.data;
        setFollowing({ ...following, items: [...following.items, ...items], nextCursor: next, isReading: false });
      }
    });
  };

  const agencies = [...(first?.items ?? []), ...following.items];
  const leftCount = first && following.nextCursor ? Math.max(0, first.totalCount - agencies.length) : 0;
  return {
    query,
    ask,
    type,
    choose,
    answer,
    agencies,
    leftCount,
    isReading: following.isReading,
    error: following.error,
    readOn,
  };
}
