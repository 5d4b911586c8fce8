import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './Icon';
import type { IconName } from './icon-names';
import { classes } from './classes';
import styles from './Tag.module.scss';

export type Tone = 'ok' | 'wait' | 'urgent' | 'info' | 'off' | 'mute';

/** Says a state; cannot be tapped. */
export function Tag({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <View className={classes(styles['tag'], styles[tone])}>
      {icon && <Icon name={icon} size="s" />}
      {children}
    </View>
  );
}
