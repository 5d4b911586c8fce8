import { useState } from 'react';
import { markMessageComplex, type DeskMessage } from 'shared/message-board/contract';
import { COMPLEX_REPLY_WORKING_DAYS } from 'shared/message-board/model';
import { Pressable } from 'miniprogram/components/Pressable';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from '../hooks/use-command';
import { ReasonSheet } from './ReasonSheet';
import styles from './desk-detail.module.scss';

interface Props {
  message: DeskMessage;
  onDone: (message: DeskMessage) => void;
}

/** 延到15个工作日: once, while there is still time; left out where it cannot be done. */
export function ComplexMessage({ message, onDone }: Props) {
  const [asking, setAsking] = useState(false);
  const marking = useCommand(markMessageComplex);
  const { messageId, version, complex, daysLeft } = message;
  if (complex || daysLeft < 0) return null;
  const mark = async (reason: string): Promise<void> => {
    const done = await marking.run({ messageId, version, reason });
    if (!done) return;
    setAsking(false);
    showToast('期限延好了');
    onDone(done.message);
  };
  return (
    <>
      <Pressable className={styles['link']} onPress={() => setAsking(true)}>
        事情复杂，延到{COMPLEX_REPLY_WORKING_DAYS}个工作日
      </Pressable>
      <ReasonSheet
        title={`延到${COMPLEX_REPLY_WORKING_DAYS}个工作日`}
        open={asking}
        onClose={() => setAsking(false)}
        hint="只能延一次，从留言那天算起。原因会记进操作记录"
        act="延长期限"
        busy={marking.busy ? '正在延长' : undefined}
        error={marking.error}
        onAct={reason => void mark(reason)}
      />
    </>
  );
}
