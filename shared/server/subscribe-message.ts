import cloudbase from '@cloudbase/node-sdk';
import * as z from 'zod/mini';

/** 订阅消息: what leaves for WeChat. */
export interface SubscribeMessage {
  /** OPENID */
  toUser: string;
  templateId: string;
  /** The page it opens, with its query. */
  page: string;
  /** By the template's own field names, `thing1`. */
  data: Readonly<Record<string, string>>;
}

/**
 * 发出、没有订阅、没发成、不知道. `unknown` is no failure: WeChat may have sent it, so that it is never sent again.
 */
export type SendResult = { kind: 'sent' | 'not-subscribed' | 'unknown' } | { kind: 'failed'; errorCode: number };

const Answer = z.object({ errcode: z.number() });
const NOT_SUBSCRIBED = 43101;
const ANSWER_WITHIN_MS = 5000;

/**
 * The one door to `subscribeMessage.send`; the function's `config.json` must ask for it. No official page describes the
 * JSON form of this call: should a real environment want another, it is changed here alone.
 */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<SendResult> {
  const requestData = {
    touser: message.toUser,
    template_id: message.templateId,
    page: message.page,
    data: Object.fromEntries(Object.entries(message.data).map(([field, value]) => [field, { value }])),
  };
  const answered = await ask(requestData);
  if (answered === null) return { kind: 'unknown' };
  if (answered === 0) return { kind: 'sent' };
  return answered === NOT_SUBSCRIBED ? { kind: 'not-subscribed' } : { kind: 'failed', errorCode: answered };
}

/** WeChat's error code; null where no answer came, or none that can be read. */
async function ask(requestData: object): Promise<number | null> {
  try {
    const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV as unknown as string });
    const request = { apiName: 'subscribeMessage.send', requestData };
    const { result } = await app.callWxOpenApi(request, { timeout: ANSWER_WITHIN_MS });
    const answer = Answer.safeParse(typeof result === 'string' ? JSON.parse(result) : result);
    return answer.success ? answer.data.errcode : null;
  } catch {
    return null;
  }
}

const THING_LENGTH_MAX = 20;

/** `thing` fields hold at most 20 characters, and WeChat refuses an empty one; code points, so that none is cut in two. */
export function thingField(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  if (characters.length === 0) return '无';
  if (characters.length <= THING_LENGTH_MAX) return characters.join('');
  return `${characters.slice(0, THING_LENGTH_MAX - 1).join('')}…`;
}
