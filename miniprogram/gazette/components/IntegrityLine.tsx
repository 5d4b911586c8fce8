import { View } from '@tarojs/components';
import type { GazetteIntegrity } from 'shared/gazette/model';
import { integrityText } from 'shared/gazette/texts';
import { formatClockTime } from 'shared/kernel/time';
import { Icon } from 'miniprogram/components/Icon';
import { Notice } from 'miniprogram/components/Notice';
import { classes } from 'miniprogram/components/classes';
import styles from './IntegrityLine.module.scss';

/** 校验一句话, the same on the shelf, in the contents and while reading. */
export function IntegrityLine({ integrity }: { integrity: GazetteIntegrity }) {
  const { holds } = integrity;
  return (
    <View className={classes(styles['line'], holds ? 'pine' : styles['broken'])}>
      <Icon name={holds ? 'shield' : 'alert'} size="m" />
      <View>{integrityText(integrity)}</View>
    </View>
  );
}

/** The same, with when it was found. */
export function IntegrityNotice({ integrity }: { integrity: GazetteIntegrity }) {
  const { holds, checkedAt } = integrity;
  return (
    <Notice tone={holds ? 'ok' : 'urgent'} icon={holds ? 'shield' : 'alert'}>
      <View className="strong">{integrityText(integrity)}</View>
      <View>{formatClockTime(checkedAt)}逐篇重新算过</View>
    </Notice>
  );
}
