import { formatLocalDate, localDateOf, toInstant, type LocalDate } from 'shared/kernel/time';
import { Tag } from './Tag';

const DAY_MS = 24 * 60 * 60 * 1000;
/** From here on 快到期 */
const SOON_DAYS = 15;

/** 截止日期: red on its last two days, amber while it is near; past it is only said. */
export function DeadlineTag({ on }: { on: LocalDate }) {
  const left = daysUntil(on);
  if (left < 0) return <Tag tone="mute">已经截止</Tag>;
  if (left <= 1)
    return (
      <Tag tone="urgent" icon="alert">
        {left === 0 ? '今天截止' : '明天截止'}
      </Tag>
    );
  if (left <= SOON_DAYS)
    return (
      <Tag tone="wait" icon="clock">
        还剩{left}天
      </Tag>
    );
  return <Tag tone="mute">{formatLocalDate(on)}截止</Tag>;
}

function daysUntil(day: LocalDate): number {
  return Math.round((Date.parse(day) - Date.parse(localDateOf(toInstant(Date.now())))) / DAY_MS);
}
