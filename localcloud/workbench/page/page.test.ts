import { dateOf, fieldOf, momentOf, msOfField, spanOf, timeOf, weekdayOf } from './beijing';
import { describeSchedule } from './schedule';
import { callerOf, deliveryProblemOf, fieldLabelOf, nameStaff } from './texts';

const at = (text: string) => Date.parse(text);

test('times are Beijing’s, wherever the browser stands', () => {
  const late = at('2026-11-20T16:30:05Z');
  expect([dateOf(late), weekdayOf(late), timeOf(late)]).toEqual(['2026年11月21日', '星期六', '00:30:05']);
  expect(fieldOf(late)).toBe('2026-11-21T00:30');
  expect(msOfField('2026-11-21T00:30')).toBe(at('2026-11-20T16:30:00Z'));
});

test.each([
  ['2026-11-20T16:30:00Z', '今天00:30'],
  ['2026-11-21T16:00:00Z', '明天00:00'],
  ['2026-11-20T15:59:00Z', '昨天23:59'],
  ['2026-12-01T01:00:00Z', '12月1日09:00'],
  ['2027-01-01T01:00:00Z', '2027年1月1日09:00'],
])('%s is said as %s', (moment, words) => {
  expect(momentOf(at(moment), at('2026-11-21T04:00:00Z'))).toBe(words);
});

test.each([
  [59_000, ''],
  [60_000, '1分钟'],
  [25 * 3600_000, '1天1小时'],
  [86_400_000 + 120_000, '1天2分钟'],
])('%d milliseconds ahead are said as “%s”', (ms, words) => {
  expect(spanOf(ms)).toBe(words);
});

test.each([
  ['0 30 2 * * * *', '每天02:30'],
  ['0 */5 * * * * *', '每5分钟'],
  ['*/10 * * * * * *', '每10秒'],
  ['0 * * * * * *', '每分钟'],
  ['0 0 */1 * * * *', '每小时'],
  ['0 0 */2 * * * *', '每2小时'],
  ['0 5 */2 * * * *', '每2小时的第5分'],
  ['0 0 9 * * 1 *', '每周一09:00'],
  ['0 0 9 * * MON-FRI *', '每周一至五09:00'],
  ['0 15 8 1 * * *', '每月1日08:15'],
])('the schedule %s is said as %s', (schedule, words) => {
  expect(describeSchedule(schedule)).toBe(words);
});

test.each(['0 0 9 1 1 * *', '0 0,30 9 * * * *', '0 0 9 1 * 1 *', '0 30 2 * * * 2027', '30 0 * * * * *'])(
  'the unusual schedule %s stays as it is written',
  schedule => {
    expect(describeSchedule(schedule)).toBe(schedule);
  },
);

test('callers have names a person knows', () => {
  expect(callerOf({ callerKind: 'web', callerId: 'demo-resident-2' })).toBe('居民乙');
  expect(callerOf({ callerKind: 'web', callerId: 'a'.repeat(32) })).toBe('访客');
  expect(callerOf({ callerKind: 'web', callerId: 'st_0' })).toBe('工作人员');
  nameStaff('st_0', '窗口人员');
  expect(callerOf({ callerKind: 'web', callerId: 'st_0' })).toBe('窗口人员');
  expect(callerOf({ callerKind: 'timer', callerId: null })).toBe('定时任务');
});

test('what WeChat answered is said in words, with its number', () => {
  const message = { number: 1, at: '', functionName: null, templateId: '', receiver: '', page: null, fields: [] };
  const problem = (errorCode: number | null, errorText = '') => deliveryProblemOf({ ...message, errorCode, errorText });
  expect(problem(0)).toBeNull();
  expect(problem(43101)).toBe('用户没有授权（43101）');
  expect(problem(45009, 'reach max api limit')).toBe('reach max api limit（45009）');
  expect(problem(null)).toBe('微信没有回答');
  expect([fieldLabelOf('phone_number12'), fieldLabelOf('newkind1')]).toEqual(['电话', 'newkind1']);
});
