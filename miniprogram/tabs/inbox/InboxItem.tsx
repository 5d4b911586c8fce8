import { View } from '@tarojs/components';
import type { OrganisationId } from 'shared/account/organisation-model';
import { addDays, formatClockTime, formatLocalDate, localDateOf, toInstant, type Instant } from 'shared/kernel/time';
import type { InboxItemSummary } from 'shared/policy-push/inbox-contract';
import type { InboxReason } from 'shared/policy-push/model';
import { Button } from 'miniprogram/components/Button';
import { Clauses } from 'miniprogram/components/Clauses';
import { DeadlineTag } from 'miniprogram/components/DeadlineTag';
import { matchWords } from 'miniprogram/components/match-words';
import { Pressable } from 'miniprogram/components/Pressable';
import { Tag, type Tone } from 'miniprogram/components/Tag';
import { classes } from 'miniprogram/components/classes';
import { openPage } from 'miniprogram/platform/navigate';
import { inboxItemPath } from 'miniprogram/platform/routes';
import styles from './index.module.scss';

const reasonTags: Record<InboxReason, { tone: Tone; text: string }> = {
  matched: { tone: 'ok', text: '可能符合' },
  subscribed: { tone: 'info', text: '您订阅的' },
  'validity-changed': { tone: 'mute', text: '文件有变化' },
  'message-answered': { tone: 'ok', text: '有答复了' },
  'answer-withdrawn': { tone: 'wait', text: '答复有变化' },
};

interface Props {
  item: InboxItemSummary;
  organisationId: OrganisationId | undefined;
  isLead: boolean;
}

/** 消息列表上的一条: how urgent, what it is, why it came. */
export function InboxItem({ item, organisationId, isLead }: Props) {
  const { itemId, reason, title, summary, deadlineOn, fitCount, unknownCount, createdAt, readAt } = item;
  const { tone, text } = reasonTags[reason];
  const why = matchWords(fitCount, unknownCount);
  const isUnread = readAt === null;
  return (
    <View className={styles['item']}>
      <Pressable
        role="link"
        className={styles['words']}
        onPress={() => openPage(inboxItemPath(itemId, { organisationId }))}
      >
        <View className={styles['state']}>
          {isUnread && (
            <View className={styles['unread']}>
              <View className="unseen">未读</View>
            </View>
          )}
          {deadlineOn ? <DeadlineTag on={deadlineOn} /> : <Tag tone={tone}>{text}</Tag>}
          <View className={classes('c ink3', styles['when'])}>{whenOf(createdAt)}</View>
        </View>
        <View className={classes('dt', styles['title'])}>{title}</View>
        <View className="s ink2">{summary}</View>
        {why !== '' && (
          <View className="s ink2">
            <Clauses text={why} />
          </View>
        )}
      </Pressable>
      {isLead && (
        <View className={styles['actions']}>
          <Button wide onPress={() => openPage(inboxItemPath(itemId, { organisationId }))}>
            去核实
          </Button>
          <Button variant="quiet" onPress={() => openPage(inboxItemPath(itemId, { organisationId, notForMe: 'yes' }))}>
            不适用
          </Button>
        </View>
      )}
    </View>
  );
}

/** 今天9:00、昨天、11月12日 */
function whenOf(at: Instant): string {
  const day = localDateOf(at);
  const today = localDateOf(toInstant(Date.now()));
  if (day === today) return `今天${formatClockTime(at)}`;
  if (day === addDays(today, -1)) return '昨天';
  const text = formatLocalDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? text.slice(text.indexOf('年') + 1) : text;
}
