const BEIJING_MS = 8 * 3600_000;
const WEEKDAYS = '日一二三四五六';

const two = (value: number): string => String(value).padStart(2, '0');

/** Beijing has no summer time, so its clock is UTC moved by eight hours. */
const beijing = (ms: number): Date => new Date(ms + BEIJING_MS);

export function dateOf(ms: number): string {
  const at = beijing(ms);
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
}

export function weekdayOf(ms: number): string {
  return `星期${WEEKDAYS[beijing(ms).getUTCDay()]}`;
}

/** 17:05:33 */
export function timeOf(ms: number): string {
  const at = beijing(ms);
  return [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
}

/** 17:05 */
export const shortTimeOf = (ms: number): string => timeOf(ms).slice(0, 5);

/** 今天02:30, 明天02:30, 11月23日02:30 */
export function momentOf(ms: number, nowMs: number): string {
  const days = Math.floor((ms + BEIJING_MS) / 86_400_000) - Math.floor((nowMs + BEIJING_MS) / 86_400_000);
  const near = days === 0 ? '今天' : days === 1 ? '明天' : days === -1 ? '昨天' : '';
  if (near !== '') return near + shortTimeOf(ms);
  const sameYear = beijing(ms).getUTCFullYear() === beijing(nowMs).getUTCFullYear();
  return (sameYear ? dateOf(ms).replace(/^\d+年/, '') : dateOf(ms)) + shortTimeOf(ms);
}

/** As a `datetime-local` field writes it, and back. */
export const fieldOf = (ms: number): string => beijing(ms).toISOString().slice(0, 16);
export const msOfField = (text: string): number => Date.parse(`${text}:00+08:00`);

/** 1天2小时; less than a minute is nothing. */
export function spanOf(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), '天'],
    [Math.floor(minutes / 60) % 24, '小时'],
    [minutes % 60, '分钟'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, unit]) => `${count}${unit}`)
    .join('');
}
