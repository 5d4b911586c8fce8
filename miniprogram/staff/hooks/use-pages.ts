import { useRef, useState } from 'react';
import type { Endpoint, RequestOf, ResponseOf } from 'shared/kernel/endpoint';
import type { OutcomeError } from 'shared/kernel/outcome';
import { call } from 'miniprogram/platform/call';
import { useEndpoint, type EndpointAnswer } from 'miniprogram/platform/use-endpoint';

interface Page<Item> {
  items: readonly Item[];
  nextCursor: string | null;
}
type ItemOf<E extends Endpoint> = ResponseOf<E> extends Page<infer Item> ? Item : never;

/** Pages read after the first; they belong to one first page and go with it. */
interface Following<Item> {
  of: unknown;
  items: readonly Item[];
  nextCursor: string | null;
  isReading: boolean;
  error: OutcomeError<string> | null;
}

export interface PagedList<E extends Endpoint> {
  answer: EndpointAnswer<E>;
  items: readonly ItemOf<E>[];
  hasNext: boolean;
  isReading: boolean;
  error: OutcomeError<string> | null;
  readOn: () => void;
}

/** A list with its first page, and the pages after it when asked for. */
export function usePages<E extends Endpoint>(endpoint: E, request: RequestOf<E> | null): PagedList<E> {
  const answer = useEndpoint(endpoint, request);
  const [kept, setFollowing] = useState<Following<ItemOf<E>> | null>(null);
  const busy = useRef(false);
  // Endpoints used here answer pages; the type of a list's item says so.
  const first = answer.data as Page<ItemOf<E>> | null;
  const following =
    kept?.of === first && kept
      ? kept
      : { of: first, items: [], nextCursor: first?.nextCursor ?? null, isReading: false, error: null };

  const readOn = (): void => {
    const { nextCursor } = following;
    if (busy.current || request === null || nextCursor === null) return;
    busy.current = true;
    setFollowing({ ...following, isReading: true, error: null });
    void call(endpoint, { ...(request as object), cursor: nextCursor } as RequestOf<E>).then(outcome => {
      busy.current = false;
      if (!outcome.ok) return setFollowing({ ...following, isReading: false, error: outcome.error });
      const page = outcome.data as Page<ItemOf<E>>;
      const items = [...following.items, ...page.items];
      setFollowing({ ...following, items, nextCursor: page.nextCursor, isReading: false });
    });
  };
  return {
    answer,
    items: [...(first?.items ?? []), ...following.items],
    hasNext: following.nextCursor !== null,
    isReading: following.isReading,
    error: following.error,
    readOn,
  };
}
