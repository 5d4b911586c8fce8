const WEEKDAYS: Readonly<Record<string, string>> = {
  '0': '日',
  '1': '一',
  '2': '二',
  '3': '三',
  '4': '四',
  '5': '五',
  '6': '六',
  SUN: '日',
  MON: '一',
  TUE: '二',
  WED: '三',
  THU: '四',
  FRI: '五',
  SAT: '六',
  '1-5': '一至五',
  'MON-FRI': '一至五',
};

/** A usual schedule in words; an unusual one stays as it is written. */
export function describeSchedule(text: string): string {
  const [second = '', minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = text.trim().split(/\s+/);
  if (month !== '*' || year !== '*') return text;
  /** `*` and every first are said without a number. */
  const every = (field: string): string | undefined =>
    field === '*' ? '' : /^(?:\*|0)\/(\d+)$/.exec(field)?.[1]?.replace(/^1$/, '');
  const isEveryDay = day === '*' && weekday === '*';
  const isNumber = (field: string): boolean => /^\d+$/.test(field);
  if (isEveryDay && hour === '*' && minute === '*' && every(second) !== undefined) return `每${every(second)}秒`;
  if (isEveryDay && hour === '*' && second === '0' && every(minute) !== undefined) return `每${every(minute)}分钟`;
  if (isEveryDay && second === '0' && isNumber(minute) && every(hour) !== undefined)
    return minute === '0' ? `每${every(hour)}小时` : `每${every(hour)}小时的第${minute}分`;
  if (!isNumber(minute) || !isNumber(hour)) return text;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (isEveryDay) return `每天${time}`;
  if (day === '*') return weekday in WEEKDAYS ? `每周${WEEKDAYS[weekday]}${time}` : text;
  return weekday === '*' && isNumber(day) ? `每月${day}日${time}` : text;
}
