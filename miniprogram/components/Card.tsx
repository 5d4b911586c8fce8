import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classes } from './classes';
import styles from './Card.module.scss';

/** A sheet with a border; rows inside divide themselves by hairlines. */
export function Card({ children, padded }: { children: ReactNode; padded?: boolean }) {
  return <View className={classes(styles['card'], padded && styles['padded'])}>{children}</View>;
}
