import type { Invocation } from '../../functions/invoker';
import { DEMO_RESIDENTS } from '../../seed/demo-identities';
import type { SentMessage } from '../wire';
import { ApiRefused } from './api';

/** 岗位 of those who were signed in from here, by the name under which the platform knows them. */
const posts = new Map<string, string>();

export function nameStaff(customUserId: string, post: string): void {
  posts.set(customUserId, post);
}

/** Who called, in the words of the demo. */
export function callerOf({ callerKind, callerId }: Pick<Invocation, 'callerKind' | 'callerId'>): string {
  if (callerKind === 'timer') return '定时任务';
  if (callerKind === 'server') return '程序';
  if (callerKind === 'wechat') return '微信用户';
  const resident = DEMO_RESIDENTS.find(({ uid }) => uid === callerId);
  if (resident) return resident.label;
  // A visitor's uid is drawn; a name was given by a ticket of ours.
  return posts.get(callerId ?? '') ?? (/^[0-9a-f]{32}$/.test(callerId ?? '') ? '访客' : '工作人员');
}

/** The kinds of field a template may have; its own labels are known to WeChat only. */
const FIELD_KINDS: Readonly<Record<string, string>> = {
  thing: '事项',
  time: '时间',
  date: '日期',
  phrase: '状态',
  const: '类别',
  character_string: '编号',
  number: '数量',
  letter: '代号',
  symbol: '标记',
  amount: '金额',
  phone_number: '电话',
  car_number: '车牌',
  name: '姓名',
};

export function fieldLabelOf(key: string): string {
  return FIELD_KINDS[key.replace(/\d+$/, '')] ?? key;
}

const WECHAT_ERRORS: Readonly<Record<number, string>> = {
  40003: '收件人的OPENID不对',
  40037: '模板编号不对',
  41030: '小程序里没有这个页面',
  43101: '用户没有授权',
  47003: '模板的内容不合要求',
  [-604101]: '函数没有登记这个微信接口',
};

/** What WeChat answered; null: delivered. */
export function deliveryProblemOf({ errorCode, errorText }: SentMessage): string | null {
  if (errorCode === 0) return null;
  if (errorCode === null) return '微信没有回答';
  return `${WECHAT_ERRORS[errorCode] ?? errorText}（${errorCode}）`;
}

const SIGN_IN_PROBLEMS: Readonly<Record<string, string>> = {
  'wrong-name-or-password': '登录名或口令不对，可能数据目录里还没有这个演示账号',
  locked: '试错太多次，这个账号暂时锁住了，过一会儿再试',
  'account-disabled': '这个账号已停用',
  'invalid-request': '服务端还没有工作人员登录这一项',
  FUNCTION_NOT_FOUND: '服务端还没有账号函数',
  offline: '连不上本地服务',
};

/** Why signing in on somebody's behalf did not work. */
export function signInProblemOf(code: string): string {
  return SIGN_IN_PROBLEMS[code] ?? `服务端回答 ${code}`;
}

export function problemOf(error: unknown): string {
  return error instanceof ApiRefused ? error.message : '连不上本地服务。请看看启动它的窗口是否还开着。';
}
