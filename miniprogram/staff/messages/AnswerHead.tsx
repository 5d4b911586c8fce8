import { View } from '@tarojs/components';
import type { DeskAnswer } from 'shared/message-board/contract';
import { formatLocalDate, localDateOf } from 'shared/kernel/time';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { headingOf } from 'miniprogram/platform/accessible';
import { openPage } from 'miniprogram/platform/navigate';
import { deskMessagePath, messageDeskPath } from 'miniprogram/platform/routes';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { answerTagTexts, answerTones } from './status-tones';
import styles from './MessageWords.module.scss';

/** 一条典型问答: its question, its state, and the message it came from. */
export function AnswerHead({ answer }: { answer: DeskAnswer }) {
  const wide = useWideWindow();
  const { question, status, agencyName, fromMessageId, publishedAt } = answer;
  return (
    <View className={styles['head']}>
      <View className={styles['line']}>
        <View className="c ink3">
          {agencyName}
          {publishedAt && ` · ${formatLocalDate(localDateOf(publishedAt))}公开`}
        </View>
        <Tag tone={answerTones[status]}>{answerTagTexts[status]}</Tag>
      </View>
      <View className={styles['title']} {...headingOf(2)}>
        {question}
      </View>
      {fromMessageId && (
        <Pressable
          className={styles['reveal']}
          role="link"
          onPress={() =>
            openPage(wide ? messageDeskPath({ messageId: fromMessageId }) : deskMessagePath(fromMessageId))
          }
        >
          看它来自哪条留言
        </Pressable>
      )}
    </View>
  );
}
