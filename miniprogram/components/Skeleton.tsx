import { View } from '@tarojs/components';
import { classes } from './classes';
import styles from './Skeleton.module.scss';

const bar = (shape: string | undefined, className?: string) => (
  <View className={classes(styles['bar'], shape, className)} />
);

/** Still, never blinking; appears only after 300 ms, so a quick answer shows none. */
export function ListSkeleton({ count = 3 }: { count?: number }) {
  return (
    <View className={styles['late']} aria-label="正在打开" {...{ 'aria-busy': 'true' }}>
      {Array.from({ length: count }, (_, at) => (
        <View key={at} className={styles['card']}>
          {bar(styles['w25'])}
          {bar(styles['w90'], styles['title'])}
          {bar(styles['w60'], styles['more'])}
        </View>
      ))}
    </View>
  );
}

/** 公文骨架：先出红头，再出正文 */
export function DocumentSkeleton({ authority }: { authority?: string | null }) {
  return (
    <View className={classes('doc', styles['doc'], styles['late'])} aria-label="正在打开" {...{ 'aria-busy': 'true' }}>
      {authority ? <View className={classes('red-h', styles['head'])}>{authority}文件</View> : bar(styles['headless'])}
      {bar(styles['number'])}
      <View className="red-rule" />
      {bar(styles['w75'], styles['first'])}
      {bar(styles['w60'], styles['second'])}
      {bar(styles['indent'])}
      {bar(undefined)}
      {bar(styles['w90'])}
      {bar(styles['indent'])}
      {bar(styles['w75'])}
    </View>
  );
}
