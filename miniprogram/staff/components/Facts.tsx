import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import styles from './Facts.module.scss';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Label and value, line by line; what is not known is left out by whoever calls. */
export function Facts({ facts }: { facts: readonly (Fact | null)[] }) {
  return (
    <View className={styles['facts']}>
      {facts.map(
        fact =>
          fact && (
            <View key={fact.label} className={styles['line']}>
              <View className={styles['label']}>{fact.label}</View>
              <View className={styles['value']}>{fact.value}</View>
            </View>
          ),
      )}
    </View>
  );
}
