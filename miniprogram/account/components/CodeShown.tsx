import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatClockTime, formatLocalDate, localDateOf, toInstant, type Instant } from 'shared/kernel/time';
import { Notice } from 'miniprogram/components/Notice';
import styles from './CodeShown.module.scss';

interface Props {
  /** Null where a retry came too late: the code is kept nowhere and cannot be shown again. */
  code: string | null;
  expiresAt: Instant;
  /** 5分钟内有效 */
  goodFor: string;
}

/** Eight digits, large enough to be read across a counter, and until when they count. */
export function CodeShown({ code, expiresAt, goodFor }: Props) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), Math.max(0, Date.parse(expiresAt) - Date.now()));
    return () => clearTimeout(timer);
  }, [expiresAt]);
  if (code === null || isOver)
    return (
      <Notice tone="wait" icon="clock" live>
        {isOver ? '这个码过期了，再要一个就行' : '没收到码，再要一个就行'}
      </Notice>
    );
  const until = `${dayOf(expiresAt)}${formatClockTime(expiresAt)}`;
  return (
    <View className={styles['ticket']} aria-live="polite">
      <View className={styles['code']} aria-label={[...code].join(' ')}>
        <Text>{code.slice(0, 4)}</Text>
        <Text>{code.slice(4)}</Text>
      </View>
      <View className={styles['until']}>
        {goodFor}，到{until}
      </View>
    </View>
  );
}

/** Said only where it is not today. */
function dayOf(instant: Instant): string {
  const day = localDateOf(instant);
  return day === localDateOf(toInstant(Date.now())) ? '' : formatLocalDate(day);
}
