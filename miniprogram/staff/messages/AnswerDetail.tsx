import { View } from '@tarojs/components';
import { reaches } from 'shared/account/staff.rules';
import type { StaffRole } from 'shared/kernel/access';
import type { DeskAnswer } from 'shared/message-board/contract';
import {
  decideAnswerReview,
  decideAnswerWithdrawing,
  decideAnswerWriting,
} from 'shared/message-board/featured-answer.rules';
import type { FeaturedAnswerId } from 'shared/message-board/model';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Notice } from 'miniprogram/components/Notice';
import { PageState } from 'miniprogram/components/PageState';
import type { MyAccount } from '../hooks/use-my-account';
import { AnswerEditor } from './AnswerEditor';
import { AnswerHead } from './AnswerHead';
import { AnswerReading } from './AnswerReading';
import { AnswerReview } from './AnswerReview';
import { useDeskAnswer } from './use-desk-answer';
import { WithdrawAnswer } from './WithdrawAnswer';
import styles from './desk-detail.module.scss';

interface Props {
  answerId: FeaturedAnswerId;
  me: MyAccount;
  /** The list may say something else now. */
  onChanged: () => void;
}

/** 一条典型问答, and what this account can do with it now. */
export function AnswerDetail({ answerId, me, onChanged }: Props) {
  const found = useDeskAnswer(answerId);
  const changed = (): void => {
    found.reload();
    onChanged();
  };
  return (
    <PageState of={found} failed={{ 'not-found': <EmptyState icon="help" title="没有这条问答" /> }}>
      {answer => (
        <View className={styles['detail']}>
          <AnswerHead answer={answer} />
          <Loaded key={answer.version} answer={answer} me={me} onChanged={changed} />
        </View>
      )}
    </PageState>
  );
}

interface LoadedProps {
  answer: DeskAnswer;
  me: MyAccount;
  onChanged: () => void;
}

function Loaded({ answer, me, onChanged }: LoadedProps) {
  const may = (role: StaffRole): boolean =>
    reaches(
      me.assignments.filter(assignment => assignment.role === role),
      answer.agencyId,
    );
  const mayReview = may('reply-reviewer');
  const review = decideAnswerReview(answer, me.account.staffId);
  const mayWithdraw = mayReview && decideAnswerWithdrawing(answer).ok;
  if (mayReview && review.ok) return <AnswerReview answer={answer} onDone={onChanged} />;
  return (
    <>
      {may('replier') && decideAnswerWriting(answer).ok ? (
        <AnswerEditor answer={answer} onSaved={onChanged} />
      ) : (
        <View className={styles['body']}>
          <State answer={answer} isOwn={mayReview && !review.ok && review.code === 'own-draft'} />
          <AnswerReading answer={answer} />
        </View>
      )}
      {mayWithdraw && <WithdrawAnswer answer={answer} onDone={onChanged} />}
    </>
  );
}

/** What it waits for, or why it is not public any more. */
function State({ answer: { status, reason }, isOwn }: { answer: DeskAnswer; isOwn: boolean }) {
  if (isOwn) {
    return (
      <Notice tone="wait" icon="people">
        这一条您写过，要请另一位审核
      </Notice>
    );
  }
  const words = {
    drafting: '还是候选，等答复人写好送审',
    'in-review': '送审了，等答复审核人审核',
    'sent-back': '已经退回，等答复人改好再送审',
    published: null,
    'to-be-checked': '依据的文件已不是现行有效，等答复人核对',
    withdrawn: reason ? `撤下的原因：${reason}` : '已经撤下，不再公开',
  }[status];
  return words === null ? null : (
    <Notice tone="wait" icon="info">
      {words}
    </Notice>
  );
}
