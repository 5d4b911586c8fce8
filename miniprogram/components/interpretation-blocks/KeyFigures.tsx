import { Text, View } from '@tarojs/components';
import { keyFigureLine } from 'shared/interpretation/text-equivalent.rules';
import { roleOf } from 'miniprogram/platform/accessible';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { classes } from '../classes';
import type { ItemsProps } from './block-items';
import { SourceLink } from './SourceLink';
import styles from './KeyFigures.module.scss';

/** 关键数字: two beside each other; an odd one out comes first and takes the row. */
export function KeyFigures({ items, context, ownSources }: ItemsProps<'key-figures'>) {
  const elder = useElderMode();
  const leads = items.length % 2 === 1;
  return (
    <View className={classes(styles['grid'], elder && styles['one'], leads && styles['leads'])}>
      {items.map((item, at) => (
        <View key={at} className={classes(styles['item'], leads && at === 0 && styles['lead'])}>
          <View {...roleOf('img')} aria-label={keyFigureLine(item)}>
            <View className={styles['figure']}>
              <Text className={styles['value']}>{item.value}</Text>
              <Text className={styles['unit']}>{item.unit}</Text>
            </View>
            <View className="s ink2">{item.caption}</View>
            {item.note !== '' && <View className="s ink3">{item.note}</View>}
          </View>
          {ownSources && <SourceLink source={item.source} context={context} short />}
        </View>
      ))}
    </View>
  );
}
