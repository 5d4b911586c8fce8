import { Text, View } from '@tarojs/components';
import { roleOf } from 'miniprogram/platform/accessible';
import { openTab } from 'miniprogram/platform/navigate';
import type { TabName } from 'miniprogram/platform/routes';
import { Brand } from './Brand';
import { ElderButton } from './ElderButton';
import { Pressable } from './Pressable';
import { classes } from './classes';
import { unreadText, useInboxGlance } from './inbox-glance';
import { tabs } from './tabs';
import styles from './TopBar.module.scss';

/** The wide screen's bar, in place of TabBar and the phone's header. */
export function TopBar({ current }: { current: TabName | null }) {
  const unread = unreadText(useInboxGlance());
  return (
    <View className={classes('fixed-bar', styles['bar'])} {...roleOf('banner')}>
      <View className={styles['inside']}>
        <Brand />
        <View className={styles['tabs']} {...roleOf('navigation')} aria-label="主导航">
          {tabs.map(({ name, text }) => {
            const isCurrent = name === current;
            const count = name === 'inbox' ? unread : null;
            return (
              <Pressable
                key={name}
                role="link"
                className={classes(styles['tab'], isCurrent && styles['on'])}
                label={count === null ? (isCurrent ? `${text}，当前页` : text) : undefined}
                onPress={() => openTab(name)}
              >
                {text}
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
        <ElderButton />
      </View>
    </View>
  );
}
