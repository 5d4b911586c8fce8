import { useState } from 'react';
import { View } from '@tarojs/components';
import { saveReply, type BasisView, type DeskMessage, type FeaturedAnswerView } from 'shared/message-board/contract';
import { REPLY_MAX } from 'shared/message-board/model';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { Pressable } from 'miniprogram/components/Pressable';
import { showToast } from 'miniprogram/components/toast-message';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { TextField } from '../components/TextField';
import { useCommand } from '../hooks/use-command';
import { useSubmitKeys } from 'miniprogram/platform/shortcut';
import { usePlaces } from '../hooks/use-places';
import { BasisEditor, withBasis } from './BasisEditor';
import { basisOf } from './BasisList';
import { Checks } from './Checks';
import { DeskError } from './DeskError';
import { LongField } from './LongField';
import { ReferMessage } from './ReferMessage';
import { checksOf, isTelephone } from './reply-checks';
import { SimilarSheet } from './SimilarSheet';

import styles from './desk-detail.module.scss';

interface Props {
  message: DeskMessage;
  basis: readonly BasisView[];
  similar: readonly FeaturedAnswerView[];
  onSaved: (message: DeskMessage) => void;
  /** Somebody else was here first, or the message lies elsewhere now. */
  onGone: () => void;
}

/** 写答复: the words, whom to call, what it rests on; below it what is looked at when it is handed in. */
export function ReplyEditor({ message, basis, similar, onSaved, onGone }: Props) {
  const { agencies } = usePlaces();
  const officeTelephone = agencies.find(({ agencyId }) => agencyId === message.agencyId)?.telephones[0]?.number ?? '';
  const [text, setText] = useState(message.reply?.text ?? '');
  // Null until somebody writes one: then it is the office's.
  const [telephone, setTelephone] = useState(message.reply?.telephone ?? null);
  const [chosen, setChosen] = useState(basis);
  const draft = { text: text.trim(), telephone: telephone ?? officeTelephone, basis: chosen };
  const [asking, setAsking] = useState<'similar' | 'refer' | null>(null);
  const [tried, setTried] = useState(false);
  const saving = useCommand(saveReply, ({ code }) => code === 'changed-meanwhile' && onGone());
  const checks = checksOf(draft, agencies);

  const save = async (submit: boolean): Promise<void> => {
    setTried(true);
    if (draft.text === '' || !isTelephone(draft.telephone)) return;
    if (submit && checks.some(({ state }) => state !== 'holds')) return;
    const { messageId, version } = message;
    const done = await saving.run({ messageId, version, ...draft, basis: basisOf(chosen), submit });
    if (!done) return;
    setTried(false);
    showToast(submit ? '送审了，等答复审核人审核' : '草稿存好了');
    onSaved(done.message);
  };
  const insert = (answer: FeaturedAnswerView): void => {
    setText([draft.text, answer.answer].filter(Boolean).join('\n').slice(0, REPLY_MAX));
    setChosen(withBasis(chosen, answer.basis));
  };
  const takeStored = (): void => {
    setText(message.reply?.text ?? '');
    setTelephone(message.reply?.telephone ?? null);
    setChosen(basis);
  };
  useSubmitKeys(() => void save(true));
  return (
    <>
      <View className={styles['body']}>
        {message.status === 'reply-sent-back' && message.reply?.reason && (
          <Notice tone="wait" icon="swap">
            退回修改：{message.reply.reason}
          </Notice>
        )}
        <LongField
          label="答复"
          value={text}
          onChange={setText}
          maxLength={REPLY_MAX}
          tall
          error={tried && draft.text === '' ? '请写答复' : null}
        />
        {similar.length > 0 && (
          <Pressable className={styles['link']} onPress={() => setAsking('similar')}>
            插入相近的典型问答
          </Pressable>
        )}
        <TextField
          label="联系电话"
          value={draft.telephone}
          onChange={typed => setTelephone(typed.trim())}
          maxLength={20}
          error={tried && !isTelephone(draft.telephone) ? '请写单位的电话，只用数字和短横线' : null}
        />
        <BasisEditor basis={chosen} onChange={setChosen} />
        <Checks checks={checks} />
        {tried && checks.some(({ state }) => state === 'fails') && (
          <Notice tone="wait" icon="alert" live>
            上面标出的几处改好才能送审，草稿可以先存
          </Notice>
        )}
        {saving.error?.code === 'changed-meanwhile' ? (
          <ChangedMeanwhile onTake={takeStored} />
        ) : (
          <DeskError error={saving.error} />
        )}
      </View>
      <EditorActions
        busy={saving.busy}
        onRefer={() => setAsking('refer')}
        onSave={() => void save(false)}
        onSubmit={() => void save(true)}
      />
      <SimilarSheet similar={similar} open={asking === 'similar'} onClose={() => setAsking(null)} onInsert={insert} />
      <ReferMessage message={message} open={asking === 'refer'} onClose={() => setAsking(null)} onReferred={onGone} />
    </>
  );
}

/** Two wrote at once: what was typed here stays until it is given up. */
function ChangedMeanwhile({ onTake }: { onTake: () => void }) {
  return (
    <>
      <Notice tone="urgent" icon="alert" live>
        刚才有人改过这份答复。您写的还在，再存一次会盖过那一份
      </Notice>
      <View className={styles['pair']}>
        <Button variant="quiet" small onPress={onTake}>
          换成刚才存的那份
        </Button>
      </View>
    </>
  );
}

interface ActionsProps {
  busy: boolean;
  onRefer: () => void;
  onSave: () => void;
  onSubmit: () => void;
}

function EditorActions({ busy, onRefer, onSave, onSubmit }: ActionsProps) {
  const wide = useWideWindow();
  return (
    <View className={styles['actions']}>
      <Button variant="quiet" small onPress={onRefer}>
        转给别的部门
      </Button>
      <Button variant="quiet" small onPress={onSave} disabledBecause={busy ? '正在存' : undefined}>
        存草稿
      </Button>
      <Button small wide onPress={onSubmit} busy={busy ? '正在存' : undefined}>
        送审
        {wide && (
          <View className={styles['key']} aria-hidden="true">
            Ctrl ↵
          </View>
        )}
      </Button>
    </View>
  );
}
