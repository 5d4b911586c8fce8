import { randomUUID } from 'node:crypto';
import { invalidParam } from '../failure';
import type { Store } from '../store/store';

/** What WeChat answers: its own fields, or nothing at all until the caller gives up. */
export type WeChatAnswer = Readonly<Record<string, unknown>> | 'timeout';

export interface WeChatCall {
  at: string;
  /** As in `config.json`, e.g. `subscribeMessage.send`. */
  api: string;
  /** Null: a program outside the functions. */
  functionName: string | null;
  request: unknown;
  answer: WeChatAnswer;
}

export interface WeChatCaller {
  functionName: string;
  /** The interfaces its configuration asks for. */
  openApi: readonly string[];
}

export interface WeChat {
  /** Everything that was asked of WeChat and what it answered, oldest first; kept over restarts. */
  calls(api?: string): WeChatCall[];
  /** The next call of this interface gets this answer; several wait in order. */
  answerNext(api: string, answer: WeChatAnswer): void;
}

export interface WeChatService extends WeChat {
  call(apiName: string, request: unknown, caller: WeChatCaller | null): Promise<Readonly<Record<string, unknown>>>;
}

const JOURNAL = 'wechat-call';
const OK = { errcode: 0, errmsg: 'ok' };
const DEMO_PHONE = '13800138000';

/** The interfaces that exist here, with what they answer when nobody has said otherwise. */
const ANSWERS: Readonly<Record<string, (now: number) => Record<string, unknown>>> = {
  'subscribeMessage.send': () => OK,
  'phonenumber.getPhoneNumber': now => ({
    ...OK,
    phone_info: {
      phoneNumber: DEMO_PHONE,
      purePhoneNumber: DEMO_PHONE,
      countryCode: '86',
      watermark: { timestamp: Math.floor(now / 1000), appid: 'wx0000000000000000' },
    },
  }),
  'security.msgSecCheck': () => ({
    ...OK,
    result: { suggest: 'pass', label: 100 },
    detail: [],
    trace_id: randomUUID(),
  }),
  'security.mediaCheckAsync': () => ({ ...OK, trace_id: randomUUID() }),
};

export function createWeChat(store: Pick<Store, 'journal' | 'now'>): WeChatService {
  const scripted = new Map<string, WeChatAnswer[]>();

  const answerTo = (api: string, caller: WeChatCaller | null): WeChatAnswer => {
    if (caller && !caller.openApi.includes(api)) {
      const errmsg = `${api} is not among permissions.openapi in config.json of ${caller.functionName}`;
      return { errcode: -604101, errmsg: `function has no permission to call this API: ${errmsg}` };
    }
    return scripted.get(api)?.shift() ?? ANSWERS[api]?.(store.now()) ?? OK;
  };

  return {
    calls: api =>
      store.journal
        .list(JOURNAL)
        .map(text => JSON.parse(text) as WeChatCall) // written below
        .filter(call => api === undefined || call.api === canonicalName(api)),
    answerNext: (api, answer) => {
      const name = canonicalName(api);
      scripted.set(name, [...(scripted.get(name) ?? []), answer]);
    },
    call: async (apiName, request, caller) => {
      const api = canonicalName(apiName);
      const answer = answerTo(api, caller);
      const at = new Date(store.now()).toISOString();
      const call: WeChatCall = { at, api, functionName: caller?.functionName ?? null, request, answer };
      await store.journal.add(JOURNAL, JSON.stringify(call));
      return answer === 'timeout' ? new Promise(() => undefined) : answer;
    },
  };
}

/** `getPhoneNumber` and `openapi.phonenumber.getPhoneNumber` mean the same interface. */
function canonicalName(given: string): string {
  const name = given.replace(/^\/?(openapi\.)?/, '');
  const known = Object.keys(ANSWERS).find(api => api === name || api.split('.')[1] === name);
  // `send` alone could be anything.
  if (known === undefined || name === 'send')
    throw invalidParam(`the WeChat interface ${given} is not supported by the local CloudBase`);
  return known;
}
