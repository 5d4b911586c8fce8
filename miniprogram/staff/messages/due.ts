import type { DeskMessage } from 'shared/message-board/contract';
import { isOpen } from 'shared/message-board/message.rules';
import { daysLeftText } from 'shared/message-board/texts';
import type { Tone } from 'miniprogram/components/Tag';

/** 朱＝超期与当天，琥珀＝两个工作日内，墨＝其余 */
export type Urgency = 'urgent' | 'soon' | 'calm';

type Timed = Pick<DeskMessage, 'status' | 'daysLeft'>;

const SOON_DAYS = 2;

/** An answered message has no urgency any more. */
export function urgencyOf({ status, daysLeft }: Timed): Urgency {
  if (!isOpen(status)) return 'calm';
  if (daysLeft <= 0) return 'urgent';
  return daysLeft <= SOON_DAYS ? 'soon' : 'calm';
}

export function dueText({ status, daysLeft }: Timed): string {
  if (isOpen(status)) return daysLeftText(daysLeft);
  return daysLeft < 0 ? '超期答复' : '按期答复';
}

export const dueTones: Record<Urgency, Tone> = { urgent: 'urgent', soon: 'wait', calm: 'mute' };
