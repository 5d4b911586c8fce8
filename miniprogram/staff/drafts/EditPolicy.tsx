import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AgencyId } from 'shared/account/model';
import { editPolicy } from 'shared/policy/publishing-contract';
import { PolicyDraftId } from 'shared/policy/publishing-model';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { useCommand } from '../hooks/use-command';
import { AgencyChoice } from './AgencyChoice';
import { draftSentence } from './draft-texts';
import { PolicyPicker } from './PolicyPicker';
import styles from './EditPolicy.module.scss';
import forms from '../components/forms.module.scss';

interface Props {
  agencyIds: readonly AgencyId[];
  open: boolean;
  onClose: () => void;
  onOpened: (draftId: PolicyDraftId) => void;
}

/** 修改已有文件: chosen among what is public, it becomes a draft; leads to the one that is being edited already. */
export function EditPolicy({ agencyIds, open, onClose, onOpened }: Props) {
  const [chosen, setChosen] = useState<AgencyId | null>(null);
  const command = useCommand(editPolicy);
  const agencyId = chosen ?? agencyIds[0] ?? null;
  const { error } = command;
  const existing = PolicyDraftId.safeParse(error?.detail?.['draftId']).data;

  const close = (): void => {
    command.clear();
    onClose();
  };
  const edit = async (policyId: Parameters<typeof command.run>[0]['policyId']): Promise<void> => {
    const done = agencyId && (await command.run({ policyId, agencyId }));
    if (done) onOpened(done.draft.draftId);
  };
  // The list may be scrolled far down when it is pressed: what comes of it is said below it.
  const end = (command.busy || error) && (
    <View className={styles['end']}>
      {command.busy && (
        <Notice icon="refresh" live>
          正在取这份文件
        </Notice>
      )}
      {error && (
        <Notice tone="urgent" icon="alert" live>
          {draftSentence(error)}
        </Notice>
      )}
      {existing && (
        <Button variant="secondary" onPress={() => onOpened(existing)}>
          去那份文稿
        </Button>
      )}
    </View>
  );
  return (
    <PolicyPicker
      title="修改已有文件"
      open={open}
      onClose={close}
      onChoose={({ policyId }) => void edit(policyId)}
      end={end}
    >
      <View className={forms['form']}>
        <AgencyChoice agencyIds={agencyIds} value={agencyId} onChange={setChosen} />
        <View className="s ink2">选一份，它现在的内容会变成文稿。改好、审核通过以前，公开的还是原来的</View>
      </View>
    </PolicyPicker>
  );
}
