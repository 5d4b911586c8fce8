import { useEffect, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { county } from 'shared/county/county';
import { classes } from 'miniprogram/components/classes';
import { PageState } from 'miniprogram/components/PageState';
import { Toast } from 'miniprogram/components/Toast';
import { hideToast } from 'miniprogram/components/toast-message';
import { roleOf } from 'miniprogram/platform/accessible';
import { setPageTitle } from 'miniprogram/platform/device';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { usePageFocus } from 'miniprogram/platform/page-focus';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { useMyAccount, type MyAccount } from '../hooks/use-my-account';
import { useStaffSession } from '../hooks/use-staff-session';
import type { NavName } from '../nav';
import { ConsoleBar } from './ConsoleBar';
import { ConsoleSide } from './ConsoleSide';
import styles from './ConsoleFrame.module.scss';

interface Props {
  title: string;
  current: NavName;
  /** The address of what is shown, to come back to after signing in. */
  path: string;
  /** On a phone, a page that lies behind a list shows the way back instead of the menu. */
  inner?: boolean;
  children: (me: MyAccount, reloadMe: () => void) => ReactNode;
}

/** 工作台: sidebar and columns on a desktop; bar, menu and one column on a phone. */
export function ConsoleFrame({ title, current, path, inner, children }: Props) {
  const elder = useElderMode();
  const wide = useWideWindow();
  const me = useMyAccount();
  const focusFrame = usePageFocus();
  const windowTitle = `${title} · 工作台 · ${county.productName}`;
  useStaffSession(path);
  useDidShow(() => {
    setPageTitle(windowTitle);
    hideToast();
  });
  useEffect(() => setPageTitle(windowTitle), [windowTitle]);
  return (
    <View
      className={classes(
        styles['frame'],
        wide && styles['wide'],
        wide && !elder && styles['compact'],
        elder && 'elder',
      )}
      ref={focusFrame}
    >
      {wide ? (
        <ConsoleSide current={current} me={me.data} />
      ) : (
        <ConsoleBar title={title} current={current} me={me.data} inner={inner} />
      )}
      <View className={styles['main']} {...roleOf('main')} aria-label={title}>
        <PageState of={me} failed={{ unauthenticated: null }}>
          {known => children(known, me.reload)}
        </PageState>
      </View>
      <Toast />
    </View>
  );
}
