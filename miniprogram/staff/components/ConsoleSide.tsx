import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { roleOf } from 'miniprogram/platform/accessible';
import { openPage } from 'miniprogram/platform/navigate';
import type { MyAccount } from '../hooks/use-my-account';
import { usePlaces } from '../hooks/use-places';
import { myAccountEntry, type NavName } from '../nav';
import { NavList } from './NavList';
import styles from './ConsoleSide.module.scss';

/** The desktop's sidebar: where one can go, and who is signed in. */
export function ConsoleSide({ current, me }: { current: NavName; me: MyAccount | null }) {
  const places = usePlaces();
  return (
    <View className={styles['side']} {...roleOf('navigation')} aria-label="工作台导航">
      <View className={styles['brand']}>
        <Icon name="mark" className={styles['mark']} />
        <View className={styles['name']}>户晓</View>
        <View className={styles['what']}>工作台{county.demo && ' · 演示'}</View>
      </View>
      <View className={styles['list']}>{me && <NavList current={current} me={me} onGo={openPage} />}</View>
      {me && (
        <Pressable
          className={classes(styles['foot'], current === 'my-account' && styles['on'])}
          role="link"
          onPress={() => current !== 'my-account' && openPage(myAccountEntry.path)}
        >
          <View className={styles['who']}>
            <View className={styles['number']}>{me.account.displayName}</View>
            <View className="c ink3">{places.agencyName(me.account.agencyId)}</View>
            <View className="unseen">{myAccountEntry.text}</View>
          </View>
          <Icon name={myAccountEntry.icon} />
        </Pressable>
      )}
    </View>
  );
}
