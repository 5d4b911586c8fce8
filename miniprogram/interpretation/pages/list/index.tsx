import { useState } from 'react';
import { View } from '@tarojs/components';
import { listInterpretations } from 'shared/interpretation/contract';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { openPage } from 'miniprogram/platform/navigate';
import { searchPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { InterpretationItem } from '../../components/InterpretationItem';
import { NonTextRate } from '../../components/NonTextRate';
import styles from './index.module.scss';

/** 政策解读, the latest first. */
export default function InterpretationListPage() {
  return (
    <Page title="政策解读">
      <View className={styles['list']}>
        <OnePage cursor={null} />
      </View>
    </Page>
  );
}

const PAGE_SIZE = 20;

/** A page of the list, and below it the next when asked for. */
function OnePage({ cursor }: { cursor: string | null }) {
  const answer = useEndpoint(listInterpretations, {
    pageSize: PAGE_SIZE,
    ...(cursor !== null && { cursor }),
  });
  const [isAsked, setIsAsked] = useState(false);
  return (
    <PageState of={answer} isEmpty={({ totalCount }) => totalCount === 0} empty={<NothingYet />}>
      {({ items, nextCursor, nonTextRate }) => (
        <>
          {cursor === null && <NonTextRate {...nonTextRate} />}
          <Card>
            {items.map(item => (
              <InterpretationItem key={item.interpretationId} interpretation={item} />
            ))}
          </Card>
          {nextCursor !== null &&
            (isAsked ? (
              <View className={styles['next']}>
                <OnePage cursor={nextCursor} />
              </View>
            ) : (
              <View className={styles['next']}>
                <Button variant="secondary" wide onPress={() => setIsAsked(true)}>
                  看更早的解读
                </Button>
              </View>
            ))}
        </>
      )}
    </PageState>
  );
}

function NothingYet() {
  return (
    <EmptyState
      icon="chart"
      title="还没有政策解读"
      actions={<Button onPress={() => openPage(searchPath())}>去看政策原文</Button>}
    >
      发布以后，这里能看到
    </EmptyState>
  );
}
