import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import styles from './Fact.module.scss';

interface Props {
  label: string;
  children: ReactNode;
  /** At the right end: what can be done with it. */
  end?: ReactNode;
}

/** 要素表的一行：左边是什么，右边是内容 */
export function Fact({ label, children, end }: Props) {
  return (
    <View className={styles['fact']}>
      <View className={styles['label']}>{label}</View>
      <View className={styles['value']}>{children}</View>
      {end}
    </View>
  );
}
