import { View } from '@tarojs/components';
import { formatLocalDate, localDateOf } from 'shared/kernel/time';
import { inboxReasonTexts } from 'shared/policy-push/texts';
import { DeadlineTag } from 'miniprogram/components/DeadlineTag';
import { Notice } from 'miniprogram/components/Notice';
import { Tag } from 'miniprogram/components/Tag';
import { ValidityTag } from 'miniprogram/components/ValidityTag';
import { headingOf } from 'miniprogram/platform/accessible';
import type { Item } from './item';
import styles from './ItemHead.module.scss';

/** 结论: how long there is, what it is, what it brings. */
export function ItemHead({ item }: { item: Item }) {
  const { reason, title, summary, support, policy, deadlineOn, createdAt } = item;
  const isOver = policy?.validity.state === 'repealed' || policy?.validity.state === 'expired';
  return (
    <View className={styles['head']}>
      <View className={styles['state']}>
        {policy && (isOver || reason === 'validity-changed') && <ValidityTag state={policy.validity.state} />}
        {!isOver && deadlineOn && <DeadlineTag on={deadlineOn} />}
        {reason !== 'matched' && <Tag tone="info">{inboxReasonTexts[reason]}</Tag>}
        {!isOver && deadlineOn && <View className="c ink3">{formatLocalDate(deadlineOn)}截止</View>}
      </View>
      <View className="h1" {...headingOf(2)}>
        {title}
      </View>
      {support !== null && (
        <View className={styles['support']}>
          <View className="s ink3">可享受的支持</View>
          <View className={styles['amount']}>{support}</View>
        </View>
      )}
      {summary !== support && <View className={styles['summary']}>{summary}</View>}
      {isOver && reason !== 'validity-changed' && (
        <View className={styles['summary']}>
          <Notice tone="off" icon="info">
            这份文件已经不再执行，下面的条件只供查看
          </Notice>
        </View>
      )}
      <View className="c ink3">{formatLocalDate(localDateOf(createdAt))}发给您</View>
    </View>
  );
}
