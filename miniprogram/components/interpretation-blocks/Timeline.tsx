import { View } from '@tarojs/components';
import { timelineLine } from 'shared/interpretation/text-equivalent.rules';
import { roleOf } from 'miniprogram/platform/accessible';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { classes } from '../classes';
import type { ItemsProps } from './block-items';
import { SourceLink } from './SourceLink';
import { dayParts, marksOf, remainingText } from './timeline-marks';
import styles from './Timeline.module.scss';

/** More than these beside each other leave no room for a day's name on a phone. */
const BESIDE_MAX = 4;

/** 什么时候：一条横线四个点；点多了、长辈版，改成从上到下 */
export function Timeline({ items, context, ownSources }: ItemsProps<'timeline'>) {
  const elder = useElderMode();
  const { today } = context;
  const marks = marksOf(
    items.map(({ on }) => on),
    today,
  );
  const down = elder || items.length > BESIDE_MAX;
  return (
    <View className={down ? styles['down'] : styles['across']} {...roleOf('list')}>
      {items.map((item, at) => {
        const mark = marks[at] ?? 'later';
        const { year, day } = dayParts(item.on, today);
        const remaining = mark === 'next' ? remainingText(item.on, today) : '';
        return (
          <View key={at} className={classes(styles['item'], styles[mark])} {...roleOf('listitem')}>
            <View className={styles['track']} aria-hidden="true">
              <View className={styles['dot']} />
            </View>
            <View className={styles['words']}>
              <View {...roleOf('img')} aria-label={[timelineLine(item), remaining].filter(Boolean).join('，')}>
                <View className={styles['day']}>
                  {year && <View className={styles['year']}>{year}</View>}
                  {day}
                </View>
                <View className="c ink2">{item.event}</View>
                {item.note !== '' && <View className="c ink3">{item.note}</View>}
                {remaining !== '' && <View className="c strong warn">{remaining}</View>}
              </View>
              {ownSources && <SourceLink source={item.source} context={context} short />}
            </View>
          </View>
        );
      })}
    </View>
  );
}
