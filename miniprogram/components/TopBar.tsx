import { View } from '@tarojs/components';
import { roleOf } from 'miniprogram/platform/accessible';
import { openTab } from 'miniprogram/platform/navigate';
import type { TabName } from 'miniprogram/platform/routes';
import { Brand } from './Brand';
import { ElderButton } from './ElderButton';
import { Pressable } from './Pressable';
import { classes } from './classes';
import { tabs } from './tabs';
import styles from './TopBar.module.scss';

/** The wide screen's bar, in place of TabBar and the phone's header. */
export function TopBar({ current }: { current: TabName | null }) {
  return (
    <View className={classes('fixed-bar', styles['bar'])} {...roleOf('banner')}>
      <View className={styles['inside']}>
        <Brand />
        <View className={styles['tabs']} {...roleOf('navigation')} aria-label="主导航">
          {tabs.map(({ name, text }) => (
            <Pressable
              key={name}
              role="link"
              className={classes(styles['tab'], name === current && styles['on'])}
              label={name === current ? `${text}，当前页` : text}
              onPress={() => openTab(name)}
            >
              {text}
            </Pressable>
          ))}
        </View>
        <ElderButton />
      </View>
    </View>
  );
}
