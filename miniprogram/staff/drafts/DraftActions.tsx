import { useState } from 'react';
import { View } from '@tarojs/components';
import { publishPolicyDraft } from 'shared/policy/publishing-contract';
import { isPublic } from 'shared/policy/publication.rules';
import { Button } from 'miniprogram/components/Button';
import { Dialog } from 'miniprogram/components/Dialog';
import { Notice } from 'miniprogram/components/Notice';
import { showToast } from 'miniprogram/components/toast-message';
import type { MyAccount } from '../hooks/use-my-account';
import { useCommand } from '../hooks/use-command';
import { draftSentence } from './draft-texts';
import { holdsAt } from './own-agencies';
import { SendBack } from './SendBack';
import type { DraftEditing } from './use-draft-editing';
import styles from './DraftActions.module.scss';

interface Props {
  editing: DraftEditing;
  me: MyAccount;
  isWritable: boolean;
}

/** 存草稿、送审; 退回、审核通过并发布 */
export function DraftActions({ editing, me, isWritable }: Props) {
  const { draft } = editing;
  const isReviewable =
    draft.status === 'in-review' &&
    holdsAt(me, 'reviewer', draft.agencyId) &&
    !draft.draftedBy.includes(me.account.staffId);
  if (isWritable) return <Writing editing={editing} />;
  return isReviewable ? <Reviewing editing={editing} /> : null;
}

function Writing({ editing: { isDirty, busy, save, submit } }: { editing: DraftEditing }) {
  const store = async (): Promise<void> => {
    if (await save()) showToast('存好了');
  };
  return (
    <View className={styles['actions']}>
      <Button
        small
        variant="secondary"
        onPress={() => void store()}
        busy={busy === 'saving' ? '正在存' : undefined}
        disabledBecause={isDirty ? undefined : '都存好了'}
      >
        存草稿
      </Button>
      <Button small onPress={() => void submit()} busy={busy === 'submitting' ? '正在送审' : undefined}>
        {isDirty ? '存好并送审' : '送审'}
      </Button>
    </View>
  );
}

function Reviewing({ editing: { draft, moved, reread } }: { editing: DraftEditing }) {
  const [asking, setAsking] = useState<'publish' | 'send-back' | null>(null);
  const publishing = useCommand(publishPolicyDraft);
  const close = (): void => setAsking(null);
  const isOpen = isPublic(draft.elements);
  const publish = async (): Promise<void> => {
    const done = await publishing.run({ draftId: draft.draftId, version: draft.version });
    close();
    if (!done) return;
    moved(done.draft);
    showToast(isOpen ? '发布了，现在就能查到' : '通过了，存进文件库了');
  };
  const { error } = publishing;
  return (
    <View className={styles['place']}>
      <View className={styles['actions']}>
        <Button small variant="secondary" onPress={() => setAsking('send-back')}>
          退回
        </Button>
        <Button small onPress={() => setAsking('publish')}>
          审核通过并发布
        </Button>
      </View>
      {error && (
        <Notice tone="urgent" icon="alert" live>
          {draftSentence(error)}
        </Notice>
      )}
      {(error?.code === 'changed-meanwhile' || error?.code === 'not-in-this-state') && (
        <Button small variant="secondary" icon="refresh" onPress={() => void reread()}>
          看最新的
        </Button>
      )}
      <Dialog
        open={asking === 'publish'}
        title="审核通过，现在发布？"
        keep={{ text: '再看看', onPress: close }}
        act={{
          text: '通过并发布',
          onPress: () => void publish(),
          busy: publishing.busy ? '正在发布' : undefined,
        }}
      >
        《{draft.title}》
        {isOpen ? '马上公开，所有人都能查到，会推给用得上的人。' : '存进文件库。按公开属性不主动公开，居民查不到。'}
        {draft.policyId ? '原来的内容换成这一版，旧版留底。' : ''}
      </Dialog>
      <SendBack draft={draft} open={asking === 'send-back'} onClose={close} onSentBack={moved} onReread={reread} />
    </View>
  );
}
