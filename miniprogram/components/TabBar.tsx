import { View } from '@tarojs/components';
import { roleOf } from 'miniprogram/platform/accessible';
import { openTab } from 'miniprogram/platform/navigate';
import type { TabName } from 'miniprogram/platform/routes';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import { classes } from './classes';
import { tabs } from './tabs';
import styles from './TabBar.module.scss';

/** The phone's bottom bar; a wide screen has TopBar instead. */
export function TabBar({ current }: { current: TabName }) {
  return (
    <View className={classes('fixed-bar', styles['bar'])} {...roleOf('navigation')} aria-label="底部导航">
      {tabs.map(({ name, text, icon }) => (
        <Pressable
          key={name}
          role="link"
          className={classes(styles['tab'], name === current && styles['on'])}
          label={name === current ? `${text}，当前页` : text}
          onPress={() => name !== current && openTab(name)}
        >
          <Icon name={icon} />
          <View>{text}</View>
        </Pressable>
      ))}
    </View>
  );
}
