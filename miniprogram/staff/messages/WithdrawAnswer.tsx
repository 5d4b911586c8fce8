import { useState } from 'react';
import { View } from '@tarojs/components';
import { withdrawFeaturedAnswer, type DeskAnswer } from 'shared/message-board/contract';
import { Button } from 'miniprogram/components/Button';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from '../hooks/use-command';
import { ReasonSheet } from './ReasonSheet';
import styles from './desk-detail.module.scss';

/** 撤下: from then on nobody finds it any more. */
export function WithdrawAnswer({ answer, onDone }: { answer: DeskAnswer; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const withdrawing = useCommand(withdrawFeaturedAnswer);
  const { answerId, version } = answer;
  const withdraw = async (reason: string): Promise<void> => {
    if (!(await withdrawing.run({ answerId, version, reason }))) return;
    setAsking(false);
    showToast('撤下了，不再公开');
    onDone();
  };
  return (
    <View className={styles['actions']}>
      <Button variant="quiet" small onPress={() => setAsking(true)}>
        撤下这一条
      </Button>
      <ReasonSheet
        title="撤下这一条"
        open={asking}
        onClose={() => setAsking(false)}
        hint="撤下以后大家查不到它。原因会记进操作记录"
        act="撤下这一条"
        busy={withdrawing.busy ? '正在撤下' : undefined}
        error={withdrawing.error}
        onAct={reason => void withdraw(reason)}
      />
    </View>
  );
}
