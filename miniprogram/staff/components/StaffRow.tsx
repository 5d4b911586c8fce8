import { View } from '@tarojs/components';
import type { StaffAccount } from 'shared/account/staff-model';
import { roleTexts } from 'shared/account/staff-texts';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { usePlaces } from '../hooks/use-places';
import styles from './StaffRow.module.scss';

interface Props {
  account: StaffAccount;
  open: boolean;
  onOpen: () => void;
}

/** One account in the list: columns on a desktop, two lines on a phone. */
export function StaffRow({ account, open, onOpen }: Props) {
  const wide = useWideWindow();
  const places = usePlaces();
  const { displayName, loginName, agencyId, assignments, status } = account;
  const roles = [...new Set(assignments.map(({ role }) => roleTexts[role]))].join('、') || '还没有岗位';
  const agency = places.agencyName(agencyId);
  const disabled = status === 'disabled';
  return (
    <Pressable
      className={classes('list-row', styles['row'], open && styles['open'], disabled && styles['off'])}
      role="link"
      onPress={onOpen}
    >
      <View className={styles['name']}>
        <View className="strong">{displayName}</View>
        <View className="c ink3">{wide ? loginName : `${agency} · ${roles}`}</View>
      </View>
      {wide && (
        <>
          <View className={styles['agency']}>{agency}</View>
          <View className={classes(styles['roles'], assignments.length === 0 && 'ink3')}>{roles}</View>
        </>
      )}
      <View className={styles['end']}>
        {disabled ? (
          <Tag tone="off">停用</Tag>
        ) : account.absence ? (
          <Tag tone="wait">不在岗</Tag>
        ) : (
          wide && <View className="s ink3">在用</View>
        )}
        {!wide && <Icon name="right" size="m" className="ink3" />}
      </View>
    </Pressable>
  );
}

/** What stands in which column, above the rows of a desktop. */
export function StaffHeader() {
  return (
    <View className={classes(styles['row'], styles['header'])} aria-hidden="true">
      <View className={styles['name']}>称呼</View>
      <View className={styles['agency']}>单位</View>
      <View className={styles['roles']}>岗位</View>
      <View className={styles['end']}>状态</View>
    </View>
  );
}
