import { useState } from 'react';
import { View } from '@tarojs/components';
import { approveReply, sendBackReply, type BasisView, type DeskMessage } from 'shared/message-board/contract';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from '../hooks/use-command';
import { usePlaces } from '../hooks/use-places';
import { Checks } from './Checks';
import { DeskError } from './DeskError';
import { ReasonSheet } from './ReasonSheet';
import { checksOf } from './reply-checks';
import { ReplyReading } from './ReplyReading';
import styles from './desk-detail.module.scss';

interface Props {
  message: DeskMessage;
  basis: readonly BasisView[];
  onDone: (message: DeskMessage) => void;
  onGone: () => void;
}

/** 审核答复: send back with a reason, or approve, which is the answer. */
export function ReplyReview({ message, basis, onDone, onGone }: Props) {
  const { agencies } = usePlaces();
  const [asking, setAsking] = useState(false);
  const approving = useCommand(approveReply, ({ code }) => code === 'changed-meanwhile' && onGone());
  const returning = useCommand(sendBackReply, ({ code }) => code === 'changed-meanwhile' && onGone());
  const { messageId, version, reply } = message;

  const approve = async (): Promise<void> => {
    const done = await approving.run({ messageId, version });
    if (!done) return;
    showToast('答复了，已经通知留言的人');
    onDone(done.message);
  };
  const sendBack = async (reason: string): Promise<void> => {
    const done = await returning.run({ messageId, version, reason });
    if (!done) return;
    setAsking(false);
    showToast('退回了，写明了原因');
    onDone(done.message);
  };
  return (
    <>
      <View className={styles['body']}>
        <ReplyReading message={message} basis={basis} />
        <Checks checks={checksOf({ text: reply?.text ?? '', telephone: reply?.telephone ?? '', basis }, agencies)} />
        <Notice icon="info">审核通过就是答复：本人马上收到，同意公开的同时公开</Notice>
        <DeskError error={approving.error} />
      </View>
      <View className={styles['actions']}>
        <Button variant="quiet" small onPress={() => setAsking(true)}>
          退回修改
        </Button>
        <Button small wide onPress={() => void approve()} busy={approving.busy ? '正在答复' : undefined}>
          审核通过并答复
        </Button>
      </View>
      <ReasonSheet
        title="退回修改"
        open={asking}
        onClose={() => setAsking(false)}
        hint="写答复的人会看到，请写清楚要改哪里"
        act="退回修改"
        busy={returning.busy ? '正在退回' : undefined}
        error={returning.error}
        onAct={reason => void sendBack(reason)}
      />
    </>
  );
}
