import { useCallback, useRef, useState } from 'react';
import type { RefusalOf } from 'shared/kernel/endpoint';
import type { CommonCode } from 'shared/kernel/outcome';
import { favouritePolicy, listFavouritePolicies } from 'shared/policy/contract';
import type { PolicyId } from 'shared/policy/model';
import { call } from 'miniprogram/platform/call';
import { randomKey } from 'miniprogram/platform/device';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';

export type FavouriteCode = RefusalOf<typeof favouritePolicy> | CommonCode;
export type FavouriteResult = { ok: true; favourite: boolean } | { ok: false; code: FavouriteCode; requestId: string };

/** 收藏: shown at once, taken back when the back end says no. */
export function useFavourite(policyId: PolicyId | null): {
  favourite: boolean;
  toggle: () => Promise<FavouriteResult | null>;
} {
  const listed = useEndpoint(listFavouritePolicies, policyId && { policyId });
  const [chosen, setChosen] = useState<boolean | null>(null);
  const busy = useRef(false);
  const known = listed.data ? listed.data.items.length > 0 : false;
  const favourite = chosen ?? known;

  const toggle = useCallback(async (): Promise<FavouriteResult | null> => {
    if (!policyId || busy.current) return null;
    busy.current = true;
    const wanted = !favourite;
    setChosen(wanted);
    const outcome = await call(favouritePolicy, { policyId, favourite: wanted, requestKey: randomKey() });
    busy.current = false;
    if (outcome.ok) {
      setChosen(outcome.data.favourite);
      return { ok: true, favourite: outcome.data.favourite };
    }
    setChosen(!wanted);
    return { ok: false, code: outcome.error.code, requestId: outcome.error.requestId };
  }, [policyId, favourite]);

  return { favourite, toggle };
}
