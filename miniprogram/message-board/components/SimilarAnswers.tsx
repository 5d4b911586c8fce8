import { View } from '@tarojs/components';
import type { FeaturedAnswerView } from 'shared/message-board/contract';
import { Card } from 'miniprogram/components/Card';
import { headingOf } from 'miniprogram/platform/accessible';
import { AnswerRow } from './AnswerRow';
import styles from './SimilarAnswers.module.scss';

/** 先看看这几条: never in the way of writing. */
export function SimilarAnswers({ answers }: { answers: readonly FeaturedAnswerView[] }) {
  return (
    <View className={styles['place']} aria-live="polite">
      {answers.length > 0 && (
        <Card>
          <View className={styles['head']} {...headingOf(2)}>
            先看看这{answers.length}条，可能不用等
          </View>
          {answers.map(answer => (
            <AnswerRow key={answer.answerId} answer={answer} />
          ))}
        </Card>
      )}
    </View>
  );
}
