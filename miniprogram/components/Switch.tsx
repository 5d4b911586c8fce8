import { View } from '@tarojs/components';
import { Pressable } from './Pressable';
import { classes } from './classes';
import styles from './Switch.module.scss';

interface Props {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** At the end of a row that says what it switches. */
export function Switch({ label, on, onChange }: Props) {
  return (
    <Pressable className={styles['place']} role="switch" checked={on} label={label} onPress={() => onChange(!on)}>
      <View className={classes(styles['switch'], on && styles['on'], 'moves')}>
        <View className={styles['dot']} />
      </View>
    </Pressable>
  );
}
