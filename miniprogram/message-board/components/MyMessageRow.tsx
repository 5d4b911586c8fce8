import { useState } from 'react';
import { View } from '@tarojs/components';
import { shortAgencyName } from 'shared/county/county';
import { localDateOf, toInstant } from 'shared/kernel/time';
import type { MyMessage } from 'shared/message-board/contract';
import { isOpen } from 'shared/message-board/message.rules';
import { myMessageStatusTexts } from 'shared/message-board/texts';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { openPage } from 'miniprogram/platform/navigate';
import { myMessagePath } from 'miniprogram/platform/routes';
import { dueTone, shortDate, statusTones, whenText } from './status-text';
import styles from './MessageRow.module.scss';

/** One of my own messages: where it stands, and until when. */
export function MyMessageRow({ message }: { message: MyMessage }) {
  const [today] = useState(() => localDateOf(toInstant(Date.now())));
  const { messageId, title, status, agencyName, postedOn, rating } = message;
  return (
    <Pressable role="link" className={styles['row']} onPress={() => openPage(myMessagePath(messageId))}>
      <View className={styles['words']}>
        <View className="strong">{title}</View>
        <View className="c ink3">
          {shortAgencyName(agencyName)} · {shortDate(postedOn, today)}留言
        </View>
        <View className={styles['state']}>
          <Tag tone={statusTones[status]}>{myMessageStatusTexts[status]}</Tag>
          <View className={classes('s', isOpen(status) ? dueTone(message) : 'ink2')}>{whenText(message, today)}</View>
          {status === 'answered' && rating === null && <View className="s blue">等您评价</View>}
        </View>
      </View>
      <Icon name="right" size="m" className="ink3" />
    </Pressable>
  );
}
