import { View } from '@tarojs/components';
import type { DeskMessage } from 'shared/message-board/contract';
import { classes } from 'miniprogram/components/classes';
import { dueText, urgencyOf } from './due';
import styles from './DueCell.module.scss';

/** 时限: how long is left, and below it how much of the time is used. */
export function DueCell({ message }: { message: DeskMessage }) {
  const urgency = urgencyOf(message);
  const used = Math.min(1, Math.max(0, message.usedShare));
  return (
    <View className={classes(styles['due'], styles[urgency])}>
      <View className={styles['text']}>{dueText(message)}</View>
      <View className={styles['bar']} aria-hidden="true">
        <View className={styles['used']} style={{ width: `${Math.round(used * 100)}%` }} />
      </View>
    </View>
  );
}
