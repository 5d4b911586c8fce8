import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { getMySubscriptions } from 'shared/policy-push/contract';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { useActingAs } from 'miniprogram/platform/acting-as';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { Mutes } from '../../components/Mutes';
import { AgencySubscriptions, TopicSubscriptions } from '../../components/Subscriptions';
import { WechatMessages } from '../../components/WechatMessages';
import styles from './index.module.scss';

/** 推送设置: what one subscribed to, what one wants no more of, and messages in WeChat. */
export default function SubscriptionsPage() {
  const acting = useActingAs();
  const organisationId = acting?.organisationId;
  const request = useMemo(() => (organisationId ? { organisationId } : {}), [organisationId]);
  const answer = useEndpoint(getMySubscriptions, request);
  return (
    <Page title="推送设置">
      <View className={styles['lead']}>{acting ? `替${acting.name}订阅。` : ''}点一下订阅，再点一下退订</View>
      <PageState of={answer}>
        {({ subscriptions, mutes, sendAllowance, templateIds }) => (
          <View className={styles['columns']}>
            <View className={styles['main']}>
              <TopicSubscriptions subscriptions={subscriptions} organisationId={organisationId} />
              <AgencySubscriptions subscriptions={subscriptions} organisationId={organisationId} />
            </View>
            <View className={styles['side']}>
              <Mutes mutes={mutes} organisationId={organisationId} onChanged={answer.reload} />
              <WechatMessages sendAllowance={sendAllowance} templateIds={templateIds} onChanged={answer.reload} />
            </View>
          </View>
        )}
      </PageState>
    </Page>
  );
}
