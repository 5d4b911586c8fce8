import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { SESSION_IDLE_MS } from 'shared/account/staff.rules';
import { watchIdle } from 'miniprogram/platform/idle';
import { startAnew } from 'miniprogram/platform/navigate';
import { staffSignInPath } from 'miniprogram/platform/routes';
import { endStaffSession, staffSessionEnd } from 'miniprogram/platform/staff-session';
import { forgetMyAccount, isAccountKnown } from './use-my-account';

/** Where the session ends, the page in sight gives way to the sign-in, which leads back to it. */
export function useStaffSession(path: string): void {
  const here = useRef(path);
  const shown = useRef(true);
  useEffect(() => {
    here.current = path;
  });
  useDidShow(() => {
    shown.current = true;
  });
  useDidHide(() => {
    shown.current = false;
  });
  useEffect(
    () =>
      staffSessionEnd.subscribe(() => {
        const end = staffSessionEnd.get();
        if (!end || !shown.current) return;
        // Who was never in is simply asked to sign in.
        const why = isAccountKnown() || end.how === 'idle' ? end.how : undefined;
        forgetMyAccount();
        startAnew(staffSignInPath({ from: here.current, why }));
      }),
    [],
  );
  useEffect(() => watchIdle(SESSION_IDLE_MS, () => endStaffSession('idle')), []);
}
