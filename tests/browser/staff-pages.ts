import type { County } from '../weapp/county';
import { DEMO_STAFF_PASSWORD } from '../../localcloud/seed/demo-identities';
import type { Scene } from './pages';
import { see, seen, type Visit } from './visit';

export const ADMINISTRATOR = 'admin0001';

export const openStaffPage = (visit: Visit, county: County, path: string) =>
  visit.page.goto(`${county.url}/#/staff/pages/${path}`);

/** What is written in a field of the page in sight, by its label. */
export const field = (visit: Visit, label: string) =>
  visit.page.locator(`.taro_page:visible`).last().getByLabel(label, { exact: true });

/** Signs in the way everybody does, and waits for the console. */
export async function signIn(visit: Visit, county: County, loginName = ADMINISTRATOR): Promise<void> {
  await openStaffPage(visit, county, 'sign-in/index');
  await see(visit.page, '登录工作台');
  await field(visit, '登录名').fill(loginName);
  await field(visit, '口令').fill(DEMO_STAFF_PASSWORD);
  await visit.page.keyboard.press('Enter');
  await see(visit.page, '，您好');
}

const signedIn =
  (path: string, sign: string, then: (visit: Visit) => Promise<void> = async () => undefined) =>
  async (visit: Visit, county: County): Promise<void> => {
    await signIn(visit, county);
    await openStaffPage(visit, county, path);
    await see(visit.page, sign);
    await then(visit);
  };

const press = async ({ page }: Visit, words: string, then: string): Promise<void> => {
  await seen(page, words).click();
  await see(page, then);
};

export const STAFF_SCENES: Scene[] = [
  {
    name: 'staff-sign-in',
    async arrive(visit, county) {
      await openStaffPage(visit, county, 'sign-in/index');
      await see(visit.page, '登录工作台');
    },
  },
  {
    name: 'staff-sign-in-wrong',
    async arrive(visit, county) {
      await openStaffPage(visit, county, 'sign-in/index?why=idle&from=%2Fstaff%2Fpages%2Faudit%2Findex');
      await see(visit.page, '30分钟没有操作');
      await field(visit, '登录名').fill('nobody0000');
      await field(visit, '口令').fill('not the password');
      await visit.page.keyboard.press('Enter');
      await see(visit.page, '登录名或口令不对');
    },
  },
  { name: 'staff-home', arrive: signedIn('home/index', '县政府办公室') },
  { name: 'staff-my-account', arrive: signedIn('my-account/index', '上次改口令') },
  {
    name: 'staff-my-account-code',
    arrive: signedIn('my-account/index', '要一个绑定码', visit => press(visit, '要一个绑定码', '5分钟内有效')),
  },
  {
    name: 'staff-my-account-absence',
    arrive: signedIn('my-account/index', '登记不在岗', visit => press(visit, '登记不在岗', '请谁代为办理')),
  },
  { name: 'staff-list', arrive: signedIn('staff/index', '经办0231') },
  { name: 'staff-list-narrowed', arrive: signedIn('staff/index?role=replier', '共1个账号') },
  { name: 'staff-list-nobody', arrive: signedIn('staff/index?words=火星', '没有这样的账号') },
  {
    name: 'staff-member',
    arrive: signedIn('staff/index', '经办0231', async visit => {
      await seen(visit.page, '经办0231').click();
      await see(visit.page, '重设口令');
    }),
  },
  {
    name: 'staff-member-role',
    arrive: signedIn('staff/index?words=replier0231', '经办0231', async visit => {
      await seen(visit.page, '经办0231').click();
      await press(visit, '加一个岗位', '管到哪里');
    }),
  },
  {
    name: 'staff-member-reset',
    arrive: signedIn('staff/index?words=replier0231', '经办0231', async visit => {
      await seen(visit.page, '经办0231').click();
      await press(visit, '重设口令', '原来的口令马上不能用');
    }),
  },
  {
    name: 'staff-add',
    arrive: signedIn('staff/index', '新增人员', visit => press(visit, '新增人员', '新增这个账号')),
  },
  { name: 'staff-audit', arrive: signedIn('audit/index', '登录工作台') },
  {
    name: 'staff-audit-entry',
    arrive: signedIn('audit/index', '登录工作台', async visit => {
      await visit.page.locator('.list-row:visible').nth(0).click();
      await see(visit.page, '请求编号');
    }),
  },
  {
    name: 'staff-audit-check',
    arrive: signedIn('audit/index', '登录工作台', visit => press(visit, '校验操作记录', '校验了')),
  },
];
