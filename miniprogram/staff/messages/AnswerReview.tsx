import { useState } from 'react';
import { View } from '@tarojs/components';
import { publishFeaturedAnswer, sendBackFeaturedAnswer, type DeskAnswer } from 'shared/message-board/contract';
import { Button } from 'miniprogram/components/Button';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from '../hooks/use-command';
import { usePlaces } from '../hooks/use-places';
import { AnswerReading } from './AnswerReading';
import { Checks } from './Checks';
import { DeskError } from './DeskError';
import { ReasonSheet } from './ReasonSheet';
import { checksOf } from './reply-checks';
import styles from './desk-detail.module.scss';

interface Props {
  answer: DeskAnswer;
  onDone: () => void;
}

/** 审核典型问答 */
export function AnswerReview({ answer, onDone }: Props) {
  const { agencies } = usePlaces();
  const [asking, setAsking] = useState(false);
  const publishing = useCommand(publishFeaturedAnswer);
  const returning = useCommand(sendBackFeaturedAnswer);
  const { answerId, version, question, answer: text, telephone, basisViews } = answer;

  const publish = async (): Promise<void> => {
    if (!(await publishing.run({ answerId, version }))) return;
    showToast('公开了，大家都能查到');
    onDone();
  };
  const sendBack = async (reason: string): Promise<void> => {
    if (!(await returning.run({ answerId, version, reason }))) return;
    setAsking(false);
    showToast('退回了，写明了原因');
    onDone();
  };
  return (
    <>
      <View className={styles['body']}>
        <AnswerReading answer={answer} />
        <Checks checks={checksOf({ text: `${question}\n${text}`, telephone, basis: basisViews }, agencies)} />
        <DeskError error={publishing.error} />
      </View>
      <View className={styles['actions']}>
        <Button variant="quiet" small onPress={() => setAsking(true)}>
          退回修改
        </Button>
        <Button small wide onPress={() => void publish()} busy={publishing.busy ? '正在公开' : undefined}>
          审核通过，公开
        </Button>
      </View>
      <ReasonSheet
        title="退回修改"
        open={asking}
        onClose={() => setAsking(false)}
        hint="写的人会看到，请写清楚要改哪里"
        act="退回修改"
        busy={returning.busy ? '正在退回' : undefined}
        error={returning.error}
        onAct={reason => void sendBack(reason)}
      />
    </>
  );
}
