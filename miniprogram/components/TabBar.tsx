import { useEffect } from 'react';
import { Text, View } from '@tarojs/components';
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
        const isCurrent = name === current;
        const count = name === 'inbox' ? unread : null;
        return (
          <Pressable
            key={name}
            role="link"
            className={classes(styles['tab'], isCurrent && styles['on'])}
            label={count === null ? (isCurrent ? `${text}，当前页` : text) : undefined}
            onPress={() => !isCurrent && openTab(name)}
          >
            <Icon name={icon} />
            <View>{text}</View>
            {count !== null && (
              <View className={styles['badge']}>
                {count}
                <Text className="unseen">条未读{isCurrent && '，当前页'}</Text>
              </View>
            )}
          </Pressable>
        );
      })}
    </View>
  );
}
