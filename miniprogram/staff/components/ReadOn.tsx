import { View } from '@tarojs/components';
import type { OutcomeError } from 'shared/kernel/outcome';
import { Button } from 'miniprogram/components/Button';
import { errorText } from 'miniprogram/components/error-texts';
import { Notice } from 'miniprogram/components/Notice';
import styles from './ReadOn.module.scss';

interface Props {
  list: { hasNext: boolean; isReading: boolean; error: OutcomeError<string> | null; readOn: () => void };
  text: string;
}

/** The way to the next page of a list; a failure keeps what is there. */
export function ReadOn({ list, text }: Props) {
  if (!list.hasNext) return null;
  return (
    <View className={styles['end']} aria-live="polite">
      {list.error && (
        <Notice tone="wait" icon={list.error.code === 'offline' ? 'wifi' : 'alert'}>
          {errorText(list.error.code).title}，上面的还在
        </Notice>
      )}
      <View className={styles['button']}>
        <Button variant="secondary" onPress={list.readOn} busy={list.isReading ? '正在取下面的' : undefined}>
          {list.error ? '再试一次' : text}
        </Button>
      </View>
    </View>
  );
}
