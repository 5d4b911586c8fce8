import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';
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

const request = { pageSize: 50 };

/** 我的收藏 */
export function Favourites() {
  const favourites = useEndpoint(listFavouritePolicies, request);
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
        {page => (
          <Card>
            {page.items.map(policy => (
              <PolicyItem key={policy.policyId} policy={policy} />
            ))}
          </Card>
        )}
      </PageState>
    </Section>
  );
}
