import { DEMO_STAFF_PASSWORD } from '../../localcloud/seed/demo-identities';
import { built } from '../support/built';
import { closeChromium } from '../support/chromium';
import { useCounty } from './county';
import { launchPhone, type HostName, type Phone } from './phone';

const theCounty = useCounty();
jest.setTimeout(60_000);
afterAll(closeChromium);

async function post(path: string, body: object, token?: string): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(theCounty().url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as Record<string, unknown>; // the local cloud's own answers
}

/** An endpoint through the browser door, which must say yes. */
async function atTheDesk(endpoint: string, input: object, token: string): Promise<Record<string, string>> {
  const answer = await post('/v1/functions/account', { endpoint, input }, token);
  if (answer['ok'] !== true) throw new Error(JSON.stringify(answer));
  return answer['data'] as Record<string, string>;
}

/** A code to bind WeChat with, as somebody at a desk asks for it. */
async function bindingCode(loginName: string): Promise<string> {
  const { access_token: visitor } = await post('/auth/v1/signin/anonymously', {});
  const input = { loginName, password: DEMO_STAFF_PASSWORD };
  const { ticket } = await atTheDesk('account/sign-in-staff', input, String(visitor));
  const { access_token: staff } = await post('/auth/v1/signin/custom', { ticket });
  const requestKey = `desk-${loginName}-${Date.now()}`;
  const { code = '' } = await atTheDesk('account/create-binding-code', { requestKey }, String(staff));
  return code;
}

describe.each<[HostName, string]>([
  ['jsdom', 'admin0001'],
  ['chromium', 'admin0002'],
])('a member of staff with the phone (%s)', (host, loginName) => {
  let phone: Phone;
  afterEach(async () => {
    const [problems, broken] = [await phone.problems(), await phone.limitsBroken()];
    await phone.close();
    expect([...problems, ...broken]).toEqual([]);
  });

  it('binds WeChat with a code from the desk, sees the staff, checks the log and leaves', async () => {
    phone = await launchPhone({
      host,
      dist: built('weapp'),
      url: '/tabs/mine/index',
      callFunction: (name, data) => theCounty().callFunctionAsWeChat(name, data, { openId: `staff-${host}` }),
    });
    await phone.tap('工作人员入口');
    await phone.see('第一次用');
    await phone.screenshot('staff-sign-in');
    await phone.tap('进入工作台');
    await phone.see('还没有绑定工作账号');
    await phone.type('绑定码', await bindingCode(loginName));
    await phone.tap('绑定这个微信');
    await phone.see('，您好');
    await phone.screenshot('staff-home');

    await phone.tap('打开菜单');
    await phone.tap('人员与岗位');
    await phone.see('经办0231');
    await phone.screenshot('staff-list');
    await phone.tap('经办0231');
    await phone.see('重设口令');
    await phone.screenshot('staff-member');
    await phone.tap('返回');

    await phone.tap('打开菜单');
    await phone.tap('操作记录');
    await phone.see('绑定了微信');
    await phone.tap('校验操作记录');
    await phone.see('校验了');
    await phone.screenshot('staff-audit-check');
    await phone.tap('关上');

    await phone.tap('打开菜单');
    await phone.tap('我的账号');
    await phone.see('上次改口令');
    await phone.screenshot('staff-my-account');
    await phone.tap('退出工作台');
    await phone.see('第一次用');
    expect(await phone.stack()).toEqual(['staff/pages/sign-in/index']);
  });
});
