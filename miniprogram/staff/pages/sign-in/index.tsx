import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import { classes } from 'miniprogram/components/classes';
import { ElderButton } from 'miniprogram/components/ElderButton';
import { Icon } from 'miniprogram/components/Icon';
import { Notice } from 'miniprogram/components/Notice';
import { Pressable } from 'miniprogram/components/Pressable';
import { Toast } from 'miniprogram/components/Toast';
import { headingOf, roleOf } from 'miniprogram/platform/accessible';
import { setPageTitle, statusBarHeight } from 'miniprogram/platform/device';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { openTab, startAnew, usePageParameters } from 'miniprogram/platform/navigate';
import { usePageFocus } from 'miniprogram/platform/page-focus';
import { myStaffAccountPath, staffHomePath } from 'miniprogram/platform/routes';
import { inBrowser } from 'miniprogram/platform/target';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { PasswordSignIn } from '../../components/PasswordSignIn';
import { WechatSignIn } from '../../components/WechatSignIn';
import { forgetMyAccount } from '../../hooks/use-my-account';
import styles from './index.module.scss';

const ended: Readonly<Record<string, string>> = {
  idle: '30分钟没有操作，已经退出',
  over: '登录已经结束：30分钟没有操作会结束，改过口令、在别处退出也会',
};

/** 登录工作台 */
export default function SignIn() {
  const { from, why } = usePageParameters();
  const elder = useElderMode();
  const wide = useWideWindow();
  const focusFrame = usePageFocus();
  useEffect(() => setPageTitle(`登录工作台 · ${county.productName}`), []);
  const enter = (mustChangePassword = false): void => {
    forgetMyAccount();
    const back = from?.startsWith('/staff/pages/') ? from : staffHomePath;
    startAnew(mustChangePassword ? myStaffAccountPath : back);
  };
  const said = ended[why ?? ''];
  return (
    <View className={classes(styles['page'], wide && styles['wide'], elder && 'elder')} ref={focusFrame}>
      <View className={styles['cover']} style={{ paddingTop: `${statusBarHeight()}px` }} {...roleOf('banner')}>
        <View className={classes(styles['top'], !inBrowser && styles['capsule'])}>
          <Pressable className={styles['home']} role="link" label="户晓，回首页" onPress={() => openTab('home')}>
            <Icon name="mark" className={styles['mark']} />
            <View className={styles['name']}>户晓</View>
          </Pressable>
          <ElderButton iconOnly />
        </View>
        <View className={styles['motto']}>
          <View className={styles['large']}>办好每一件</View>
          <View className={styles['large']}>都有据可查</View>
        </View>
        <View className={styles['small']}>
          {county.name}
          {county.demo && ' · 演示'}
        </View>
      </View>
      <View className={styles['side']} {...roleOf('main')}>
        <View className={styles['inside']}>
          <View className={classes('h1', styles['title'])} {...headingOf(1)}>
            登录工作台
          </View>
          {said !== undefined && (
            <View className={styles['said']}>
              <Notice tone="wait" icon="clock" live>
                <View>{said}。</View>
                <View>登录后回到刚才那一页。</View>
              </Notice>
            </View>
          )}
          {inBrowser ? <PasswordSignIn onEntered={enter} /> : <WechatSignIn onEntered={enter} />}
        </View>
      </View>
      <Toast />
    </View>
  );
}
