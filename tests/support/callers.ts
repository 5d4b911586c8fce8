/** The context the platform gives a function for one caller. */
export function wechatCaller(openId: string): object {
  return contextOf({ WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', WX_OPENID: openId, WX_APPID: 'wx-test' });
}

export function webVisitor(uid: string): object {
  return contextOf({ TCB_CONTEXT_KEYS: 'TCB_UUID,TCB_ISANONYMOUS_USER', TCB_UUID: uid, TCB_ISANONYMOUS_USER: 'true' });
}

/** Somebody the platform knows nothing of. */
export function nobody(): object {
  return contextOf({});
}

let count = 0;

function contextOf(environment: Record<string, string>): object {
  return {
    request_id: `test-${++count}`,
    function_name: 'test',
    environment: JSON.stringify({ TCB_ENV: 'local', ...environment }),
  };
}

let keys = 0;
/** A fresh request key. */
export function aRequestKey(): string {
  return `test-key-${String(++keys).padStart(12, '0')}`;
}
