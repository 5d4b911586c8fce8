import { View } from '@tarojs/components';
import type { StaffId } from 'shared/account/staff-model';
import type { PolicyDraftSummary } from 'shared/policy/publishing-model';
import { draftStatusTexts } from 'shared/policy/publishing-texts';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { usePlaces } from '../hooks/use-places';
import { draftTones, momentText } from './draft-texts';
import { namesText } from './use-colleagues';
import styles from './DraftRow.module.scss';

interface Props {
  draft: PolicyDraftSummary;
  nameOf: (staffId: StaffId) => string;
  onOpen: () => void;
}

/** One draft in the list: columns on a desktop, three lines on a phone. */
export function DraftRow({ draft, nameOf, onOpen }: Props) {
  const wide = useWideWindow();
  const places = usePlaces();
  const { title, documentNumber, status, agencyId, draftedBy, updatedAt, policyId } = draft;
  const agency = places.agencyName(agencyId);
  const who = namesText(draftedBy, nameOf);
  const what = documentNumber ?? (policyId ? '没有文号' : '还没有文号');
  return (
    <Pressable
      className={classes('list-row', styles['row'], status === 'withdrawn' && styles['off'])}
      role="link"
      onPress={onOpen}
    >
      <View className={styles['title']}>
        <View className="dt">{title}</View>
        <View className={classes('c', 'ink3', styles['facts'])}>
          <View>{what}</View>
          {!wide && (
            <>
              <View>{who}</View>
              <View>{momentText(updatedAt)}</View>
            </>
          )}
        </View>
      </View>
      {wide && (
        <>
          <View className={styles['who']}>
            <View>{who}</View>
            <View className="c ink3">{agency}</View>
          </View>
          <View className={styles['when']}>{momentText(updatedAt)}</View>
        </>
      )}
      <View className={styles['end']}>
        <Tag tone={draftTones[status]}>{draftStatusTexts[status]}</Tag>
        {!wide && <Icon name="right" size="m" className="ink3" />}
      </View>
    </Pressable>
  );
}

/** What stands in which column, above the rows of a desktop. */
export function DraftHeader() {
  return (
    <View className={classes(styles['row'], styles['header'])} aria-hidden="true">
      <View className={styles['title']}>文稿</View>
      <View className={styles['who']}>起草</View>
      <View className={styles['when']}>最近一次改动</View>
      <View className={styles['end']}>状态</View>
    </View>
  );
}
