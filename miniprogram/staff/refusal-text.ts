import { staffRefusalTexts } from 'shared/account/staff-texts';
import type { OutcomeError } from 'shared/kernel/outcome';
import { formatClockTime, Instant } from 'shared/kernel/time';
import { errorText } from 'miniprogram/components/error-texts';

/** One sentence for any error of a staff endpoint; faults of ours carry their number. */
export function sentenceOf(error: OutcomeError<string>): string {
  const until = Instant.safeParse(error.detail?.['until']);
  if (error.code === 'locked' && until.success)
    return `试错的次数多了，先停一会儿。${formatClockTime(until.data)}以后再试`;
  if (error.code in staffRefusalTexts) return staffRefusalTexts[error.code as keyof typeof staffRefusalTexts]; // just looked up
  const { title, words } = errorText(error.code);
  return `${title}。${words}${error.code === 'internal' && error.requestId ? `编号：${error.requestId}` : ''}`;
}
