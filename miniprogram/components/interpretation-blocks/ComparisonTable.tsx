import { View } from '@tarojs/components';
import { roleOf } from 'miniprogram/platform/accessible';
import { classes } from '../classes';
import type { BlockContext } from './block-context';
import type { BlockOf } from './block-items';
import { SourceLink } from './SourceLink';
import styles from './ComparisonTable.module.scss';

interface Props {
  aspects: BlockOf<'comparison'>['aspects'];
  /** What the old rule is called. */
  before: string;
  context: BlockContext;
  ownSources: boolean;
}

/** 以前和现在并排；现在的那一栏着色 */
export function ComparisonTable({ aspects, before, context, ownSources }: Props) {
  return (
    <View className={styles['table']} {...roleOf('table')} aria-label={`${before}和现在对照`}>
      <View className={styles['row']} {...roleOf('row')}>
        <View className={styles['aspect']} {...roleOf('columnheader')} aria-label="哪一项" />
        <View className={styles['cell']} {...roleOf('columnheader')}>
          {before}
        </View>
        <View className={classes(styles['cell'], styles['now'])} {...roleOf('columnheader')}>
          现在
        </View>
      </View>
      {aspects.map((item, at) => (
        <View key={at} className={styles['row']} {...roleOf('row')}>
          <View className={styles['aspect']} {...roleOf('rowheader')}>
            {item.aspect}
            {ownSources && (
              <View>
                <SourceLink source={item.source} context={context} short />
              </View>
            )}
          </View>
          <View className={styles['cell']} {...roleOf('cell')}>
            {item.before}
          </View>
          <View className={classes(styles['cell'], styles['now'])} {...roleOf('cell')}>
            {item.after}
          </View>
        </View>
      ))}
    </View>
  );
}

/** 长辈版：一项一段，先说现在 */
export function ComparisonList({ aspects, before, context, ownSources }: Props) {
  return (
    <View {...roleOf('list')}>
      {aspects.map((item, at) => (
        <View key={at} className={styles['entry']} {...roleOf('listitem')}>
          <View className="s ink3">{item.aspect}</View>
          <View className="strong">现在：{item.after}</View>
          <View className="ink2">
            {before}：{item.before}
          </View>
          {ownSources && <SourceLink source={item.source} context={context} short />}
        </View>
      ))}
    </View>
  );
}
