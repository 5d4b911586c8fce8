import { useState } from 'react';
import type { AgencyId } from 'shared/account/model';
import { referMessage, type DeskMessage } from 'shared/message-board/contract';
import { Notice } from 'miniprogram/components/Notice';
import { showToast } from 'miniprogram/components/toast-message';
import { ChoiceField } from '../components/ChoiceField';
import { useCommand } from '../hooks/use-command';
import { usePlaces } from '../hooks/use-places';
import { ReasonSheet } from './ReasonSheet';

interface Props {
  message: DeskMessage;
  open: boolean;
  onClose: () => void;
  onReferred: () => void;
}

/** 转给别的部门: the day it is due stays the same. */
export function ReferMessage({ message, open, onClose, onReferred }: Props) {
  const { agencies } = usePlaces();
  const [agencyId, setAgencyId] = useState<AgencyId | null>(null);
  const [missing, setMissing] = useState(false);
  const command = useCommand(referMessage);
  const refer = async (reason: string): Promise<void> => {
    setMissing(agencyId === null);
    if (agencyId === null) return;
    const { messageId, version } = message;
    if (!(await command.run({ messageId, version, agencyId, reason }))) return;
    showToast('转过去了，期限不变');
    onClose();
    onReferred();
  };
  return (
    <ReasonSheet
      title="转给别的部门"
      open={open}
      onClose={onClose}
      hint="为什么该由他们办，会记进操作记录"
      act="转过去"
      busy={command.busy ? '正在转' : undefined}
      error={command.error}
      onAct={reason => void refer(reason)}
    >
      <Notice icon="clock">转过去以后期限不变，请尽早转</Notice>
      <ChoiceField
        label="转给哪个部门"
        options={agencies
          .filter(agency => agency.agencyId !== message.agencyId)
          .map(({ agencyId: value, shortName }) => ({ value, text: shortName }))}
        value={agencyId}
        onChange={setAgencyId}
        error={missing && agencyId === null ? '请选部门' : null}
      />
    </ReasonSheet>
  );
}
