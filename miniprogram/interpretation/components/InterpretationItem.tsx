import { View } from '@tarojs/components';
import { shortAgencyName } from 'shared/county/county';
import type { InterpretationSummary } from 'shared/interpretation/contract';
import { blockKindTexts } from 'shared/interpretation/texts';
import { formatLocalDate, localDateOf } from 'shared/kernel/time';
import { referenceText } from 'shared/policy/texts';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag } from 'miniprogram/components/Tag';
import { openPage } from 'miniprogram/platform/navigate';
import { interpretationPath } from 'miniprogram/platform/routes';
import styles from './InterpretationItem.module.scss';

/** So many forms are named; the others are seen inside. */
const KINDS_SHOWN_MAX = 3;

/** One interpretation in the list of them. */
export function InterpretationItem({ interpretation }: { interpretation: InterpretationSummary }) {
  const { interpretationId, title, policy, agencyName, publishedAt, kinds, readingMinutes } = interpretation;
  return (
    <Pressable role="link" className={styles['item']} onPress={() => openPage(interpretationPath(interpretationId))}>
      <View className={styles['words']}>
        <View className={classes('dt', styles['title'])}>{title}</View>
        <View className="c ink3">
          {referenceText(policy)} · {readingMinutes}分钟看完
        </View>
        <View className="c ink3">
          {shortAgencyName(agencyName)} · {formatLocalDate(localDateOf(publishedAt))}
        </View>
        <View className={styles['kinds']}>
          {kinds.slice(0, KINDS_SHOWN_MAX).map(kind => (
            <Tag key={kind} tone="mute">
              {blockKindTexts[kind]}
            </Tag>
          ))}
        </View>
      </View>
      <Icon name="right" size="m" className="ink3" />
    </Pressable>
  );
}
