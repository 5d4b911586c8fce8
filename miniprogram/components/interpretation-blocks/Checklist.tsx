import { View } from '@tarojs/components';
import { roleOf } from 'miniprogram/platform/accessible';
import { Icon } from '../Icon';
import type { ItemsProps } from './block-items';
import { SourceLink } from './SourceLink';
import styles from './Rows.module.scss';

/** 谁能享受: the conditions as the document has them; nobody's answers to them. */
export function Checklist({ items, context, ownSources }: ItemsProps<'checklist'>) {
  return (
    <>
      <View {...roleOf('list')}>
        {items.map((item, at) => (
          <View key={at} className={styles['row']} {...roleOf('listitem')}>
            <Icon name="okc" className="ink3" />
            <View className={styles['words']}>
              <View className="strong">{item.condition}</View>
              {item.note !== '' && <View className="s ink3">{item.note}</View>}
              {ownSources && <SourceLink source={item.source} context={context} short />}
            </View>
          </View>
        ))}
      </View>
      <View className={styles['foot']}>是否符合，以受理单位核实为准</View>
    </>
  );
}
