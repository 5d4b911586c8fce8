import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { reaches } from 'shared/account/staff.rules';
import type { StaffRole } from 'shared/kernel/access';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { getDeskMessage, type DeskMessage } from 'shared/message-board/contract';
import { decideReplyReview } from 'shared/message-board/message.rules';
import type { BoardMessageId } from 'shared/message-board/model';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Notice } from 'miniprogram/components/Notice';
import { PageState } from 'miniprogram/components/PageState';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import type { MyAccount } from '../hooks/use-my-account';
import { AnsweredMessage } from './AnsweredMessage';
import { ComplexMessage } from './ComplexMessage';
import { MessageWords } from './MessageWords';
import { ReplyEditor } from './ReplyEditor';
import { ReplyReading } from './ReplyReading';
import { ReplyReview } from './ReplyReview';
import styles from './desk-detail.module.scss';

interface Props {
  messageId: BoardMessageId;
  me: MyAccount;
  /** The list may say something else now. */
  onChanged: () => void;
}

/** 一条留言: the words, and below them what this account can do with it now. */
export function MessageDetail({ messageId, me, onChanged }: Props) {
  const request = useMemo(() => ({ messageId }), [messageId]);
  const answer = useEndpoint(getDeskMessage, request);
  const [newest, setNewest] = useState<DeskMessage | null>(null);
  const { reload } = answer;
  const changed = (message: DeskMessage | null): void => {
    setNewest(message);
    reload();
    onChanged();
  };
  return (
    <PageState
      of={answer}
      failed={{
        'not-found': (
          <EmptyState icon="letter" title="这条留言不在您这里">
            可能已经转给别的部门
          </EmptyState>
        ),
      }}
    >
      {facts => <Loaded facts={facts} newest={newest} me={me} onChanged={changed} />}
    </PageState>
  );
}

interface LoadedProps {
  facts: ResponseOf<typeof getDeskMessage>;
  /** What the last command answered; the next question to the back end may still be on its way. */
  newest: DeskMessage | null;
  me: MyAccount;
  onChanged: (message: DeskMessage | null) => void;
}

function Loaded({ facts, newest, me, onChanged }: LoadedProps) {
  const message = newest && newest.version > facts.message.version ? newest : facts.message;
  const may = (role: StaffRole): boolean =>
    reaches(
      me.assignments.filter(assignment => assignment.role === role),
      message.agencyId,
    );
  const isWritable = message.status === 'waiting' || message.status === 'reply-sent-back';
  const gone = (): void => onChanged(null);
  return (
    <View className={styles['detail']}>
      <MessageWords message={message}>
        {isWritable && may('replier') && <ComplexMessage message={message} onDone={onChanged} />}
      </MessageWords>
      {isWritable && may('replier') && (
        <ReplyEditor message={message} basis={facts.basis} similar={facts.similar} onSaved={onChanged} onGone={gone} />
      )}
      {isWritable && !may('replier') && <NotYet message={message} />}
      {message.status === 'reply-in-review' && (
        <InReview
          message={message}
          basis={facts.basis}
          me={me}
          mayReview={may('reply-reviewer')}
          onDone={onChanged}
          onGone={gone}
        />
      )}
      {(message.status === 'answered' || message.status === 'closed') && (
        <AnsweredMessage message={message} basis={facts.basis} mayPropose={may('replier')} />
      )}
    </View>
  );
}

function NotYet({ message }: { message: DeskMessage }) {
  return (
    <View className={styles['body']}>
      <Notice icon="info">
        {message.status === 'waiting' ? '还没有送审的答复，答复人正在办理' : '已经退回，等答复人改好再送审'}
      </Notice>
    </View>
  );
}

type InReviewProps = Pick<LoadedProps, 'me'> & Parameters<typeof ReplyReview>[0] & { mayReview: boolean };

function InReview({ message, basis, me, mayReview, onDone, onGone }: InReviewProps) {
  const decision = decideReplyReview(message, me.account.staffId);
  if (mayReview && decision.ok) return <ReplyReview message={message} basis={basis} onDone={onDone} onGone={onGone} />;
  const isOwn = !decision.ok && decision.code === 'own-draft';
  return (
    <View className={styles['body']}>
      <Notice tone="wait" icon="people">
        {mayReview && isOwn ? '这份答复您写过，要请另一位审核' : '送审了，等答复审核人审核'}
      </Notice>
      <ReplyReading message={message} basis={basis} />
    </View>
  );
}
