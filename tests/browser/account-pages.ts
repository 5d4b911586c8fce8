import { aCreditCode, aFreshCreditCode } from '../support/organisation';
import { aName, anIdNumber } from '../support/person';
import type { County } from '../weapp/county';
import type { Scene } from './pages';
import { see, seen, type Visit } from './visit';

const go = (visit: Visit, county: County, path: string) => visit.page.goto(`${county.url}/#${path}`);
const type = (visit: Visit, label: string, value: string) =>
  visit.page.locator(`input[aria-label="${label}"]:visible`).first().fill(value);
const press = (visit: Visit, name: string) =>
  visit.page.locator('[role=button]:visible').filter({ hasText: name }).last().click();

export async function openIdentity(visit: Visit, county: County): Promise<void> {
  await go(visit, county, '/account/pages/identity/index');
  await see(visit.page, '还没有填写');
}

export async function fillInIdentity(visit: Visit): Promise<void> {
  await type(visit, '姓名', aName);
  await type(visit, '身份证号码', anIdNumber());
  await visit.page.locator('[role=checkbox]:visible').click();
  await see(visit.page, '写法对了');
}

export async function declareIdentity(visit: Visit, county: County): Promise<void> {
  await openIdentity(visit, county);
  await fillInIdentity(visit);
  await press(visit, '存下来');
  await see(visit.page, '填写日期');
}

export async function showCode(visit: Visit): Promise<void> {
  await press(visit, '出示码');
  await see(visit.page, '5分钟内有效');
}

export const FIRM = '云溪县示例农产品有限公司（演示）';

export async function addOrganisation(visit: Visit, county: County): Promise<void> {
  await go(visit, county, '/account/pages/organisations/index');
  await see(visit.page, '登记一家企业');
  await type(visit, '企业名称', FIRM);
  await type(visit, '统一社会信用代码', aFreshCreditCode());
  await press(visit, '登记这家企业');
  await see(visit.page, '替谁办理');
}

export async function openOrganisation(visit: Visit, county: County): Promise<void> {
  await addOrganisation(visit, county);
  await visit.page.locator('[role=link]:visible').filter({ hasText: FIRM }).click();
  await see(visit.page, '办理记录');
  await see(visit.page, '登记企业');
}

/** Name and number go to the county's identity service, which the local CloudBase stands in for. */
export async function verifyIdentity(visit: Visit, county: County): Promise<void> {
  await declareIdentity(visit, county);
  await press(visit, '填号码去核验');
  await type(visit, '身份证号码', anIdNumber());
  await press(visit, '去核验');
  await see(visit.page, '身份核验服务确认过');
}

export async function openVerifiedOrganisation(visit: Visit, county: County): Promise<void> {
  await verifyIdentity(visit, county);
  await openOrganisation(visit, county);
  await press(visit, '核验这家企业');
  await see(visit.page, '怎么称呼');
}

/** Somebody else, on a phone of their own, takes the invitation. */
async function join(county: County, code: string): Promise<void> {
  const input = { code, requestKey: 'browser-joins-0000000001' };
  const body = { endpoint: 'account/accept-agent-invitation', input };
  await county.callFunctionAsWeChat('account', body, { openId: `agent-with-${code}` });
}

export async function actForIt(visit: Visit): Promise<void> {
  await visit.page.locator('[role=radio]:visible').filter({ hasText: FIRM }).click();
  await see(visit.page, '换回自己');
}

/** Residents' pages of the account domain that need more than an address. */
export const ACCOUNT_SCENES: Scene[] = [
  {
    name: 'halls',
    async arrive(visit, county) {
      await go(visit, county, '/account/pages/halls/index');
      await see(visit.page, '总服务台');
    },
  },
  {
    name: 'divisions',
    async arrive(visit, county) {
      await go(visit, county, '/account/pages/divisions/index');
      await see(visit.page, '总服务台');
    },
  },
  {
    name: 'division-town',
    async arrive(visit, county) {
      await go(visit, county, '/account/pages/divisions/index');
      await seen(visit.page, '清河镇').click();
      await see(visit.page, '下湾村');
      await see(visit.page, '清河镇政府');
    },
  },
  { name: 'identity', arrive: openIdentity },
  {
    name: 'identity-filled-in',
    async arrive(visit, county) {
      await openIdentity(visit, county);
      await fillInIdentity(visit);
    },
  },
  {
    name: 'identity-wrong-number',
    async arrive(visit, county) {
      await openIdentity(visit, county);
      await type(
        visit,
        '身份证号码',
        anIdNumber().replace(/.$/, character => (character === '0' ? '1' : '0')),
      );
      await see(visit.page, '有一位不对');
    },
  },
  { name: 'identity-declared', arrive: declareIdentity },
  {
    name: 'identity-verify',
    async arrive(visit, county) {
      await declareIdentity(visit, county);
      await press(visit, '填号码去核验');
      await see(visit.page, '先填对号码');
    },
  },
  { name: 'identity-verified', arrive: verifyIdentity },
  {
    name: 'identity-code',
    async arrive(visit, county) {
      await declareIdentity(visit, county);
      await showCode(visit);
    },
  },
  {
    name: 'identity-withdraw',
    async arrive(visit, county) {
      await declareIdentity(visit, county);
      await press(visit, '撤回并删除');
      await see(visit.page, '先留着');
    },
  },
  {
    name: 'organisations-none',
    async arrive(visit, county) {
      await go(visit, county, '/account/pages/organisations/index');
      await see(visit.page, '还没有。');
    },
  },
  {
    name: 'organisations-wrong-code',
    async arrive(visit, county) {
      await go(visit, county, '/account/pages/organisations/index');
      await type(visit, '统一社会信用代码', aCreditCode(1).slice(0, 17) + 'O');
      await see(visit.page, '代码里没有');
    },
  },
  {
    name: 'organisations-acting',
    async arrive(visit, county) {
      await addOrganisation(visit, county);
      await actForIt(visit);
    },
  },
  {
    name: 'mine-acting',
    async arrive(visit, county) {
      await addOrganisation(visit, county);
      await actForIt(visit);
      await go(visit, county, '/tabs/mine/index');
      await see(visit.page, '身份和企业');
      await see(visit.page, '还没有收藏');
    },
  },
  { name: 'organisation', arrive: openOrganisation },
  { name: 'organisation-verified', arrive: openVerifiedOrganisation },
  {
    name: 'organisation-invitation',
    async arrive(visit, county) {
      await openVerifiedOrganisation(visit, county);
      await type(visit, '怎么称呼', '财务经办');
      await press(visit, '取邀请码');
      await see(visit.page, '24小时内有效');
    },
  },
  {
    name: 'organisation-agent',
    async arrive(visit, county) {
      await openVerifiedOrganisation(visit, county);
      await type(visit, '怎么称呼', '财务经办');
      await press(visit, '取邀请码');
      const shown = visit.page.locator('[aria-label]:visible').filter({ hasText: /^\d{8}$/ });
      await join(county, ((await shown.textContent()) ?? '').replace(/\D/g, ''));
      await visit.page.reload();
      await visit.page.locator('[role=link]:visible').filter({ hasText: '财务经办' }).click();
      await see(visit.page, '收回授权');
    },
  },
  {
    name: 'organisation-leave',
    async arrive(visit, county) {
      await openOrganisation(visit, county);
      await press(visit, '退出这家企业');
      await see(visit.page, '先留着');
    },
  },
];
