import { View } from '@tarojs/components';
import type { FeaturedAnswerView } from 'shared/message-board/contract';
import { Button } from 'miniprogram/components/Button';
import { Sheet } from 'miniprogram/components/Sheet';
import { headingOf } from 'miniprogram/platform/accessible';
import { basisText } from './BasisList';
import styles from './SimilarSheet.module.scss';

interface Props {
  similar: readonly FeaturedAnswerView[];
  open: boolean;
  onClose: () => void;
  onInsert: (answer: FeaturedAnswerView) => void;
}

/** 相近的典型问答: what was already answered, to be put into the answer with its basis. */
export function SimilarSheet({ similar, open, onClose, onInsert }: Props) {
  return (
    <Sheet title="相近的典型问答" open={open} onClose={onClose}>
      {similar.map(answer => (
        <View key={answer.answerId} className={styles['answer']}>
          <View className="strong" {...headingOf(3)}>
            {answer.question}
          </View>
          <View className="ink2">{answer.answer}</View>
          <View className="c ink3">
            {answer.agencyName} · {answer.basis.map(basisText).join('、')}
          </View>
          <View className={styles['act']}>
            <Button
              variant="secondary"
              small
              label={`插入“${answer.question}”的答复`}
              onPress={() => {
                onInsert(answer);
                onClose();
              }}
            >
              插入这条答复和依据
            </Button>
          </View>
        </View>
      ))}
    </Sheet>
  );
}
