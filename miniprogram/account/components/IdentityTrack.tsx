import { View } from '@tarojs/components';
import type { MyIdentity } from 'shared/account/person-contract';
import { identityLevelMeanings } from 'shared/account/person-texts';
import { formatLocalDate, localDateOf, type Instant } from 'shared/kernel/time';
import { Card } from 'miniprogram/components/Card';
import { Icon } from 'miniprogram/components/Icon';
import { classes } from 'miniprogram/components/classes';
import { headingOf, roleOf } from 'miniprogram/platform/accessible';
import { Fact } from './Fact';
import styles from './IdentityTrack.module.scss';

interface Props {
  identity: MyIdentity | null;
  verificationOffered: boolean;
}

/** 走到哪一步: three steps drawn as a track, what was done when, and what each is good for today. */
export function IdentityTrack({ identity, verificationOffered }: Props) {
  const steps = [
    { name: '自己填写', at: identity?.declaredAt ?? null, otherwise: '还没填' },
    { name: '窗口核对', at: identity?.seen?.at ?? null, otherwise: '还没有' },
    { name: '实名核验', at: identity?.verified?.at ?? null, otherwise: verificationOffered ? '还没有' : '还没开通' },
  ];
  return (
    <Card>
      <View className={styles['head']}>
        <View className="dt" {...headingOf(2)}>
          {identity ? identityLevelMeanings[identity.level] : '还没有填写'}
        </View>
        <View className="s ink2">看政策、收藏文件都不用填</View>
      </View>
      <View className={styles['track']} {...roleOf('list')}>
        {steps.map(({ name, at, otherwise }, index) => (
          <View key={name} className={styles['step']} {...roleOf('listitem')}>
            <View className={classes(styles['node'], at && styles['done'])}>
              {at ? <Icon name="check" size="s" /> : index + 1}
            </View>
            <View className="strong">{name}</View>
            <View className={classes('c', at ? 'ok' : 'ink3')}>{at ? dayOf(at) : otherwise}</View>
          </View>
        ))}
      </View>
      <Fact label="填写后">能出示码，请窗口核对证件</Fact>
      <Fact label="核对后">能核验您代表的企业；网上核验过也一样</Fact>
    </Card>
  );
}

function dayOf(instant: Instant): string {
  return formatLocalDate(localDateOf(instant));
}
