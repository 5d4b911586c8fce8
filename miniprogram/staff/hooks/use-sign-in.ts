import { useState } from 'react';
import { signInStaff } from 'shared/account/staff-contract';
import { LoginName } from 'shared/account/staff-model';
import { staffRefusalTexts } from 'shared/account/staff-texts';
import { failure } from 'miniprogram/platform/transport';
import { call } from 'miniprogram/platform/call';
import { enterWithTicket } from 'miniprogram/platform/staff-sign-in';
import { sentenceOf } from '../refusal-text';

export interface SignIn {
  loginName: string;
  password: string;
  setLoginName: (value: string) => void;
  setPassword: (value: string) => void;
  errors: { loginName?: string; password?: string; whole?: string };
  busy: boolean;
  enter: () => void;
}

/** The browser's way in: name and password to the back end, its ticket to the door. The password is kept nowhere. */
export function useSignIn(onEntered: (mustChangePassword: boolean) => void): SignIn {
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<SignIn['errors']>({});
  const [busy, setBusy] = useState(false);

  const enter = async (): Promise<void> => {
    const name = LoginName.safeParse(loginName.trim().toLowerCase());
    const missing = {
      ...(loginName.trim() === '' && { loginName: '请写登录名' }),
      ...(password === '' && { password: '请写口令' }),
    };
    setErrors(missing);
    if (busy || 'loginName' in missing || 'password' in missing) return;
    // What cannot be a login name is nobody's; the answer is the same as for a wrong one.
    if (!name.success) return setErrors({ whole: staffRefusalTexts['wrong-name-or-password'] });
    setBusy(true);
    const outcome = await call(signInStaff, { loginName: name.data, password });
    const entered = outcome.ok ? await enterWithTicket(outcome.data.ticket) : null;
    setBusy(false);
    setPassword('');
    if (!outcome.ok) return setErrors({ whole: sentenceOf(outcome.error) });
    if (entered === 'entered') return onEntered(outcome.data.mustChangePassword);
    const failed = failure(entered ?? 'unavailable');
    if (!failed.ok) setErrors({ whole: sentenceOf(failed.error) });
  };
  return { loginName, password, setLoginName, setPassword, errors, busy, enter: () => void enter() };
}
