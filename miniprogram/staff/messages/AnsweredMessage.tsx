import { View } from '@tarojs/components';
import { proposeFeaturedAnswer, type BasisView, type DeskMessage } from 'shared/message-board/contract';
import { Button } from 'miniprogram/components/Button';
import { showToast } from 'miniprogram/components/toast-message';
import { openPage } from 'miniprogram/platform/navigate';
import { answerDeskPath, deskAnswerPath } from 'miniprogram/platform/routes';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { useCommand } from '../hooks/use-command';
import { DeskError } from './DeskError';
import { ReplyReading } from './ReplyReading';
import styles from './desk-detail.module.scss';

interface Props {
  message: DeskMessage;
  basis: readonly BasisView[];
  /** For whoever drafts. */
  mayPropose: boolean;
}

/** 已答复: the answer, and the way for it to become a typical one. */
export function AnsweredMessage({ message, basis, mayPropose }: Props) {
  const wide = useWideWindow();
  const proposing = useCommand(proposeFeaturedAnswer);
  const propose = async (): Promise<void> => {
    const done = await proposing.run({ messageId: message.messageId });
    if (!done) return;
    const { answerId } = done.answer;
    showToast('收进来了，改好再送审');
    openPage(wide ? answerDeskPath({ answerId }) : deskAnswerPath(answerId));
  };
  return (
    <>
      <View className={styles['body']}>
        <ReplyReading message={message} basis={basis} />
        <DeskError error={proposing.error} />
      </View>
      {mayPropose && (
        <View className={styles['actions']}>
          <Button
            variant="secondary"
            small
            wide
            icon="plus"
            onPress={() => void propose()}
            busy={proposing.busy ? '正在收' : undefined}
          >
            收进典型问答
          </Button>
        </View>
      )}
    </>
  );
}
