import { formatLocalDate, type LocalDate } from 'shared/kernel/time';
import type { MyMessage } from 'shared/message-board/contract';
import { isOpen } from 'shared/message-board/message.rules';
import type { MessageStatus } from 'shared/message-board/model';
import { daysLeftText } from 'shared/message-board/texts';
import type { Tone } from 'miniprogram/components/Tag';

type Dated = Pick<MyMessage, 'status' | 'dueOn' | 'dueProvisional' | 'daysLeft' | 'reply'>;

/** 11月27日, with the year where it is another one. */
export function shortDate(day: LocalDate, today: LocalDate): string {
  const whole = formatLocalDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? whole.slice(whole.indexOf('年') + 1) : whole;
}

export const statusTones = {
  waiting: 'wait',
  'reply-in-review': 'info',
  'reply-sent-back': 'info',
  answered: 'ok',
  closed: 'mute',
} as const satisfies Record<MessageStatus, Tone>;

/** 朱＝超期与当天，琥珀＝两个工作日内，墨＝其余 */
export function dueTone({ daysLeft }: Pick<MyMessage, 'daysLeft'>): string {
  if (daysLeft <= 0) return 'red';
  return daysLeft <= 2 ? 'warn' : 'ink2';
}

/** 11月27日前答复，还剩5个工作日; answered, the day of the answer. */
export function whenText({ status, dueOn, dueProvisional, daysLeft, reply }: Dated, today: LocalDate): string {
  if (!isOpen(status)) return reply ? `${shortDate(reply.answeredOn, today)}答复` : '';
  const provisional = dueProvisional ? '（节假日安排公布后可能调整）' : '';
  return `${shortDate(dueOn, today)}前答复${provisional}，${daysLeftText(daysLeft)}`;
}
