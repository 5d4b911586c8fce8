import { isRecord } from '../store/ejson';
import type { WeChat, WeChatCall } from '../wechat/open-api';
import type { SentMessage } from './wire';

const SHOWN_MAX = 200;

/** What residents would see in WeChat, newest first. */
export function listMessages(wechat: Pick<WeChat, 'calls'>): SentMessage[] {
  return wechat
    .calls('subscribeMessage.send')
    .map((call, index) => messageOf(call, index + 1))
    .slice(-SHOWN_MAX)
    .reverse();
}

function messageOf({ at, functionName, request, answer }: WeChatCall, number: number): SentMessage {
  const asked = isRecord(request) ? request : {};
  const data = isRecord(asked['data']) ? asked['data'] : {};
  const page = asked['page'];
  return {
    number,
    at,
    functionName,
    // Both spellings reach WeChat: a program may use either.
    templateId: String(asked['template_id'] ?? asked['templateId'] ?? ''),
    receiver: String(asked['touser'] ?? ''),
    page: typeof page === 'string' && page !== '' ? page : null,
    fields: Object.entries(data).map(([key, field]) => ({
      key,
      value: String((isRecord(field) ? field['value'] : field) ?? ''),
    })),
    errorCode: answer === 'timeout' ? null : Number(answer['errcode'] ?? answer['errCode'] ?? 0),
    errorText: answer === 'timeout' ? '' : String(answer['errmsg'] ?? answer['errMsg'] ?? ''),
  };
}
