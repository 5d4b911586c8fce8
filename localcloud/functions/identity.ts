/** Who calls a function, as the platform knows it; nothing a client sends can change it. */
export type Caller =
  | { kind: 'wechat'; openId: string }
  | { kind: 'web'; uid: string; isAnonymous: boolean; customUserId?: string | null }
  | { kind: 'timer' }
  /** A program or another function; `source` is the chain of those before it. */
  | { kind: 'server'; source?: string };

export const WECHAT_APP_ID = 'wx0000000000000000';

export interface CallEnvironment {
  envId: string;
  requestId: string;
  sourceIp: string;
}

/** The variables of one invocation; the SDK finds them in process.env and in `context.environment`. */
export function identityOf(caller: Caller, call: CallEnvironment): Record<string, string> {
  const wechat: Record<string, string> = {};
  const cloud: Record<string, string> = {
    TCB_ENV: call.envId,
    TCB_SEQID: call.requestId,
    TCB_SOURCE_IP: call.sourceIp,
    TCB_SOURCE: '',
  };
  switch (caller.kind) {
    case 'wechat':
      wechat['WX_OPENID'] = caller.openId;
      wechat['WX_APPID'] = WECHAT_APP_ID;
      wechat['WX_CLIENTIP'] = call.sourceIp;
      Object.assign(cloud, { LOGINTYPE: 'WECHAT', TCB_SOURCE: 'wx_client' });
      break;
    case 'web':
      Object.assign(cloud, {
        TCB_UUID: caller.uid,
        TCB_ISANONYMOUS_USER: String(caller.isAnonymous),
        LOGINTYPE: caller.isAnonymous ? 'ANONYMOUS' : caller.customUserId ? 'CUSTOM' : 'USERNAME',
        TCB_SOURCE: 'web_client',
        ...(caller.customUserId ? { TCB_CUSTOM_USER_ID: caller.customUserId } : {}),
      });
      break;
    case 'timer':
      Object.assign(cloud, { TRIGGER_SRC: 'timer', TCB_SOURCE: 'wx_trigger' });
      break;
    case 'server':
      cloud['TCB_SOURCE'] = caller.source ? `${caller.source},scf` : 'scf';
      break;
  }
  return {
    ...wechat,
    ...cloud,
    WX_CONTEXT_KEYS: Object.keys(wechat).join(','),
    TCB_CONTEXT_KEYS: Object.keys(cloud).join(','),
  };
}

/** The platform adds this to what a mini-program sends; for everyone else such a field is just input. */
export function eventFor(caller: Caller, event: Record<string, unknown>): Record<string, unknown> {
  return caller.kind === 'wechat' ? { ...event, userInfo: { appId: WECHAT_APP_ID, openId: caller.openId } } : event;
}
