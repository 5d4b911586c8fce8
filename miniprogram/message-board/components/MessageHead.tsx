import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { shortAgencyName } from 'shared/county/county';
import { formatLocalDate } from 'shared/kernel/time';
import type { PublicMessage } from 'shared/message-board/contract';
import { messageKindTexts } from 'shared/message-board/texts';
import { Tag } from 'miniprogram/components/Tag';
import { headingOf } from 'miniprogram/platform/accessible';
import styles from './MessageHead.module.scss';

interface Props {
  message: Pick<PublicMessage, 'kind' | 'number' | 'agencyName' | 'postedOn'>;
  title: ReactNode;
  /** Beside the kind: where it stands. */
  state?: ReactNode;
}

/** What was asked, of whom, and when; the same over one's own and over a public one. */
export function MessageHead({ message: { kind, number, agencyName, postedOn }, title, state }: Props) {
  return (
    <View className={styles['head']}>
      <View className="h1" {...headingOf(2)}>
        {title}
      </View>
      <View className={styles['tags']}>
        <Tag tone="mute">{messageKindTexts[kind]}</Tag>
        {state}
      </View>
      <View className="s ink3">
        {formatLocalDate(postedOn)}问{shortAgencyName(agencyName)} · 编号{number}
      </View>
    </View>
  );
}
