import { Text, View } from '@tarojs/components';
import type { DeskAnswer } from 'shared/message-board/contract';
import { headingOf } from 'miniprogram/platform/accessible';
import { Facts } from '../components/Facts';
import { BasisList } from './BasisList';
import styles from './desk-detail.module.scss';

/** What everybody reads once it is public. */
export function AnswerReading({ answer: { answer, agencyName, telephone, basisViews } }: { answer: DeskAnswer }) {
  return (
    <>
      <View className="h3" {...headingOf(3)}>
        答复
      </View>
      <View className={styles['paper']}>
        <Text>{answer}</Text>
      </View>
      <Facts
        facts={[
          { label: '答复单位', value: agencyName },
          { label: '联系电话', value: telephone },
        ]}
      />
      {basisViews.length > 0 && (
        <>
          <View className="s strong" {...headingOf(3)}>
            依据
          </View>
          <BasisList basis={basisViews} />
        </>
      )}
    </>
  );
}
