import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { roleOf } from 'miniprogram/platform/accessible';
import { useActingAs } from 'miniprogram/platform/acting-as';
import { openTab } from 'miniprogram/platform/navigate';
import type { TabName } from 'miniprogram/platform/routes';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import { classes } from './classes';
import { refreshInboxGlance, unreadText, useInboxGlance } from './inbox-glance';
import { tabs } from './tabs';
import styles from './TabBar.module.scss';

/** The phone's bottom bar; a wide screen has TopBar instead. */
export function TabBar({ current }: { current: TabName }) {
  const unread = unreadText(useInboxGlance());
  const whose = useActingAs()?.organisationId;
  useEffect(() => void refreshInboxGlance(), [whose]);
  useDidShow(() => void refreshInboxGlance());
  return (
    <View className={classes('fixed-bar', styles['bar'])} {...roleOf('navigation')} aria-label="底部导航">
      {tabs.map(({ name, text, icon }) => {
        const count = name === 'inbox' ? unread : null;
        const said = count === null ? text : `${text}，${count}条未读`;
        return (
          <Pressable
            key={name}
            role="link"
            className={classes(styles['tab'], name === current && styles['on'])}
            label={name === current ? `${said}，当前页` : said}
            onPress={() => name !== current && openTab(name)}
          >
            <View className={styles['icon']}>
              <Icon name={icon} />
              {count !== null && (
                <View className={styles['badge']} aria-hidden="true">
                  {count}
                </View>
              )}
            </View>
            <View>{text}</View>
          </Pressable>
        );
      })}
    </View>
  );
}
