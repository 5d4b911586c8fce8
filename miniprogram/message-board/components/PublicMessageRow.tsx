import { View } from '@tarojs/components';
import { shortAgencyName } from 'shared/county/county';
import { formatLocalDate } from 'shared/kernel/time';
import type { PublicMessage } from 'shared/message-board/contract';
import { messageKindTexts, satisfactionTexts } from 'shared/message-board/texts';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { openPage } from 'miniprogram/platform/navigate';
import { publicMessagePath } from 'miniprogram/platform/routes';
import { MaskedWords } from './MaskedWords';
import styles from './MessageRow.module.scss';

/** One answered message that everybody may read. */
export function PublicMessageRow({ message }: { message: PublicMessage }) {
  const { messageId, kind, title, agencyName, reply, rating } = message;
  return (
    <Pressable role="link" className={styles['row']} onPress={() => openPage(publicMessagePath(messageId))}>
      <View className={styles['words']}>
        <View className="strong">
          <MaskedWords parts={title} />
        </View>
        {reply && <View className={styles['reply']}>{reply.text}</View>}
        <View className={styles['state']}>
          <Tag tone="mute">{messageKindTexts[kind]}</Tag>
          <View className="c ink3">
            {shortAgencyName(reply?.agencyName ?? agencyName)}
            {reply && ` · ${formatLocalDate(reply.answeredOn)}答复`}
            {rating && ` · ${satisfactionTexts[rating.satisfaction]}`}
          </View>
        </View>
      </View>
      <Icon name="right" size="m" className="ink3" />
    </Pressable>
  );
}
