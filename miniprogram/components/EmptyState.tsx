import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { headingOf } from 'miniprogram/platform/accessible';
import { Icon } from './Icon';
import type { IconName } from './icon-names';
import { classes } from './classes';
import styles from './EmptyState.module.scss';

interface Props {
  icon: IconName;
  /** What happened. */
  title: string;
  /** Whether it matters. */
  children?: ReactNode;
  /** What to tap next: buttons, the most likely first. */
  actions?: ReactNode;
}

export function EmptyState({ icon, title, children, actions }: Props) {
  return (
    <View className={styles['state']}>
      <Icon name={icon} className={styles['icon']} />
      <View className={styles['ground']} />
      <View className={classes('dt', styles['title'])} {...headingOf(2)}>
        {title}
      </View>
      {children !== undefined && <View className={styles['words']}>{children}</View>}
      {actions && <View className={styles['actions']}>{actions}</View>}
    </View>
  );
}
