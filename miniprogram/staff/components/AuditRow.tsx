import { View } from '@tarojs/components';
import type { AuditEntryView } from 'shared/account/audit-contract';
import { auditActionText } from 'shared/account/audit-texts';
import { formatClockTime, formatLocalDate, localDateOf } from 'shared/kernel/time';
import { classes } from 'miniprogram/components/classes';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { actorText, subjectText } from '../audit-text';
import styles from './AuditRow.module.scss';

interface Props {
  entry: AuditEntryView;
  open: boolean;
  onOpen: () => void;
}

/** One entry: columns on a desktop, a few lines on a phone. */
export function AuditRow({ entry, open, onOpen }: Props) {
  const wide = useWideWindow();
  const time = formatClockTime(entry.at);
  const day = formatLocalDate(localDateOf(entry.at));
  const [who, what, onWhat] = [actorText(entry), auditActionText(entry.action), subjectText(entry)];
  return (
    <Pressable className={classes('list-row', styles['row'], open && styles['open'])} role="link" onPress={onOpen}>
      <View className={styles['time']}>
        <View className="strong">{time}</View>
        <View className="c ink3">{wide ? day : day.slice(5)}</View>
      </View>
      {wide ? (
        <>
          <View className={styles['who']}>{who}</View>
          <View className={classes(styles['what'], 'strong')}>{what}</View>
          <View className={styles['who']}>{onWhat}</View>
        </>
      ) : (
        <View className={styles['what']}>
          <View className="strong">{what}</View>
          <View className="c ink3">{who === onWhat ? who : `${who} · 对象：${onWhat}`}</View>
        </View>
      )}
      <View className={styles['seal']}>
        {entry.sealNumber === null ? <Tag tone="wait">待封存</Tag> : wide && `第${entry.sealNumber}号`}
      </View>
    </Pressable>
  );
}

/** What stands in which column, above the rows of a desktop. */
export function AuditHeader() {
  return (
    <View className={classes(styles['row'], styles['header'])} aria-hidden="true">
      <View className={styles['time']}>时间</View>
      <View className={styles['who']}>谁</View>
      <View className={styles['what']}>做了什么</View>
      <View className={styles['who']}>对象</View>
      <View className={styles['seal']}>封存</View>
    </View>
  );
}
