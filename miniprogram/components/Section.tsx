import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { headingOf } from 'miniprogram/platform/accessible';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import styles from './Section.module.scss';

interface Props {
  title: string;
  /** Right of the title: plain words, or a link on. */
  note?: string;
  /** `stays`: does something here instead of leading on. */
  more?: { text: string; onPress: () => void; stays?: boolean } | undefined;
  children: ReactNode;
}

/** 版块：题与卡 12，版块间 32 */
export function Section({ title, note, more, children }: Props) {
  return (
    <View className={styles['section']}>
      <View className={styles['head']}>
        <View className="h2" {...headingOf(2)}>
          {title}
        </View>
        {note !== undefined && <View className="s ink3">{note}</View>}
        {more && (
          <Pressable className={styles['more']} onPress={more.onPress} role={more.stays ? 'button' : 'link'}>
            {more.text}
            {!more.stays && <Icon name="right" size="s" />}
          </Pressable>
        )}
      </View>
      {children}
    </View>
  );
}
