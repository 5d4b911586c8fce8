import { View } from '@tarojs/components';
import { barLine, isOfMonths } from 'shared/interpretation/text-equivalent.rules';
import { roleOf } from 'miniprogram/platform/accessible';
import { classes } from '../classes';
import type { BlockContext } from './block-context';
import type { BlockOf } from './block-items';
import { SourceLink } from './SourceLink';
import styles from './ComparisonBar.module.scss';

type Bar = BlockOf<'comparison'>['bars'][number];
interface Props {
  bar: Bar;
  context: BlockContext;
  ownSources: boolean;
}

/** One measure, before and now, both drawn from zero on one scale. */
export function ComparisonBar({ bar, context, ownSources }: Props) {
  const { measure, unit, before, after, source } = bar;
  const most = Math.max(before, after);
  const lines = [
    { name: '以前', value: before, now: false },
    { name: '现在', value: after, now: true },
  ];
  return (
    <View className={styles['bar']}>
      <View className={styles['head']}>
        <View className="s ink2">{measure}</View>
        {ownSources && <SourceLink source={source} context={context} short atEnd />}
      </View>
      <View {...roleOf('img')} aria-label={barLine(bar)}>
        {lines.map(({ name, value, now }) => (
          <View key={name} className={classes(styles['line'], now && styles['now'])}>
            <View className={styles['name']}>{name}</View>
            {isOfMonths(bar) ? <Squares value={value} most={most} /> : <Strip value={value} most={most} />}
            <View className={styles['value']}>
              {value}
              {unit}
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}

/** The longest leaves room for its own number; nothing is drawn for nought. */
function Strip({ value, most }: { value: number; most: number }) {
  const share = most === 0 ? 0 : value / most;
  return <View className={styles['strip']} style={{ width: `calc((100% - 9em) * ${share.toFixed(4)})` }} />;
}

function Squares({ value, most }: { value: number; most: number }) {
  return (
    <View className={styles['squares']}>
      {Array.from({ length: most }, (_, at) => (
        <View key={at} className={classes(styles['square'], at < value && styles['full'])} />
      ))}
    </View>
  );
}
