import { View } from '@tarojs/components';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import type { MyAccount } from '../hooks/use-my-account';
import { useDeskCount } from '../messages/use-desk-counts';
import { navGroupsFor, type NavEntry, type NavName } from '../nav';
import styles from './NavList.module.scss';

interface Props {
  current: NavName;
  me: MyAccount;
  onGo: (path: string) => void;
  /** Below the groups: what the sidebar shows at its foot. */
  also?: NavEntry;
}

/** What this account finds in the console, in groups. */
export function NavList({ current, me, onGo, also }: Props) {
  const deskCount = useDeskCount(me);
  const groups = navGroupsFor(me.assignments.map(({ role }) => role));
  return (
    <>
      {[...groups, ...(also ? [{ title: '账号', entries: [also] }] : [])].map(({ title, entries }) => (
        <View key={title ?? ''} className={styles['group']}>
          {title !== null && <View className={styles['title']}>{title}</View>}
          {entries.map(({ name, text, icon, path }) => {
            const count = name === 'messages' ? (deskCount ?? 0) : 0;
            return (
              <Pressable
                key={name}
                role="link"
                className={classes(styles['item'], name === current && styles['on'])}
                // With a count the words themselves are the name: what is seen is what is said.
                {...(name === current && count === 0 && { label: `${text}，当前页` })}
                onPress={() => name !== current && onGo(path)}
              >
                <Icon name={icon} size="m" />
                {text}
                {count > 0 && <View className={styles['count']}>{count}</View>}
              </Pressable>
            );
          })}
        </View>
      ))}
    </>
  );
}
