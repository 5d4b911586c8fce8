import { useState } from 'react';
import { View } from '@tarojs/components';
import { bindStaffWechat, openStaffSession } from 'shared/account/staff-contract';
import { OneTimeCode } from 'shared/account/staff-model';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { headingOf } from 'miniprogram/platform/accessible';
import { call } from 'miniprogram/platform/call';
import { useCommand } from '../hooks/use-command';
import { sentenceOf } from '../refusal-text';
import { TextField } from './TextField';
import styles from './SignInForm.module.scss';

/** In WeChat nobody types a password: a bound WeChat enters, any other is bound once with a code from the desk. */
export function WechatSignIn({ onEntered }: { onEntered: () => void }) {
  const [code, setCode] = useState('');
  const [codeError, setCodeError] = useState<string | null>(null);
  const [entryError, setEntryError] = useState<string | null>(null);
  const [entering, setEntering] = useState(false);
  const binding = useCommand(bindStaffWechat);

  const enter = async (): Promise<void> => {
    setEntering(true);
    setEntryError(null);
    const outcome = await call(openStaffSession, {});
    setEntering(false);
    if (outcome.ok) onEntered();
    else setEntryError(sentenceOf(outcome.error));
  };
  const bind = async (): Promise<void> => {
    const wellFormed = OneTimeCode.safeParse(code.replace(/\s/g, ''));
    setCodeError(wellFormed.success ? null : '绑定码是8位数字');
    if (wellFormed.success && (await binding.run({ code: wellFormed.data }))) await enter();
  };
  return (
    <View className={styles['form']}>
      {entryError !== null && (
        <Notice tone="wait" icon="alert" live>
          {entryError}
        </Notice>
      )}
      <View className={styles['go']}>
        <Button wide onPress={() => void enter()} busy={entering ? '正在进入' : undefined}>
          进入工作台
        </Button>
      </View>
      <View className={styles['first']}>
        <View className="h2" {...headingOf(2)}>
          第一次用
        </View>
        <View className="s ink2">
          先把这个微信绑到您的工作账号。在电脑上登录工作台，打开“我的账号”，点“要一个绑定码”，5分钟内填到这里。
        </View>
        <TextField
          label="绑定码"
          value={code}
          onChange={setCode}
          onConfirm={() => void bind()}
          error={codeError ?? (binding.error && sentenceOf(binding.error))}
          autocomplete="one-time-code"
          maxLength={8}
          digits
          big
        />
        <View className={styles['go']}>
          <Button variant="secondary" wide onPress={() => void bind()} busy={binding.busy ? '正在绑定' : undefined}>
            绑定这个微信
          </Button>
        </View>
      </View>
    </View>
  );
}
