import { View } from '@tarojs/components';
import type { listDeskMessages } from 'shared/message-board/contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { messageStatusTexts } from 'shared/message-board/texts';
import { Chip } from 'miniprogram/components/Chip';
import { classes } from 'miniprogram/components/classes';
import { roleOf } from 'miniprogram/platform/accessible';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { PageHead } from '../components/PageHead';
import filters from '../components/filters.module.scss';
import type { DeskFilter } from './use-desk-list';
import styles from './MessageListHead.module.scss';

type Counts = ResponseOf<typeof listDeskMessages>['counts'];

interface Props {
  counts: Counts | undefined;
  filter: DeskFilter;
  onAsk: (filter: DeskFilter) => void;
}

/** 页题、各有几条、按状态选 */
export function MessageListHead({ counts, filter, onAsk }: Props) {
  const wide = useWideWindow();
  const elder = useElderMode();
  const chips: { value: DeskFilter; text: string; count?: number | undefined }[] = [
    { value: 'open', text: '全部在办' },
    { value: 'waiting', text: messageStatusTexts.waiting },
    { value: 'reply-sent-back', text: messageStatusTexts['reply-sent-back'], count: counts?.sentBack },
    { value: 'reply-in-review', text: messageStatusTexts['reply-in-review'], count: counts?.inReview },
    { value: 'answered', text: messageStatusTexts.answered },
    { value: 'closed', text: messageStatusTexts.closed },
  ];
  return (
    <>
      <PageHead title="留言办理" note={counts && <CountLine counts={counts} />} />
      <View className={styles['line']}>
        <View
          className={classes(filters['filters'], wide && !elder && filters['roomy'])}
          {...roleOf('group')}
          aria-label="按状态看"
        >
          {chips.map(({ value, text, count }) => (
            <Chip
              key={value}
              text={text}
              chosen={value === filter}
              {...(count === undefined ? {} : { count, label: `${text}，${count}条` })}
              onPress={() => onAsk(value)}
            />
          ))}
        </View>
        {wide && filter !== 'answered' && filter !== 'closed' && <View className={styles['order']}>最急的在前</View>}
      </View>
    </>
  );
}

function CountLine({ counts }: { counts: Counts }) {
  const { waiting, overdue, dueToday, dueInTwoDays } = counts;
  return (
    <View className={styles['counts']}>
      <Count text="待办理" count={waiting} />
      <Count text="超期" count={overdue} tone="red" />
      <Count text="今日到期" count={dueToday} tone="red" />
      <Count text="两个工作日内" count={dueInTwoDays} tone="warn" />
    </View>
  );
}

/** A count of nothing needs no colour. */
function Count({ text, count, tone = '' }: { text: string; count: number; tone?: 'red' | 'warn' | '' }) {
  return (
    <View className={classes(styles['count'], count > 0 && tone)}>
      {text}
      <View className={classes(styles['number'], 'strong')}>{count}</View>
    </View>
  );
}
