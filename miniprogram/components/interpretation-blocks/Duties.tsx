import { View } from '@tarojs/components';
import { roleOf } from 'miniprogram/platform/accessible';
import type { ItemsProps } from './block-items';
import { SourceLink } from './SourceLink';
import styles from './Rows.module.scss';

/** 谁来做 */
export function Duties({ items, context, ownSources }: ItemsProps<'duties'>) {
  return (
    <View {...roleOf('list')}>
      {items.map((item, at) => (
        <View key={at} className={styles['row']} {...roleOf('listitem')}>
          <View className={styles['words']}>
            <View className="strong">{item.body}</View>
            <View className="ink2">{item.duty}</View>
            {ownSources && <SourceLink source={item.source} context={context} short />}
          </View>
        </View>
      ))}
    </View>
  );
}
