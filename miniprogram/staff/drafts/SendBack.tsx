import { useState } from 'react';
import { View } from '@tarojs/components';
import { sendBackPolicyDraft } from 'shared/policy/publishing-contract';
import type { PolicyDraft, PolicyDraftSummary } from 'shared/policy/publishing-model';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { Sheet } from 'miniprogram/components/Sheet';
import { showToast } from 'miniprogram/components/toast-message';
import forms from '../components/forms.module.scss';
import { useCommand } from '../hooks/use-command';
import { draftSentence } from './draft-texts';
import { LongField } from './LongField';

const REASON_MIN = 2;
const REASON_MAX = 300;

interface Props {
  draft: PolicyDraft;
  open: boolean;
  onClose: () => void;
  onSentBack: (summary: PolicyDraftSummary) => void;
  onReread: () => Promise<void>;
}

/** 退回, with the reason. */
export function SendBack({ draft: { draftId, version }, open, onClose, onSentBack, onReread }: Props) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const command = useCommand(sendBackPolicyDraft);
  const { error } = command;
  const send = async (): Promise<void> => {
    const written = reason.trim();
    setMissing(written.length < REASON_MIN);
    if (written.length < REASON_MIN) return;
    const done = await command.run({ draftId, reason: written, version });
    if (!done) return;
    showToast('退回了');
    onClose();
    onSentBack(done.draft);
  };
  const reread = async (): Promise<void> => {
    await onReread();
    command.clear();
    onClose();
  };
  return (
    <Sheet
      title="退回文稿"
      open={open}
      onClose={onClose}
      actions={
        <Button wide onPress={() => void send()} busy={command.busy ? '正在退回' : undefined}>
          退回给编辑
        </Button>
      }
    >
      <View className={forms['form']}>
        <LongField
          label="退回的理由"
          value={reason}
          onChange={setReason}
          maxLength={REASON_MAX}
          hint="写明哪里要改、怎么改，编辑会看到"
          error={missing ? '请写明理由，至少两个字' : null}
        />
        {error && (
          <Notice tone="urgent" icon="alert" live>
            {draftSentence(error)}
          </Notice>
        )}
        {(error?.code === 'changed-meanwhile' || error?.code === 'not-in-this-state') && (
          <Button variant="secondary" icon="refresh" onPress={() => void reread()}>
            看最新的
          </Button>
        )}
      </View>
    </Sheet>
  );
}
