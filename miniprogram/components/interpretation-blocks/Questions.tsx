import { useState } from 'react';
import { View } from '@tarojs/components';
import { roleOf } from 'miniprogram/platform/accessible';
import { Icon } from '../Icon';
import { Pressable } from '../Pressable';
import type { ItemsProps } from './block-items';
import { SourceLink } from './SourceLink';
import styles from './Questions.module.scss';

/** 大家还问: the first is open, each opens and closes by itself. */
export function Questions({ items, context, ownSources }: ItemsProps<'questions'>) {
  const [open, setOpen] = useState<readonly number[]>([0]);
  const toggle = (at: number): void =>
    setOpen(before => (before.includes(at) ? before.filter(one => one !== at) : [...before, at]));
  return (
    <View {...roleOf('list')}>
      {items.map((item, at) => {
        const expanded = open.includes(at);
        return (
          <View key={at} className={styles['item']} {...roleOf('listitem')}>
            <Pressable className={styles['question']} expanded={expanded} onPress={() => toggle(at)}>
              <View className={styles['words']}>{item.question}</View>
              <Icon name={expanded ? 'up' : 'down'} size="m" className="ink3" />
            </Pressable>
            {expanded && (
              <View className={styles['answer']}>
                <View className="ink2">{item.answer}</View>
                {ownSources && <SourceLink source={item.source} context={context} short />}
              </View>
            )}
          </View>
        );
      })}
    </View>
  );
}
