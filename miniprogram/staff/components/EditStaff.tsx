import { useState } from 'react';
import { View } from '@tarojs/components';
import { updateStaff } from 'shared/account/staff-contract';
import type { StaffAccount } from 'shared/account/staff-model';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { Sheet } from 'miniprogram/components/Sheet';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from '../hooks/use-command';
import { sentenceOf } from '../refusal-text';
import { AccountFields, draftErrors, type AccountDraft, type DraftErrors } from './AccountFields';
import styles from './forms.module.scss';

interface Props {
  account: StaffAccount;
  open: boolean;
  onClose: () => void;
  onChanged: () => void;
}

/** 改称呼、单位 */
export function EditStaff({ account, open, onClose, onChanged }: Props) {
  const [draft, setDraft] = useState<AccountDraft>(account);
  const [errors, setErrors] = useState<DraftErrors>({});
  const command = useCommand(updateStaff, onChanged);
  const save = async (): Promise<void> => {
    const found = draftErrors(draft);
    setErrors(found);
    const { displayName, agencyId } = draft;
    if (Object.keys(found).length > 0 || agencyId === null) return;
    const { staffId, version } = account;
    const done = await command.run({ staffId, displayName: displayName.trim(), agencyId, version });
    if (!done) return;
    showToast('改好了');
    onClose();
    onChanged();
  };
  return (
    <Sheet
      title="改称呼、单位"
      open={open}
      onClose={onClose}
      actions={
        <Button wide onPress={() => void save()} busy={command.busy ? '正在改' : undefined}>
          改成这样
        </Button>
      }
    >
      <View className={styles['form']}>
        <AccountFields draft={draft} onChange={setDraft} errors={errors} />
        {command.error && (
          <Notice tone="urgent" icon="alert" live>
            {sentenceOf(command.error)}
          </Notice>
        )}
      </View>
    </Sheet>
  );
}
