import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './Icon';
import type { IconName } from './icon-names';
import { classes } from './classes';
import styles from './Notice.module.scss';

interface Props {
  tone?: 'plain' | 'ok' | 'wait' | 'urgent' | 'info' | 'off';
  icon: IconName;
  children: ReactNode;
  /** Read aloud when it appears. */
  live?: boolean;
}

/** 提示条：留着，图标加一句话 */
export function Notice({ tone = 'plain', icon, children, live }: Props) {
  return (
    <View className={classes(styles['notice'], styles[tone])} {...(live ? { 'aria-live': 'polite' } : {})}>
      <Icon name={icon} size="m" />
      <View className={styles['words']}>{children}</View>
    </View>
  );
}
