import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Pressable } from 'miniprogram/components/Pressable';
import { classes } from 'miniprogram/components/classes';
import styles from './Choice.module.scss';

interface Props {
  chosen: boolean;
  onChoose: () => void;
  title: string;
  note?: ReactNode;
}

/** One of a radiogroup. */
export function Choice({ chosen, onChoose, title, note }: Props) {
  return (
    <Pressable role="radio" checked={chosen} className={styles['choice']} onPress={onChoose}>
      <View className={classes(styles['ring'], chosen && styles['on'])}>
        {chosen && <View className={styles['dot']} />}
      </View>
      <View className={styles['words']}>
        <View className={chosen ? 'strong' : ''}>{title}</View>
        {note !== undefined && <View className="s ink3">{note}</View>}
      </View>
    </Pressable>
  );
}
