import { View } from '@tarojs/components';
import { formatLocalDate, localDateOf } from 'shared/kernel/time';
import type { DeskAnswer } from 'shared/message-board/contract';
import { classes } from 'miniprogram/components/classes';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { usePlaces } from '../hooks/use-places';
import { basisText } from './BasisList';
import { answerTagTexts, answerTones } from './status-tones';
import styles from './AnswerRow.module.scss';

interface Props {
  answer: DeskAnswer;
  open: boolean;
  onOpen: () => void;
}

/** One typical answer in the list. */
export function AnswerRow({ answer, open, onOpen }: Props) {
  const wide = useWideWindow();
  const places = usePlaces();
  const { question, status, agencyId, agencyName, basisViews, updatedAt } = answer;
  const agency = places.agencyName(agencyId) || agencyName;
  const basis = basisViews.map(basisText).join('、') || '没有依据';
  return (
    <Pressable className={classes('list-row', styles['row'], open && styles['open'])} role="link" onPress={onOpen}>
      <View className={styles['words']}>
        <View className="strong">{question}</View>
        <View className="c ink3">{wide ? basis : `${agency} · ${basis}`}</View>
      </View>
      {wide && (
        <>
          <View className={styles['agency']}>{agency}</View>
          <View className={styles['day']}>{formatLocalDate(localDateOf(updatedAt))}</View>
        </>
      )}
      <View className={styles['status']}>
        <Tag tone={answerTones[status]}>{answerTagTexts[status]}</Tag>
      </View>
    </Pressable>
  );
}

/** What stands in which column, above the rows of a desktop. */
export function AnswerHeader() {
  return (
    <View className={classes(styles['row'], styles['header'])} aria-hidden="true">
      <View className={styles['words']}>问题和依据</View>
      <View className={styles['agency']}>单位</View>
      <View className={styles['day']}>改于</View>
      <View className={styles['status']}>状态</View>
    </View>
  );
}
