import { useState } from 'react';
import { View } from '@tarojs/components';
import { saveFeaturedAnswer, type BasisView, type DeskAnswer } from 'shared/message-board/contract';
import { QUESTION_MAX, REPLY_MAX } from 'shared/message-board/model';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { showToast } from 'miniprogram/components/toast-message';
import { TextField } from '../components/TextField';
import { useCommand } from '../hooks/use-command';
import { useSubmitKeys } from 'miniprogram/platform/shortcut';
import { usePlaces } from '../hooks/use-places';
import { BasisEditor } from './BasisEditor';
import { basisOf } from './BasisList';
import { Checks } from './Checks';
import { DeskError } from './DeskError';
import { LongField } from './LongField';
import { checksOf, isTelephone } from './reply-checks';
import styles from './desk-detail.module.scss';

const WORDS_MIN = 2;

interface Props {
  answer: DeskAnswer;
  onSaved: () => void;
}

/** 改典型问答: so that it holds for everybody, not for the one who asked. */
export function AnswerEditor({ answer, onSaved }: Props) {
  const { agencies } = usePlaces();
  const [question, setQuestion] = useState(answer.question);
  const [text, setText] = useState(answer.answer);
  const [telephone, setTelephone] = useState(answer.telephone);
  const [basis, setBasis] = useState<readonly BasisView[]>(answer.basisViews);
  const [tried, setTried] = useState(false);
  const saving = useCommand(saveFeaturedAnswer);
  // The question goes out with the answer, and is held to the same.
  const checks = checksOf({ text: `${question}\n${text}`, telephone, basis }, agencies);
  const faults = {
    question: question.trim().length < WORDS_MIN ? '请写问题' : null,
    text: text.trim().length < WORDS_MIN ? '请写答复' : null,
    telephone: isTelephone(telephone) ? null : '请写单位的电话，只用数字和短横线',
  };
  const isWritten = Object.values(faults).every(fault => fault === null) && basis.length > 0;
  const save = async (submit: boolean): Promise<void> => {
    setTried(true);
    if (!isWritten || (submit && checks.some(({ state }) => state !== 'holds'))) return;
    const { answerId, version } = answer;
    const words = { question: question.trim(), answer: text.trim(), telephone };
    if (!(await saving.run({ answerId, version, ...words, basis: basisOf(basis), submit }))) return;
    setTried(false);
    showToast(submit ? '送审了，等答复审核人审核' : '草稿存好了');
    onSaved();
  };
  useSubmitKeys(() => void save(true));
  return (
    <>
      <View className={styles['body']}>
        <Why answer={answer} />
        <LongField
          label="问题"
          value={question}
          onChange={setQuestion}
          maxLength={QUESTION_MAX}
          error={tried ? faults.question : null}
        />
        <LongField
          label="答复"
          value={text}
          onChange={setText}
          maxLength={REPLY_MAX}
          tall
          error={tried ? faults.text : null}
        />
        <TextField
          label="联系电话"
          value={telephone}
          onChange={typed => setTelephone(typed.trim())}
          maxLength={20}
          error={tried ? faults.telephone : null}
        />
        <BasisEditor basis={basis} onChange={setBasis} />
        <Checks checks={checks} />
        {tried && checks.some(({ state }) => state === 'fails') && (
          <Notice tone="wait" icon="alert" live>
            上面标出的几处改好才能送审。草稿也要有依据
          </Notice>
        )}
        <DeskError error={saving.error} />
      </View>
      <View className={styles['actions']}>
        <Button
          variant="quiet"
          small
          onPress={() => void save(false)}
          disabledBecause={saving.busy ? '正在存' : undefined}
        >
          存草稿
        </Button>
        <Button small wide onPress={() => void save(true)} busy={saving.busy ? '正在存' : undefined}>
          送审
        </Button>
      </View>
    </>
  );
}

/** Why it lies here again, where somebody said so. */
function Why({ answer: { status, reason } }: Pick<Props, 'answer'>) {
  if (status === 'to-be-checked') {
    return (
      <Notice tone="urgent" icon="alert">
        依据的文件已不是现行有效，这条已经从“典型政策问答”里撤下。请换上现行的依据，改好再送审
      </Notice>
    );
  }
  if (status === 'sent-back' && reason) {
    return (
      <Notice tone="wait" icon="swap">
        退回修改：{reason}
      </Notice>
    );
  }
  return <Notice icon="info">写成谁都能用的话，不写具体的人和地址</Notice>;
}
