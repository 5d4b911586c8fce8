import { useState } from 'react';
import { View } from '@tarojs/components';
import { classes } from 'miniprogram/components/classes';
import { ElderButton } from 'miniprogram/components/ElderButton';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { Sheet } from 'miniprogram/components/Sheet';
import { headingOf, roleOf } from 'miniprogram/platform/accessible';
import { statusBarHeight } from 'miniprogram/platform/device';
import { goBack, openPage } from 'miniprogram/platform/navigate';
import { inBrowser } from 'miniprogram/platform/target';
import type { MyAccount } from '../hooks/use-my-account';
import { myAccountEntry, type NavName } from '../nav';
import { NavList } from './NavList';
import styles from './ConsoleBar.module.scss';

interface Props {
  title: string;
  current: NavName;
  me: MyAccount | null;
  inner: boolean | undefined;
}

/** The phone's header: the menu, or the way back. On WeChat it leaves the capsule's corner free. */
export function ConsoleBar({ title, current, me, inner }: Props) {
  const [open, setOpen] = useState(false);
  const go = (path: string): void => {
    setOpen(false);
    openPage(path);
  };
  return (
    <>
      <View
        className={classes('fixed-bar', styles['bar'], !inBrowser && styles['capsule'])}
        style={{ paddingTop: `${statusBarHeight()}px` }}
        aria-label="页眉"
        {...roleOf('region')}
      >
        <View className={styles['row']}>
          {inner ? (
            <Pressable className={styles['start']} onPress={goBack} label="返回">
              <Icon name="back" />
            </Pressable>
          ) : (
            <Pressable className={styles['start']} onPress={() => setOpen(true)} label="打开菜单" expanded={open}>
              <Icon name="toc" />
            </Pressable>
          )}
          <ElderButton iconOnly />
          <View className={styles['title']} {...headingOf(1)}>
            {title}
          </View>
        </View>
      </View>
      <Sheet title={me ? me.account.displayName : '工作台'} open={open} onClose={() => setOpen(false)}>
        {me && <NavList current={current} me={me} onGo={go} also={myAccountEntry} />}
      </Sheet>
    </>
  );
}
