import { Text } from '@tarojs/components';
import { Icon } from './Icon';
import type { IconName } from './icon-names';
import { Pressable } from './Pressable';
import { classes } from './classes';
import styles from './Chip.module.scss';

interface Props {
  text: string;
  onPress: () => void;
  /** One of several to choose from; left out, the chip is a plain button. */
  chosen?: boolean;
  /** A choice with nothing behind it stays visible, with its 0. */
  count?: number;
  /** After the words: `down` opens something, `close` takes the choice back. */
  icon?: IconName;
  label?: string;
}

export function Chip({ text, onPress, chosen, count, icon, label }: Props) {
  const empty = count === 0 && !chosen;
  return (
    <Pressable
      onPress={onPress}
      role={chosen === undefined ? 'button' : 'checkbox'}
      checked={chosen}
      disabled={empty}
      label={label ?? (count === undefined ? undefined : `${text}，${count}件`)}
      className={classes(styles['chip'], chosen && styles['on'], empty && styles['off'], 'moves')}
    >
      {text}
      {count !== undefined && <Text className={styles['count']}>{count}</Text>}
      {icon && <Icon name={icon} size="s" />}
    </Pressable>
  );
}
