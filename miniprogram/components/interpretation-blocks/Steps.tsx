import { View } from '@tarojs/components';
import { roleOf } from 'miniprogram/platform/accessible';
import type { ItemsProps } from './block-items';
import { SourceLink } from './SourceLink';
import styles from './Steps.module.scss';

const NUMERALS = '一二三四五六七八九十';

/** 怎么办理：从上到下一二三四，一条线连着 */
export function Steps({ items, context, ownSources }: ItemsProps<'steps'>) {
  return (
    <View {...roleOf('list')}>
      {items.map((item, at) => (
        <View key={at} className={styles['step']} {...roleOf('listitem')}>
          <View className={styles['rail']}>
            <View className={styles['number']}>{NUMERALS[at]}</View>
          </View>
          <View className={styles['words']}>
            <View className="strong">{item.step}</View>
            {item.note !== '' && <View className="s ink3">{item.note}</View>}
            {ownSources && <SourceLink source={item.source} context={context} short />}
          </View>
        </View>
      ))}
    </View>
  );
}
