import { View } from '@tarojs/components';
import { Button } from 'miniprogram/components/Button';
import { Notice } from 'miniprogram/components/Notice';
import { useSignIn } from '../hooks/use-sign-in';
import { TextField } from './TextField';
import styles from './SignInForm.module.scss';

/** 登录名和口令，在浏览器里 */
export function PasswordSignIn({ onEntered }: { onEntered: (mustChangePassword: boolean) => void }) {
  const form = useSignIn(onEntered);
  return (
    <View className={styles['form']}>
      {form.errors.whole !== undefined && (
        <Notice tone="urgent" icon="alert" live>
          {form.errors.whole}
        </Notice>
      )}
      <TextField
        label="登录名"
        value={form.loginName}
        onChange={form.setLoginName}
        onConfirm={form.enter}
        error={form.errors.loginName}
        autocomplete="username"
        maxLength={32}
      />
      <TextField
        label="口令"
        value={form.password}
        onChange={form.setPassword}
        onConfirm={form.enter}
        error={form.errors.password}
        secret
        autocomplete="current-password"
      />
      <View className={styles['go']}>
        <Button wide onPress={form.enter} busy={form.busy ? '正在登录' : undefined}>
          登录
        </Button>
      </View>
      <View className="c ink3">
        <View>忘了口令，请找管理员重设。</View>
        <View>连着试错，会停一会儿才能再试。</View>
      </View>
    </View>
  );
}
