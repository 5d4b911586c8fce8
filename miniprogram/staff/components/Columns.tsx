import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { roleOf } from 'miniprogram/platform/accessible';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import styles from './Columns.module.scss';

interface Props {
  /** Title, search and filters: stays while the list scrolls. */
  head: ReactNode;
  children: ReactNode;
  /** 详情 456, on a desktop; null closes it. */
  detail?: ReactNode;
  detailLabel?: string;
}

/** 列表 + 详情, each scrolling for itself on a desktop; one below the other on a phone. */
export function Columns({ head, children, detail, detailLabel }: Props) {
  const wide = useWideWindow();
  if (!wide) {
    return (
      <>
        <View className={styles['head']}>{head}</View>
        <View className={styles['rows']}>{children}</View>
      </>
    );
  }
  return (
    <View className={styles['columns']}>
      <View className={styles['list']}>
        <View className={styles['head']}>{head}</View>
        <View className={styles['rows']}>{children}</View>
      </View>
      {detail && (
        <View className={styles['detail']} {...roleOf('region')} aria-label={detailLabel}>
          {detail}
        </View>
      )}
    </View>
  );
}
