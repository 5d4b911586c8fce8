import { View } from '@tarojs/components';
import { Button } from 'miniprogram/components/Button';
import { copyAndSay } from 'miniprogram/components/copy-and-say';
import { Notice } from 'miniprogram/components/Notice';
import styles from './OneTimeSecret.module.scss';

interface Props {
  /** What it is: 一次性口令 */
  what: string;
  secret: string;
  /** How long, and for what. */
  note: string;
  onDone: () => void;
  done: string;
}

/** Shown once, large enough to be read out, and kept nowhere. */
export function OneTimeSecret({ what, secret, note, onDone, done }: Props) {
  return (
    <View className={styles['secret']} aria-live="polite">
      <View className="s ink2">{what}</View>
      <View className={styles['words']} aria-label={`${what}：${[...secret].join(' ')}`}>
        {secret}
      </View>
      <Notice tone="wait" icon="alert">
        {note}
      </Notice>
      <View className={styles['actions']}>
        <Button variant="secondary" wide onPress={() => copyAndSay(secret, `${what}已复制`)}>
          复制{what}
        </Button>
        <Button variant="quiet" wide onPress={onDone}>
          {done}
        </Button>
      </View>
    </View>
  );
}
