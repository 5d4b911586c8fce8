import { View } from '@tarojs/components';
import type { DeskMessage } from 'shared/message-board/contract';
import { messageKindTexts, messageStatusTexts } from 'shared/message-board/texts';
import { classes } from 'miniprogram/components/classes';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { usePlaces } from '../hooks/use-places';
import { DueCell } from './DueCell';
import { MaskedWords } from './MaskedWords';
import { messageTones } from './status-tones';
import styles from './MessageRow.module.scss';

interface Props {
  message: DeskMessage;
  open: boolean;
  onOpen: () => void;
}

/** One message in the list: the time left stands first, because it decides what is done first. */
export function MessageRow({ message, open, onOpen }: Props) {
  const wide = useWideWindow();
  const places = usePlaces();
  const { publicTitle, number, kind, status, agencyId, agencyName, complex } = message;
  const agency = places.agencyName(agencyId) || agencyName;
  const facts = [number, messageKindTexts[kind], ...(wide ? [] : [agency]), ...(complex ? ['已延长'] : [])].join(' · ');
  const tag = <Tag tone={messageTones[status]}>{messageStatusTexts[status]}</Tag>;
  return (
    <Pressable className={classes('list-row', styles['row'], open && styles['open'])} role="link" onPress={onOpen}>
      {wide ? (
        <View className={styles['due']}>
          <DueCell message={message} />
        </View>
      ) : (
        <View className={styles['top']}>
          <DueCell message={message} />
          {tag}
        </View>
      )}
      <View className={styles['words']}>
        <View className={classes('strong', styles['title'])}>
          <MaskedWords text={publicTitle} />
        </View>
        <View className="c ink3">{facts}</View>
      </View>
      {wide && (
        <>
          <View className={styles['agency']}>{agency}</View>
          <View className={styles['status']}>{tag}</View>
        </>
      )}
    </Pressable>
  );
}

/** What stands in which column, above the rows of a desktop. */
export function MessageHeader() {
  return (
    <View className={classes(styles['row'], styles['header'])} aria-hidden="true">
      <View className={styles['due']}>时限</View>
      <View className={styles['words']}>留言</View>
      <View className={styles['agency']}>单位</View>
      <View className={styles['status']}>状态</View>
    </View>
  );
}
