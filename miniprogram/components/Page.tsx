import { useEffect, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { county } from 'shared/county/county';
import { roleOf } from 'miniprogram/platform/accessible';
import { setPageTitle } from 'miniprogram/platform/device';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { usePageFocus } from 'miniprogram/platform/page-focus';
import type { TabName } from 'miniprogram/platform/routes';
import { ActingStrip } from './ActingStrip';
import { HelpLine } from './HelpLine';
import { NavBar } from './NavBar';
import { TabBar } from './TabBar';
import { Toast } from './Toast';
import { TopBar } from './TopBar';
import { classes } from './classes';
import { hideToast } from './toast-message';
import styles from './Page.module.scss';

interface Props {
  title: string;
  /** What the browser's tab and its bookmarks say, where the header says less. */
  windowTitle?: string | undefined;
  /** A tab page shows the tab bar; any other page shows the way back. */
  tab?: TabName;
  children: ReactNode;
  /** Stays at the bottom of the screen: the page's own buttons. */
  footer?: ReactNode;
  /** Right under the header, edge to edge: a notice that concerns the whole page. */
  banner?: ReactNode;
  /** The page offers the telephone itself. */
  ownHelp?: boolean;
}

/** The frame of every page: header, content, tab bar on a phone; top bar and a bounded width on a wide screen. */
export function Page({ title, windowTitle, tab, children, footer, banner, ownHelp }: Props) {
  const elder = useElderMode();
  const documentTitle = tab === 'home' ? county.productName : `${windowTitle ?? title} · ${county.productName}`;
  const focusFrame = usePageFocus();
  useDidShow(() => {
    setPageTitle(documentTitle);
    hideToast();
  });
  useEffect(() => setPageTitle(documentTitle), [documentTitle]);
  return (
    <View className={classes(styles['page'], elder && 'elder')} ref={focusFrame}>
      <TopBar current={tab ?? null} />
      <NavBar title={title} kind={tab === 'home' ? 'brand' : tab ? 'root' : 'inner'} />
      <ActingStrip />
      {banner}
      <View className={styles['content']} {...roleOf('main')}>
        {children}
        {elder && !ownHelp && <HelpLine />}
      </View>
      {footer && (
        <View className={classes('fixed-bar', styles['footer'])}>
          <View className={styles['inside']}>{footer}</View>
        </View>
      )}
      {tab && <TabBar current={tab} />}
      <Toast />
    </View>
  );
}
