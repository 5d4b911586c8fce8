import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { headingOf } from 'miniprogram/platform/accessible';
import styles from './AuditDetail.module.scss';
import panel from './DetailPanel.module.scss';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A detail column with a title of its own and a way to close it. */
export function DetailPanel({ title, onClose, children }: Props) {
  return (
    <>
      <View className={styles['head']}>
        <View className={panel['line']}>
          <View className={styles['title']} {...headingOf(2)}>
            {title}
          </View>
          <Pressable className={panel['close']} label="关上" onPress={onClose}>
            <Icon name="close" size="m" />
          </Pressable>
        </View>
      </View>
      <View className={styles['body']}>{children}</View>
    </>
  );
}
