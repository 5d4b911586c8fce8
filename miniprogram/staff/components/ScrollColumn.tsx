import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import styles from './ScrollColumn.module.scss';

/** One column of a bounded width that scrolls for itself. */
export function ScrollColumn({ children }: { children: ReactNode }) {
  return (
    <View className={styles['column']}>
      <View className={styles['inside']}>{children}</View>
    </View>
  );
}
