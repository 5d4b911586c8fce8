import { useEffect } from 'react';
import { listAgencies, listHalls, type AgencyView, type HallView } from 'shared/account/contract';
import type { AgencyId, HallId } from 'shared/account/model';
import type { Endpoint, RequestOf, ResponseOf } from 'shared/kernel/endpoint';
import { PAGE_SIZE_MAX } from 'shared/kernel/page';
import { call } from 'miniprogram/platform/call';
import { observable, useObservable } from 'miniprogram/platform/observable';

/** The county's agencies and halls, whose ids stand in accounts. */
export interface Places {
  agencies: readonly AgencyView[];
  halls: readonly HallView[];
  agencyName(id: AgencyId): string;
  hallName(id: HallId): string;
}

const NOT_KNOWN = '单位名称没取到';

function placesOf(agencies: readonly AgencyView[], halls: readonly HallView[]): Places {
  return {
    agencies,
    halls,
    agencyName: id => agencies.find(({ agencyId }) => agencyId === id)?.shortName ?? (agencies.length ? NOT_KNOWN : ''),
    hallName: id => halls.find(({ hallId }) => hallId === id)?.name ?? (halls.length ? NOT_KNOWN : ''),
  };
}

const known = observable<Places>(placesOf([], []));
let asking = false;

/** Asked for once a visit; until then, and where nothing comes, there are none. */
export function usePlaces(): Places {
  const places = useObservable(known);
  useEffect(() => {
    if (asking || known.get().agencies.length > 0) return;
    asking = true;
    void Promise.all([
      every(listAgencies, cursor => ({ pageSize: PAGE_SIZE_MAX, ...(cursor && { cursor }) })),
      every(listHalls, cursor => ({ pageSize: PAGE_SIZE_MAX, ...(cursor && { cursor }) })),
    ]).then(([agencies, halls]) => {
      asking = false;
      known.set(placesOf(agencies, halls));
    });
  }, []);
  return places;
}

interface Page<Item> {
  items: readonly Item[];
  nextCursor: string | null;
}
type ItemOf<E extends Endpoint> = ResponseOf<E> extends Page<infer Item> ? Item : never;

/** All pages of a short list; what came before a failure. */
export async function every<E extends Endpoint>(
  endpoint: E,
  request: (cursor: string | null) => RequestOf<E>,
): Promise<ItemOf<E>[]> {
  const items: ItemOf<E>[] = [];
  for (let cursor: string | null = null; ;) {
    const outcome = await call(endpoint, request(cursor));
    if (!outcome.ok) return items;
    // Endpoints used here answer pages; the type of a list's item says so.
    const page = outcome.data as Page<ItemOf<E>>;
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}
