import { useDidShow } from '@tarojs/taro';
import { useMemo, useRef, useState } from 'react';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { listFavouritePolicies } from 'shared/policy/contract';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { PageState } from 'miniprogram/components/PageState';
import { PolicyItem } from 'miniprogram/components/PolicyItem';
import { Section } from 'miniprogram/components/Section';
import { ListSkeleton } from 'miniprogram/components/Skeleton';
import { openTab } from 'miniprogram/platform/navigate';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';

const PAGE_SIZE = 20;
const firstPage = { pageSize: PAGE_SIZE };

/** 我的收藏 */
export function Favourites() {
  const favourites = useEndpoint(listFavouritePolicies, firstPage);
  const shownBefore = useRef(false);
  // A document may have been added or taken out on the page this one is returned to from.
  useDidShow(() => {
    if (shownBefore.current) favourites.reload();
    shownBefore.current = true;
  });
  return (
    <Section title="我的收藏">
      <PageState
        of={favourites}
        skeleton={<ListSkeleton count={1} />}
        isEmpty={page => page.items.length === 0}
        empty={
          <EmptyState
            icon="star"
            title="还没有收藏"
            actions={
              <Button variant="secondary" onPress={() => openTab('policy')}>
                去看看政策
              </Button>
            }
          >
            看文件时点“收藏”，以后在这里找
          </EmptyState>
        }
      >
        {page => <FavouritePage page={page} />}
      </PageState>
    </Section>
  );
}

/** One page of them, and below it the next when asked for. */
function FavouritePage({ page }: { page: ResponseOf<typeof listFavouritePolicies> }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Card>
        {page.items.map(policy => (
          <PolicyItem key={policy.policyId} policy={policy} />
        ))}
      </Card>
      {page.nextCursor !== null && !asked && (
        <Button variant="secondary" wide onPress={() => setAsked(true)}>
          看更早的收藏
        </Button>
      )}
      {page.nextCursor !== null && asked && <LaterFavourites cursor={page.nextCursor} />}
    </>
  );
}

function LaterFavourites({ cursor }: { cursor: string }) {
  const request = useMemo(() => ({ pageSize: PAGE_SIZE, cursor }), [cursor]);
  const favourites = useEndpoint(listFavouritePolicies, request);
  return (
    <PageState of={favourites} skeleton={<ListSkeleton count={1} />}>
      {page => <FavouritePage page={page} />}
    </PageState>
  );
}
