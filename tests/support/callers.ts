import type { Identity } from 'shared/server/caller';
import type { StaffId } from 'shared/account/staff-model';

/** The context the platform gives a function for one caller. */
export function wechatCaller(openId: string): object {
  return contextOf({ WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', WX_OPENID: openId, WX_APPID: 'wx-test' });
}

export function webVisitor(uid: string): object {
  return contextOf({ TCB_CONTEXT_KEYS: 'TCB_UUID,TCB_ISANONYMOUS_USER', TCB_UUID: uid, TCB_ISANONYMOUS_USER: 'true' });
}

/** Whom our own ticket vouched for: a member of staff in a browser. */
export function webStaff(staffId: StaffId): object {
  return contextOf({
    TCB_CONTEXT_KEYS: 'TCB_UUID,TCB_ISANONYMOUS_USER,TCB_CUSTOM_USER_ID',
    TCB_UUID: `uid of ${staffId}`,
    TCB_ISANONYMOUS_USER: 'false',
    TCB_CUSTOM_USER_ID: staffId,
  });
}

/** A timer of the platform. */
export function timer(): object {
  return contextOf({ TCB_CONTEXT_KEYS: 'TRIGGER_SRC', TRIGGER_SRC: 'timer' });
}

/** For handlers called directly. */
export const anIdentity: Identity = {
  provider: 'wechat',
  subject: 'of this test',
  anonymous: false,
  customUserId: null,
};

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
