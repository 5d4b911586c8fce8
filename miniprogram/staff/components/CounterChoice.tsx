import { View } from '@tarojs/components';
import type { Counter, CounterId } from 'shared/account/model';
import { Chip } from 'miniprogram/components/Chip';
import { classes } from 'miniprogram/components/classes';
import { roleOf } from 'miniprogram/platform/accessible';
import fields from './Field.module.scss';
import filters from './filters.module.scss';

interface Props {
  counters: readonly Counter[];
  /** None is all of them. */
  chosen: readonly CounterId[];
  onChange: (chosen: CounterId[]) => void;
}

/** 哪些窗口: those of one hall that a role is for. */
export function CounterChoice({ counters, chosen, onChange }: Props) {
  const toggle = (id: CounterId): void =>
    onChange(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id]);
  return (
    <View {...roleOf('group')} aria-label="哪些窗口">
      <View className={fields['label'] ?? ''}>哪些窗口</View>
      <View className={classes(filters['filters'], filters['roomy'])}>
        {counters.map(({ counterId, number, name }) => (
          <Chip
            key={counterId}
            text={`${number} ${name}`}
            chosen={chosen.includes(counterId)}
            onPress={() => toggle(counterId)}
          />
        ))}
      </View>
      <View className="s ink2">
        {chosen.length === 0 ? '一个都不选，就是全部窗口' : `只管选中的${chosen.length}个窗口`}
      </View>
    </View>
  );
}
