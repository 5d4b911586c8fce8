import { View } from '@tarojs/components';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { Sheet } from 'miniprogram/components/Sheet';
import { roleOf } from 'miniprogram/platform/accessible';
import styles from './ChoiceSheet.module.scss';

export interface Option<Value> {
  value: Value;
  text: string;
  note?: string | undefined;
}

interface Props<Value> {
  title: string;
  open: boolean;
  options: readonly Option<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
  onClose: () => void;
}

/** One of several, in a sheet. */
export function ChoiceSheet<Value extends string | null>(props: Props<Value>) {
  const { title, open, options, chosen, onChoose, onClose } = props;
  return (
    <Sheet title={title} open={open} onClose={onClose}>
      <View className={styles['options']} {...roleOf('radiogroup')} aria-label={title}>
        {options.map(({ value, text, note }) => (
          <Pressable
            key={value ?? ''}
            role="radio"
            checked={value === chosen}
            className={classes(styles['option'], value === chosen && styles['on'])}
            onPress={() => {
              onClose();
              onChoose(value);
            }}
          >
            <View className={styles['words']}>
              {text}
              {note !== undefined && <View className="c ink3">{note}</View>}
            </View>
            {value === chosen && <Icon name="check" size="m" />}
          </Pressable>
        ))}
      </View>
    </Sheet>
  );
}
