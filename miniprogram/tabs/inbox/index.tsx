import { useMemo, useRef } from 'react';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { listInbox } from 'shared/policy-push/inbox-contract';
import { Card } from 'miniprogram/components/Card';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { Row } from 'miniprogram/components/Row';
import { useActingAs } from 'miniprogram/platform/acting-as';
import { openPage } from 'miniprogram/platform/navigate';
import { profilePath, subscriptionsPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { InboxPage, PAGE_SIZE } from './InboxPage';
import { NothingYet } from './NothingYet';
import styles from './index.module.scss';

/** 消息: what was found for the person, or for the organisation acted for. */
export default function Inbox() {
  const acting = useActingAs();
  const organisationId = acting?.organisationId;
  const request = useMemo(() => ({ pageSize: PAGE_SIZE, ...(organisationId && { organisationId }) }), [organisationId]);
  const inbox = useEndpoint(listInbox, request);
  const shownBefore = useRef(false);
  // What was opened is read by now, and more may have come.
  useDidShow(() => {
    if (shownBefore.current) inbox.reload();
    shownBefore.current = true;
  });
  return (
    <Page title="消息" tab="inbox">
      <View className={styles['columns']}>
        <View className={styles['main']}>
          <PageState of={inbox} isEmpty={page => page.items.length === 0} empty={<NothingYet acting={acting} />}>
            {page => <InboxPage page={page} organisationId={organisationId} isFirst />}
          </PageState>
        </View>
        <View className={styles['side']}>
          <Card>
            <Row
              icon={acting ? 'firm' : 'user'}
              title={acting ? '企业档案' : '我的情况'}
              note="按这些情况比对，随时能改"
              onPress={() => openPage(profilePath)}
            />
            <Row
              icon="gear"
              title="推送设置"
              note="订阅主题和单位，恢复不再推的"
              onPress={() => openPage(subscriptionsPath)}
            />
          </Card>
        </View>
      </View>
    </Page>
  );
}
