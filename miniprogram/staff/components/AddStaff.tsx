import { useState } from 'react';
import { View } from '@tarojs/components';
import { addStaff } from 'shared/account/staff-contract';
import { LoginName } from 'shared/account/staff-model';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { Sheet } from 'miniprogram/components/Sheet';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from '../hooks/use-command';
import { sentenceOf } from '../refusal-text';
import { AccountFields, draftErrors, type AccountDraft, type DraftErrors } from './AccountFields';
import { OneTimeSecret } from './OneTimeSecret';
import { TextField } from './TextField';
import styles from './forms.module.scss';

interface Props {
  open: boolean;
  onClose: () => void;
  onAdded: () => void;
}

const empty: AccountDraft = { displayName: '', agencyId: null };

/** 新增人员: without roles; ends with the password that is shown once. */
export function AddStaff({ open, onClose, onAdded }: Props) {
  const [loginName, setLoginName] = useState('');
  const [draft, setDraft] = useState(empty);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [secret, setSecret] = useState<string | null>(null);
  const command = useCommand(addStaff);

  const close = (): void => {
    setLoginName('');
    setDraft(empty);
    setErrors({});
    setSecret(null);
    command.clear();
    onClose();
  };
  const add = async (): Promise<void> => {
    const name = LoginName.safeParse(loginName.trim());
    const found: DraftErrors = {
      ...(!name.success && { loginName: '小写字母开头，3到32个小写字母、数字、点、横线' }),
      ...draftErrors(draft),
    };
    setErrors(found);
    const { displayName, agencyId } = draft;
    if (!name.success || agencyId === null || Object.keys(found).length > 0) return;
    const done = await command.run({ loginName: name.data, displayName: displayName.trim(), agencyId });
    if (!done) return;
    onAdded();
    if (done.initialPassword) return setSecret(done.initialPassword);
    showToast('加好了。口令只显示一次，请到这个账号里重设');
    close();
  };
  const taken = command.error?.code === 'login-name-taken';
  const said = command.error && sentenceOf(command.error);
  return (
    <Sheet
      title="新增人员"
      open={open}
      onClose={close}
      actions={
        secret === null && (
          <Button wide onPress={() => void add()} busy={command.busy ? '正在新增' : undefined}>
            新增这个账号
          </Button>
        )
      }
    >
      {secret !== null ? (
        <OneTimeSecret
          what="一次性口令"
          secret={secret}
          note={`只显示这一次。请当面交给${draft.displayName}，第一次登录要换成自己的。岗位在账号里加`}
          done="交给本人了"
          onDone={close}
        />
      ) : (
        <View className={styles['form']}>
          <TextField
            label="登录名"
            value={loginName}
            onChange={setLoginName}
            hint="登录时写的，可以用工号，如 jb0231。定了不能改"
            error={errors.loginName ?? (taken ? said : null)}
            maxLength={32}
          />
          <AccountFields draft={draft} onChange={setDraft} errors={errors} />
          {said && !taken && (
            <Notice tone="urgent" icon="alert" live>
              {said}
            </Notice>
          )}
        </View>
      )}
    </Sheet>
  );
}
