import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { OrganisationId } from 'shared/account/organisation-model';

import { getInboxItem } from 'shared/policy-push/contract';
import { InboxItemId } from 'shared/policy-push/model';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { forgetInboxGlance } from 'miniprogram/components/inbox-glance';
import { openTab, usePageParameters } from 'miniprogram/platform/navigate';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { Bundle } from '../../components/Bundle';
import type { Item } from '../../components/item';
import { ItemActions } from '../../components/ItemActions';
import { ItemHead } from '../../components/ItemHead';
import { ItemHelp } from '../../components/ItemHelp';
import { NotForMe } from '../../components/NotForMe';
import { Reasons } from '../../components/Reasons';
import styles from './index.module.scss';

/** 一条消息: what it is, why it came, what to do. */
export default function InboxItemPage() {
  const parameters = usePageParameters();
  const itemId = InboxItemId.safeParse(parameters['itemId']).data;
  const organisationId = OrganisationId.safeParse(parameters['organisationId']).data;
  const answer = useEndpoint(
    getInboxItem,
    itemId === undefined ? null : { itemId, ...(organisationId && { organisationId }) },
  );
  const [isAsking, setIsAsking] = useState(parameters['notForMe'] === 'yes');
  const item = answer.data?.item;
  // Opening it has marked it read.
  useEffect(() => {
    if (item) forgetInboxGlance();
  }, [item]);
  return (
    <Page
      title={item && item.reason !== 'matched' ? '消息' : '为您匹配'}
      windowTitle={item?.title}
      footer={item && <ItemActions item={item} onNotForMe={() => setIsAsking(true)} />}
    >
      {itemId === undefined ? (
        <NotThere />
      ) : (
        <PageState of={answer} failed={{ 'not-found': <NotThere /> }}>
          {({ item: shown }) => <Shown item={shown} />}
        </PageState>
      )}
      {item && isAsking && <NotForMe item={item} organisationId={organisationId} onClose={() => setIsAsking(false)} />}
    </Page>
  );
}

function Shown({ item }: { item: Item }) {
  return (
    <View className={styles['columns']}>
      <View className={styles['main']}>
        <ItemHead item={item} />
        {item.clauses.length > 0 && <Reasons item={item} />}
      </View>
      <View className={styles['side']}>
        {item.bundle.length > 0 && <Bundle item={item} />}
        <ItemHelp item={item} />
      </View>
    </View>
  );
}

function NotThere() {
  return (
    <EmptyState
      icon="bell"
      title="没有找到这条消息"
      actions={<Button onPress={() => openTab('inbox')}>看全部消息</Button>}
    >
      可能是别人的，也可能网址不全
    </EmptyState>
  );
}
