import { useState } from 'react';
import { View } from '@tarojs/components';
import { changePassword } from 'shared/account/staff-contract';
import { decidePassword, PASSWORD_LENGTH_MIN } from 'shared/account/staff-password.rules';
import { staffRefusalTexts } from 'shared/account/staff-texts';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from '../hooks/use-command';
import { sentenceOf } from '../refusal-text';
import { TextField } from './TextField';
import styles from './forms.module.scss';

interface Props {
  loginName: string;
  /** The one in use was given by somebody else. */
  must: boolean;
  onChanged: () => void;
}

const ofCurrent = ['wrong-password', 'locked'];
const ofNew = ['password-too-short', 'password-too-common', 'password-unchanged'];

/** 改口令: the rules are said before, and checked before anything is sent. */
export function ChangePassword({ loginName, must, onChanged }: Props) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<{ current?: string; next?: string; again?: string }>({});
  const command = useCommand(changePassword);

  const save = async (): Promise<void> => {
    const decision = decidePassword(next, loginName, current);
    const found = {
      ...(current === '' && { current: '请写现在的口令' }),
      ...(!decision.ok && { next: staffRefusalTexts[decision.code] }),
      ...(next !== again && { again: '两次写的不一样' }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    if (!(await command.run({ currentPassword: current, newPassword: next }))) return;
    setCurrent('');
    setNext('');
    setAgain('');
    showToast('口令改好了，别处的登录都退出了');
    onChanged();
  };
  const { error } = command;
  const said = error ? sentenceOf(error) : undefined;
  const at = (codes: string[]): string | undefined => (error && codes.includes(error.code) ? said : undefined);
  return (
    <View className={styles['form']}>
      <Notice tone={must ? 'wait' : 'plain'} icon={must ? 'lock' : 'info'}>
        {must && '您现在用的是别人给的一次性口令，请先换成自己的。'}
        至少{PASSWORD_LENGTH_MIN}个字，不要带登录名，不要用连着的键和常见的词。可以写一句自己记得住的话。
      </Notice>
      <TextField
        label={must ? '一次性口令' : '现在的口令'}
        value={current}
        onChange={setCurrent}
        error={errors.current ?? at(ofCurrent)}
        secret
        autocomplete="current-password"
      />
      <TextField
        label="新口令"
        value={next}
        onChange={setNext}
        error={errors.next ?? at(ofNew)}
        secret
        autocomplete="new-password"
      />
      <TextField
        label="再写一遍新口令"
        value={again}
        onChange={setAgain}
        onConfirm={() => void save()}
        error={errors.again}
        secret
        autocomplete="new-password"
      />
      {error && ![...ofCurrent, ...ofNew].includes(error.code) && (
        <Notice tone="urgent" icon="alert" live>
          {said}
        </Notice>
      )}
      <View className={styles['actions']}>
        <Button
          variant={must ? 'primary' : 'secondary'}
          onPress={() => void save()}
          busy={command.busy ? '正在换' : undefined}
        >
          换成新口令
        </Button>
      </View>
    </View>
  );
}
