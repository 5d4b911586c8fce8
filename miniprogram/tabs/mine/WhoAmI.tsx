import { View } from '@tarojs/components';
import { getMe } from 'shared/account/contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { formatLocalDate, localDateOf } from 'shared/kernel/time';
import { Clauses } from 'miniprogram/components/Clauses';
import { Icon } from 'miniprogram/components/Icon';
import { PageState } from 'miniprogram/components/PageState';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import styles from './index.module.scss';

const nothing = {};

/** 我是谁，用大白话说 */
export function WhoAmI() {
  const me = useEndpoint(getMe, nothing);
  return (
    <View className={styles['whoPlace']}>
      <PageState of={me} skeleton="none" failed={{ unauthenticated: <Who name="还没认出您" note="看政策不用登录" /> }}>
        {known => (
          <Who
            name={nameOf(known)}
            note={`${formatLocalDate(localDateOf(known.knownSince))}起使用。看政策不用填姓名和证件号`}
          />
        )}
      </PageState>
    </View>
  );
}

function nameOf(me: ResponseOf<typeof getMe>): string {
  if (me.provider === 'wechat') return '微信用户';
  return me.anonymous ? '浏览器访客' : '浏览器用户';
}

function Who({ name, note }: { name: string; note: string }) {
  return (
    <View className={styles['who']}>
      <Icon name="user" className="blue" />
      <View className={styles['whoWords']}>
        <View className="h3">{name}</View>
        <View className="s ink2">
          <Clauses text={note} />
        </View>
      </View>
    </View>
  );
}
