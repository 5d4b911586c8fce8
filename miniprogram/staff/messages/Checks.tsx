import { View } from '@tarojs/components';
import type { IconName } from 'miniprogram/components/icon-names';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import type { Check } from './reply-checks';
import styles from './Checks.module.scss';

const icons: Record<Check['state'], IconName> = { holds: 'okc', fails: 'alert', open: 'dot' };
const tones: Record<Check['state'], string> = { holds: 'ok', fails: 'warn', open: 'ink3' };

/** 送审前看一眼: what holds, and what does not yet. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  return (
    <View className={styles['checks']} aria-live="polite">
      {checks.map(({ name, state, text }) => (
        <View key={name} className={classes(styles['check'], tones[state])}>
          <Icon name={icons[state]} size="m" />
          <View className={styles['words']}>{text}</View>
        </View>
      ))}
    </View>
  );
}
