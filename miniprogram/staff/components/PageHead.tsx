import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { headingOf } from 'miniprogram/platform/accessible';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import styles from './PageHead.module.scss';

interface Props {
  title: string;
  /** Below the title: how many there are. */
  note?: ReactNode;
  /** Right of the title: the search, a button. */
  end?: ReactNode;
}

/** 页题; on a phone it stands in the bar already. */
export function PageHead({ title, note, end }: Props) {
  const wide = useWideWindow();
  return (
    <View className={styles['head']}>
      <View className={styles['words']}>
        {wide && (
          <View className="h1" {...headingOf(1)}>
            {title}
          </View>
        )}
        {note !== undefined && (
          <View className={styles['note']} aria-live="polite">
            {note}
          </View>
        )}
      </View>
      {end && <View className={styles['end']}>{end}</View>}
    </View>
  );
}
