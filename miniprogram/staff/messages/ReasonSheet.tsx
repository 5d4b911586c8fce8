import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { OutcomeError } from 'shared/kernel/outcome';
import { Button } from 'miniprogram/components/Button';
import { Sheet } from 'miniprogram/components/Sheet';
import forms from '../components/forms.module.scss';
import { DeskError } from './DeskError';
import { LongField } from './LongField';

const REASON_MAX = 300;
const REASON_MIN = 2;

interface Props {
  title: string;
  open: boolean;
  onClose: () => void;
  /** What the reason is for, and who reads it. */
  hint: string;
  act: string;
  busy: string | undefined;
  error: OutcomeError<string> | null;
  onAct: (reason: string) => void;
  /** What else is asked for. */
  children?: ReactNode;
}

/** Asks why, before something is sent back, referred, put off or withdrawn. */
export function ReasonSheet({ title, open, onClose, hint, act, busy, error, onAct, children }: Props) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const run = (): void => {
    const written = reason.trim();
    setMissing(written.length < REASON_MIN);
    if (written.length >= REASON_MIN) onAct(written);
  };
  return (
    <Sheet
      title={title}
      open={open}
      onClose={onClose}
      actions={
        <Button wide onPress={run} busy={busy}>
          {act}
        </Button>
      }
    >
      <View className={forms['form']}>
        {children}
        <LongField
          label="原因"
          value={reason}
          onChange={setReason}
          maxLength={REASON_MAX}
          hint={hint}
          error={missing && reason.trim().length < REASON_MIN ? '请写明原因，至少两个字' : null}
        />
        <DeskError error={error} />
      </View>
    </Sheet>
  );
}
